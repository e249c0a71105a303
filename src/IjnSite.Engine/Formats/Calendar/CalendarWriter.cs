using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace IjnSite.Engine.Formats.Calendar;

/// <summary>iCalendar (RFC 5545): one file with its events and with the rules of every time zone that they name, so that no program has to guess when summer begins.</summary>
public static class CalendarWriter
{
    /// <param name="name">What a program calls the calendar (RFC 7986 NAME, and X-WR-CALNAME for those that know only that).</param>
    /// <param name="producer">Who made the file (PRODID).</param>
    /// <returns>UTF-8, lines folded and ended by CR LF.</returns>
    public static byte[] Write(string name, string producer, IReadOnlyList<CalendarEvent> events)
    {
        var calendar = new Ical.Net.Calendar { ProductId = producer };
        calendar.AddProperty("NAME", OneLine(name));
        calendar.AddProperty("X-WR-CALNAME", OneLine(name));
        foreach (var zone in events.Where(e => !e.IsAllDay && e.TimeZone != "UTC").GroupBy(e => e.TimeZone, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, zone.Min(e => e.Starts).AddYears(-1), includeHistoricalData: false));
        foreach (var happening in events) calendar.Events.Add(EventOf(happening));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static Ical.Net.CalendarComponents.CalendarEvent EventOf(CalendarEvent source)
    {
        var written = new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = source.Uid,
            DtStamp = new CalDateTime(source.Stamp.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            Summary = OneLine(source.Title),
            DtStart = Time(source, source.Starts),
        };
        // The end of whole days is the day after the last (RFC 5545 section 3.6.1).
        if (source.Ends is { } ends) written.DtEnd = Time(source, source.IsAllDay ? ends.AddDays(1) : ends);
        if (source.Description is { } description) written.Description = Plain(description);
        if (source.Place is { } place) written.Location = OneLine(place);
        if (source.Url is { } url) written.Url = new Uri(url);
        foreach (var category in source.Categories) written.Categories.Add(OneLine(category));
        return written;
    }

    private static CalDateTime Time(CalendarEvent source, DateTime local) =>
        source.IsAllDay ? new CalDateTime(DateOnly.FromDateTime(local)) : new CalDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), source.TimeZone);

    private static string OneLine(string text) => Plain(text).Replace('\n', ' ');

    // RFC 5545 allows no control characters in a text but the tab; a line break is written as an escape.
    private static string Plain(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
