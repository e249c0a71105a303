using System.Text;
using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>Calendars read by programs that this project did not write: the same instants on both sides of the nights when the clocks change.</summary>
public sealed class CalendarReadersTests
{
    /// <summary>Times at the place, and what they are in UTC (worked out by hand from the zone's offset on that day).</summary>
    private static readonly (string Id, string Starts, string Zone, string Utc)[] Events =
    [
        ("new-york-winter", "2026-03-08T01:30", "America/New_York", "2026-03-08T06:30"),
        ("new-york-summer", "2026-03-08T03:30", "America/New_York", "2026-03-08T07:30"),
        ("new-york-last-summer", "2026-11-01T00:30", "America/New_York", "2026-11-01T04:30"),
        ("new-york-first-winter", "2026-11-01T02:30", "America/New_York", "2026-11-01T07:30"),
        ("new-york-july", "2026-07-01T18:00", "America/New_York", "2026-07-01T22:00"),
        ("phoenix-winter", "2026-03-08T02:30", "America/Phoenix", "2026-03-08T09:30"),
        ("phoenix-summer", "2026-07-01T02:30", "America/Phoenix", "2026-07-01T09:30"),
        ("kathmandu", "2026-03-08T18:00", "Asia/Kathmandu", "2026-03-08T12:15"),
        ("london-summer", "2026-03-29T02:30", "Europe/London", "2026-03-29T01:30"),
        ("utc", "2026-05-01T12:00", "UTC", "2026-05-01T12:00"),
        ("last-year", "2025-01-15T12:00", "America/New_York", "2025-01-15T17:00"),
    ];

    private static readonly Lazy<TestOutcome> Site = new(() =>
    {
        var site = TestSite.WithRealTheme().With("input/pages/index.md", "---\ntitle: Home\n---\nWelcome.\n");
        foreach (var (id, starts, zone, _) in Events)
            site.With($"input/events/{id}.md", $"---\ntitle: {id}\nstarts: {starts}\ntime_zone: {zone}\nmode: in-person\nplace: The hall\ntopics:\n  - Clocks\n---\n");
        site.With("input/events/days.md", "---\ntitle: days\nstarts: 2026-03-07\ntime_zone: America/New_York\nmode: online\nends: 2026-03-09\nurl: https://example.net/\n---\n");
        site.AsOf = new DateOnly(2026, 3, 1);
        return site.Build();
    });

    [Theory]
    [InlineData("events/calendar.ics")]
    [InlineData("topics/clocks/calendar.ics")]
    public async Task Ical_js_reads_the_right_instants_with_the_rules_in_the_file(string path)
    {
        NodeTools.Require("node", "ical.js", "package.json");
        var read = await Read(Site.Value.Files[path]);
        foreach (var (id, starts, _, utc) in Events)
        {
            var start = read.Single(e => e.GetProperty("title").GetString() == id).GetProperty("start");
            Assert.Equal(utc + ":00.000Z", start.GetProperty("utc").GetString());
            Assert.StartsWith(starts, start.GetProperty("local").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_of_each_event_alone_says_the_same()
    {
        NodeTools.Require("node", "ical.js", "package.json");
        foreach (var (id, _, _, utc) in Events.Where(e => e.Id is "new-york-first-winter" or "kathmandu" or "phoenix-winter"))
            Assert.Equal(utc + ":00.000Z", Assert.Single(await Read(Site.Value.Files[$"events/{id}.ics"])).GetProperty("start").GetProperty("utc").GetString());
    }

    [Fact]
    public async Task Days_have_no_time_and_end_on_the_day_after_the_last()
    {
        NodeTools.Require("node", "ical.js", "package.json");
        var days = (await Read(Site.Value.Files["events/calendar.ics"])).Single(e => e.GetProperty("title").GetString() == "days");
        Assert.Equal(("2026-03-07", "2026-03-10"), (days.GetProperty("start").GetProperty("local").GetString(), days.GetProperty("end").GetProperty("local").GetString()));
    }

    [Fact]
    public async Task Vobject_finds_the_calendar_valid_and_reads_the_same_instants()
    {
        var python = NodeTools.Python("vobject");
        var lines = await InFile(Site.Value.Files["events/calendar.ics"], file => NodeTools.RunAsync(python, [Repository.PathOf("tests", "tools", "calendar_validate.py"), file], ProgramRun.NoVariables));
        var read = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal);
        foreach (var (id, _, _, utc) in Events) Assert.Equal(utc + ":00+00:00", read[id]);
        Assert.Equal("2026-03-07", read["days"]);
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public async Task Hostile_text_begins_no_line_no_property_and_no_event(string name)
    {
        NodeTools.Require("node", "ical.js", "package.json");
        var files = HostileSite.Of(name).Files.Where(f => f.Key.EndsWith(".ics", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var (_, bytes) in files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.All(text.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n') && !l.Contains('\r'), l));
            var one = Assert.Single(await Read(bytes));
            var properties = one.GetProperty("properties").EnumerateArray().Select(p => p.GetString()!).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(properties.Distinct(), properties);
            Assert.Empty(properties.Except(["categories", "description", "dtend", "dtstamp", "dtstart", "location", "sequence", "summary", "uid", "url"]));
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> Read(byte[] calendar)
    {
        var json = await InFile(calendar, file => NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "calendar-read.mjs"), file], ProgramRun.NoVariables));
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
    }

    private static async Task<string> InFile(byte[] content, Func<string, Task<string>> use)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
            return await use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
