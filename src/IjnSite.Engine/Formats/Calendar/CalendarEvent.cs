namespace IjnSite.Engine.Formats.Calendar;

/// <summary>Something that happens at a time, as a calendar program knows it.</summary>
/// <param name="Uid">Stable for good: a program that has the event already replaces it by this name (RFC 5545 section 3.8.4.7).</param>
/// <param name="Stamp">The day of its last change; a calendar without a clock has the same bytes for the same content.</param>
/// <param name="Starts">Local time at the place, or a day alone (<see cref="IsAllDay"/>).</param>
/// <param name="Ends">Local time at the place, or the last day; null when it is not known.</param>
/// <param name="TimeZone">An IANA name; its rules are written into the file.</param>
/// <param name="IsAllDay">The times of day do not count.</param>
/// <param name="Url">The page of the event, complete.</param>
public sealed record CalendarEvent(
    string Uid, DateOnly Stamp, string Title, string? Description, DateTime Starts, DateTime? Ends, string TimeZone, bool IsAllDay, string? Place, string? Url, IReadOnlyList<string> Categories);
