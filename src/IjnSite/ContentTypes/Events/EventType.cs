using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Events;

/// <summary>Something that people can attend.</summary>
public sealed class EventType() : ContentType(
    CommonFields.Title, OccurrenceFields.Starts, OccurrenceFields.TimeZone, OccurrenceFields.Mode, OccurrenceFields.Ends, OccurrenceFields.Place,
    OccurrenceFields.Url, OccurrenceFields.Access, CommonFields.Summary, TaxonomyFields.Topics, LifecycleFields.Updated)
{
    public override string Name => "event";

    public override string Folder => "events";

    public override string Meaning => "Something that people can attend, in a room, online or both.";

    public override string Permalink => "/events/:slug/";

    public override string ListUrl => "/events/";

    public override Field<PartialDate?>? DateField => OccurrenceFields.Starts;

    public override string StructuredDataType => "Event";

    public override IReadOnlyList<EntryFile> Files { get; } =
        [new EntryFile("calendar", "the event as a file for calendars (iCalendar)", entry => $"/events/{entry.Slug}.ics",
            (entry, _, settings) => OccurrenceCalendar.Write(entry.Title, [OccurrenceCalendar.EventOf(entry, entry.Get(LifecycleFields.Updated), TaxonomyFields.TopicsOf(entry), settings)], settings))];

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);

    public override void Check(Entry entry, DiagnosticBag diagnostics) => OccurrenceRules.Check(entry, diagnostics);

    public override IReadOnlyList<EntryGroup> Group(IReadOnlyList<Entry> entries, DateOnly asOf)
    {
        var upcoming = entries.Where(e => OccurrenceRules.LastDayOf(e) >= asOf).Reverse().ToList();
        var past = entries.Where(e => !(OccurrenceRules.LastDayOf(e) >= asOf)).ToList();
        return [.. new[] { new EntryGroup("events_upcoming", upcoming), new EntryGroup("events_past", past) }.Where(g => g.Entries.Count > 0)];
    }
}
