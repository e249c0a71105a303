using IjnSite.Engine.Formats.Calendar;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Facets.Occurrence;

/// <summary>Entries that happen at a time, as iCalendar.</summary>
public static class OccurrenceCalendar
{
    /// <param name="name">What a calendar program calls the calendar.</param>
    public static byte[] Write(string name, IReadOnlyList<CalendarEvent> events, SiteSettings settings) =>
        CalendarWriter.Write(name, $"-//{settings.Organization.Name.Replace("//", "/", StringComparison.Ordinal)}//ijn//{settings.Language.ToUpperInvariant()}", events);

    /// <param name="updated">The day of the last change; a day that nobody wrote down is the first that a calendar program can have seen, since the beginning itself may lie ahead.</param>
    public static CalendarEvent EventOf(Entry entry, PartialDate? updated, IEnumerable<string> topics, SiteSettings settings)
    {
        var name = entry.Get(OccurrenceFields.TimeZone) ?? settings.TimeZone.Id;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var starts = entry.Get(OccurrenceFields.Starts)!.Value;
        return new CalendarEvent(
            StableId.Of(entry), updated?.FirstDay ?? DateOnly.FromDateTime(DateTime.UnixEpoch), entry.Title, Description(entry, settings), starts.In(zone),
            entry.Get(OccurrenceFields.Ends)?.In(zone), name, starts.Time is null, entry.Get(OccurrenceFields.Place), entry.Url is { } url ? settings.Absolute(url) : null, [.. topics]);
    }

    // What a calendar shows below the title: who it is for, what makes it accessible, where to register.
    private static string? Description(Entry entry, SiteSettings settings)
    {
        var lines = new[] { entry.Summary, string.Join("; ", entry.Values.All<string>(OccurrenceFields.Access).Select(a => AccessWords.Of(a, (_, english) => english))), entry.Get(OccurrenceFields.Url), entry.Url is { } page ? settings.Absolute(page) : null };
        var text = string.Join("\n", lines.Where(l => !string.IsNullOrEmpty(l)));
        return text.Length == 0 ? null : text;
    }
}
