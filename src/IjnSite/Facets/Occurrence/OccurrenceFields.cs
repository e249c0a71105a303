using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Occurrence;

/// <summary>When and where something happens, and how people take part.</summary>
public static class OccurrenceFields
{
    public static readonly Field<PartialDate?> Starts = Fields.Date("starts", "Day and time of the beginning at the place, such as 2026-03-14T18:00; a day alone for something that lasts all day.", dayNeeded: true).Needed();
    public static readonly Field<PartialDate?> Ends = Fields.Date("ends", "Day and time of the end.", dayNeeded: true);
    public static readonly Field<string> TimeZone = Fields.Of("time_zone", new TimeZoneType(), "The time zone of the times.").Needed();
    public static readonly Field<string> Mode = Fields.Choice("mode", "How people take part: in a room, online or both.", "in-person", "online", "hybrid").Needed();
    public static readonly Field<string> Place = Fields.Text("place", "Where it is, with the address.", 500);
    public static readonly Field<string> Url = Fields.Of("url", new UrlType(), "Where people register or join, as a complete web address.");
    public static readonly Field<IReadOnlyList<object>> Access = Fields.List("access", new TextType(200), $"What helps people to take part: {string.Join(", ", AccessWords.Known)}, interpretation- with the code of a language (interpretation-es), or your own words.");
}
