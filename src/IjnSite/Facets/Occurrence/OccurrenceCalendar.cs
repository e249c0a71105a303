using IjnSite.Engine.Formats.Calendar;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Facets.Occurrence;

/// <summary>Entries that happen at a time, as iCalendar.</summary>
public static class OccurrenceCalendar
{
    /// <summary>The file of one entry.</summary>
    public static byte[] Write(Entry entry, SiteIndex index, SiteSettings settings) => Write(entry.Title, [entry], settings);

    /// <param name="name">What a calendar program calls the calendar.</param>
    public static byte[] Write(string name, IReadOnlyList<Entry> entries, SiteSettings settings) =>
        CalendarWriter.Write(name, $"-//{settings.Organization.Name.Replace("//", "/", StringComparison.Ordinal)}//ijn//{settings.Language.ToUpperInvariant()}", [.. entries.Select(e => EventOf(e, settings))]);

    private static CalendarEvent EventOf(Entry entry, SiteSettings settings)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(entry.Get(OccurrenceFields.TimeZone) ?? settings.TimeZone.Id);
        var starts = entry.Get(OccurrenceFields.Starts)!.Value;
        // A day that nobody wrote down is the first that a calendar program can have seen; the beginning itself may lie ahead.
        var stamp = entry.Get(LifecycleFields.Updated)?.FirstDay ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        return new CalendarEvent(
            StableId.Of(entry), stamp, entry.Title, Description(entry, settings), starts.In(zone),
            entry.Get(OccurrenceFields.Ends)?.In(zone), entry.Get(OccurrenceFields.TimeZone) ?? settings.TimeZone.Id, starts.Time is null,
            entry.Get(OccurrenceFields.Place), entry.Url is { } url ? settings.Absolute(url) : null, [.. TaxonomyFields.TopicsOf(entry)]);
    }

    // What a calendar shows below the title: who it is for, what makes it accessible, where to register.
    private static string? Description(Entry entry, SiteSettings settings)
    {
        var lines = new[] { entry.Summary, string.Join("; ", entry.Values.All<string>(OccurrenceFields.Access)), entry.Get(OccurrenceFields.Url), entry.Url is { } page ? settings.Absolute(page) : null };
        var text = string.Join("\n", lines.Where(l => !string.IsNullOrEmpty(l)));
        return text.Length == 0 ? null : text;
    }
}
