using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Events;

/// <summary>Something that people can attend.</summary>
public sealed class EventType() : ContentType(
    CommonFields.Title, Starts, Fields.Of("time_zone", new TimeZoneType(), "The time zone of the times.").Needed(),
    Fields.Choice("mode", "How people take part: in a room, online or both.", "in-person", "online", "hybrid").Needed(), Ends,
    Fields.Text("place", "Where it is, with the address.", 500), Fields.Of("url", new UrlType(), "Where people register or join, as a complete web address."),
    Fields.List("access", new TextType(200), "What helps people to take part: interpretation, captions, wheelchair access and the like."), CommonFields.Summary)
{
    public override string Name => "event";

    public override string Folder => "events";

    public override string Meaning => "Something that people can attend, in a room, online or both.";

    public static readonly Field<PartialDate?> Starts = Fields.Date("starts", "Day and time of the beginning, such as 2026-03-14T18:00.", dayNeeded: true).Needed();
    public static readonly Field<PartialDate?> Ends = Fields.Date("ends", "Day and time of the end.", dayNeeded: true);

    public override string Permalink => "/events/:slug/";

    public override string ListUrl => "/events/";

    public override Field<PartialDate?>? DateField => Starts;

    public override string StructuredDataType => "Event";

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);

    public override IReadOnlyList<EntryGroup> Group(IReadOnlyList<Entry> entries, DateOnly asOf)
    {
        var upcoming = entries.Where(e => LastDay(e) >= asOf).Reverse().ToList();
        var past = entries.Where(e => LastDay(e) < asOf).ToList();
        return [.. new[] { new EntryGroup("events_upcoming", upcoming), new EntryGroup("events_past", past) }.Where(g => g.Entries.Count > 0)];
    }

    private static DateOnly LastDay(Entry entry) => (entry.Get(Ends) ?? entry.Get(Starts))?.FirstDay ?? DateOnly.MinValue;
}
