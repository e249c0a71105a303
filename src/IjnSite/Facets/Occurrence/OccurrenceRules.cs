using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Occurrence;

/// <summary>What must hold between the times and places of something that happens.</summary>
public static class OccurrenceRules
{
    public static readonly DiagnosticDescriptor EndsBeforeStart = new("event-ends-early", Severity.Error,
        "Something ends before it begins, or states a time for one of the two and none for the other.");

    public static readonly DiagnosticDescriptor NoPlace = new("event-place", Severity.Warning,
        "Something takes place where people come in person, and does not say where; or it is online, and does not say where people register or join.");

    public static readonly DiagnosticDescriptor NoSuchTime = new("event-time", Severity.Warning,
        "Something begins or ends at a time that the clocks of its place skip or show twice, on the night when summer time begins or ends.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> Diagnostics = [EndsBeforeStart, NoPlace, NoSuchTime];

    /// <summary>The day after which an entry lies in the past: that of its end, or of its beginning where no end is known; null for what has no beginning.</summary>
    public static DateOnly? LastDayOf(Entry entry) => (entry.Get(OccurrenceFields.Ends) ?? entry.Get(OccurrenceFields.Starts))?.FirstDay;

    /// <summary>The zone in which times of an entry are meant that state no offset: its own, or the site's.</summary>
    public static TimeZoneInfo ZoneOf(Entry entry, TimeZoneInfo site) => entry.Get(OccurrenceFields.TimeZone) is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : site;

    public static void Check(Entry entry, DiagnosticBag diagnostics)
    {
        if (entry.Get(OccurrenceFields.Starts) is { } starts && entry.Get(OccurrenceFields.Ends) is { } ends)
        {
            if ((starts.Time is null) != (ends.Time is null))
                diagnostics.Add(EndsBeforeStart.At(entry.WhereIs(OccurrenceFields.Ends), $"'starts' is {starts} and 'ends' is {ends}: one has a time of day and the other has none", "Give both a time, or neither."));
            else if (ends.CompareTo(starts) < 0)
                diagnostics.Add(EndsBeforeStart.At(entry.WhereIs(OccurrenceFields.Ends), $"'ends' is {ends}, which is before 'starts' ({starts})", "Correct one of the two."));
        }

        foreach (var field in new[] { OccurrenceFields.Starts, OccurrenceFields.Ends }) CheckClock(entry, field, diagnostics);
        // A draft may be unfinished.
        if (entry.Get(CommonFields.Draft)) return;
        var mode = entry.Get(OccurrenceFields.Mode);
        if (mode is "in-person" or "hybrid" && entry.Get(OccurrenceFields.Place) is null)
            diagnostics.Add(NoPlace.At(entry.WhereIs(OccurrenceFields.Mode), $"'mode' is {mode}, and there is no 'place'", "Add where it is: `place: Name of the house, street, city`."));
        if (mode is "online" && entry.Get(OccurrenceFields.Url) is null)
            diagnostics.Add(NoPlace.At(entry.WhereIs(OccurrenceFields.Mode), "'mode' is online, and there is no 'url'", "Add where people register or join: `url: https://example.org/register`."));
    }

    private static void CheckClock(Entry entry, Field<PartialDate?> field, DiagnosticBag diagnostics)
    {
        // A written offset says which of two hours is meant.
        if (entry.Get(field) is not { Time: not null, Offset: null } date || entry.Get(OccurrenceFields.TimeZone) is not { } name) return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var local = date.In(zone);
        if (zone.IsInvalidTime(local))
            diagnostics.Add(NoSuchTime.At(entry.WhereIs(field), $"'{field.Key}' is {date}, and there is no such time in {name}: the clocks go forward over it", "Write the time that the clocks show then, most often an hour later."));
        else if (zone.IsAmbiguousTime(local))
            diagnostics.Add(NoSuchTime.At(entry.WhereIs(field), $"'{field.Key}' is {date}, and the clocks of {name} show that time twice on this day", "Choose another time, so that nobody comes an hour early or late."));
    }
}
