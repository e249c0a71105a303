using FsCheck.Xunit;
using System.Text;
using IjnSite.Engine.Formats.Calendar;

namespace IjnSite.Tests.Engine.Formats.Calendar;

/// <summary>RFC 5545, read back by the rules of that document and not by the library that wrote it.</summary>
public sealed class CalendarWriterTests
{
    private static readonly CalendarEvent Evening = new(
        "urn:uuid:1", new DateOnly(2026, 3, 1), "An evening", "Who speaks.\nWho comes.", new DateTime(2026, 3, 7, 18, 0, 0), new DateTime(2026, 3, 7, 20, 0, 0),
        "America/New_York", false, "The hall; 1 Main Street, New York", "https://example.org/events/evening/", ["Detention"]);

    [Fact]
    public void An_event_has_its_local_times_and_every_value_is_escaped()
    {
        var lines = Lines(Evening);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("DTSTART;TZID=America/New_York:20260307T180000", lines);
        Assert.Contains("DTEND;TZID=America/New_York:20260307T200000", lines);
        Assert.Contains("DTSTAMP:20260301T000000Z", lines);
        Assert.Contains("UID:urn:uuid:1", lines);
        Assert.Contains("LOCATION:The hall\\; 1 Main Street\\, New York", lines);
        Assert.Contains("DESCRIPTION:Who speaks.\\nWho comes.", lines);
        Assert.Contains("URL:https://example.org/events/evening/", lines);
        Assert.Contains("CATEGORIES:Detention", lines);
    }

    // United States: summer time from the second Sunday in March to the first Sunday in November, at 2:00 local time.
    [Fact]
    public void The_rules_of_the_zone_are_in_the_file()
    {
        var lines = Lines(Evening);
        var daylight = Component(lines, "DAYLIGHT");
        Assert.Contains("TZOFFSETFROM:-0500", daylight);
        Assert.Contains("TZOFFSETTO:-0400", daylight);
        Assert.Contains(daylight, l => l.StartsWith("RRULE:", StringComparison.Ordinal) && l.Contains("BYDAY=2SU", StringComparison.Ordinal) && l.Contains("BYMONTH=3", StringComparison.Ordinal));
        var standard = Component(lines, "STANDARD");
        Assert.Contains("TZOFFSETTO:-0500", standard);
        Assert.Contains(standard, l => l.StartsWith("RRULE:", StringComparison.Ordinal) && l.Contains("BYDAY=1SU", StringComparison.Ordinal) && l.Contains("BYMONTH=11", StringComparison.Ordinal));
    }

    // The instant of each is worked out from the written rules alone, and must be that of the system's own zone data.
    [Theory]
    [InlineData("America/New_York", "2026-03-07T18:00")]
    [InlineData("America/New_York", "2026-03-08T18:00")]
    [InlineData("America/New_York", "2026-10-31T18:00")]
    [InlineData("America/New_York", "2026-11-01T18:00")]
    [InlineData("America/Los_Angeles", "2027-03-14T09:00")]
    [InlineData("Europe/London", "2026-03-29T12:00")]
    [InlineData("Europe/London", "2026-10-25T12:00")]
    [InlineData("America/Phoenix", "2026-07-01T12:00")]
    [InlineData("Asia/Kolkata", "2026-07-01T12:00")]
    [InlineData("Australia/Sydney", "2026-04-05T12:00")]
    public void A_program_that_knows_only_the_file_finds_the_right_instant(string zone, string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var lines = Lines(Evening with { TimeZone = zone, Starts = time, Ends = time.AddHours(1) });
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(time), WrittenZone.OffsetAt(lines, time));
    }

    [Fact]
    public void Whole_days_end_with_the_day_after_the_last_and_need_no_zone()
    {
        var lines = Lines(Evening with { IsAllDay = true, Starts = new DateTime(2026, 3, 7), Ends = new DateTime(2026, 3, 8) });
        Assert.Contains("DTSTART;VALUE=DATE:20260307", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260309", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void Times_in_UTC_are_written_as_such()
    {
        var lines = Lines(Evening with { TimeZone = "UTC" });
        Assert.Contains("DTSTART:20260307T180000Z", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    [Property]
    public void No_text_can_start_a_line_a_property_or_a_component(string title, string place, string category)
    {
        const string Attack = "\r\nEND:VEVENT\nBEGIN:VALARM\u0085X-EVIL:1\u2028";
        var raw = Write(Evening with { Title = title + Attack, Place = place + Attack, Description = Attack + title, Categories = [category + Attack] });
        Assert.All(raw.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Any(c => char.IsControl(c) && c != '\t'), line));
        var names = Unfold(raw).Select(l => l.Split(':', ';')[0]).ToList();
        Assert.Single(names, "UID");
        Assert.Equal(new[] { "VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT" }.Order(), Unfold(raw).Where(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)).Select(l => l[6..]).Order());
        Assert.DoesNotContain("X-EVIL", names);
    }

    [Fact]
    public void The_same_events_make_the_same_bytes() =>
        Assert.Equal(CalendarWriter.Write("Events", "-//Example//ijn//EN", [Evening]), CalendarWriter.Write("Events", "-//Example//ijn//EN", [Evening]));

    private static string Write(params CalendarEvent[] events) => Encoding.UTF8.GetString(CalendarWriter.Write("Events", "-//Example//ijn//EN", events));

    private static List<string> Lines(params CalendarEvent[] events) => Unfold(Write(events));

    private static List<string> Unfold(string text) => [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r\n\t", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Component(List<string> lines, string name) => [.. lines.SkipWhile(l => l != $"BEGIN:{name}").TakeWhile(l => l != $"END:{name}")];
}
