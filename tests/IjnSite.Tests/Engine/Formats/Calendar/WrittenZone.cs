using System.Globalization;

namespace IjnSite.Tests.Engine.Formats.Calendar;

/// <summary>What a calendar program makes of a VTIMEZONE: of the observances, the one that began last before a local time rules (RFC 5545 section 3.6.5).</summary>
internal static class WrittenZone
{
    public static TimeSpan OffsetAt(IReadOnlyList<string> lines, DateTime local) =>
        Observances(lines).Select(o => (Begin: LastBegin(o, local), o.Offset)).Where(o => o.Begin is not null).OrderBy(o => o.Begin).Last().Offset;

    private static IEnumerable<(DateTime Start, string? Rule, TimeSpan Offset)> Observances(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not ("BEGIN:STANDARD" or "BEGIN:DAYLIGHT")) continue;
            var own = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("END:", StringComparison.Ordinal)).Select(l => l.Split(':', 2)).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
            var offset = own["TZOFFSETTO"];
            yield return (DateTime.ParseExact(own["DTSTART"], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture), own.GetValueOrDefault("RRULE"),
                TimeSpan.ParseExact(offset[1..], "hhmm", CultureInfo.InvariantCulture) * (offset[0] == '-' ? -1 : 1));
        }
    }

    private static DateTime? LastBegin((DateTime Start, string? Rule, TimeSpan Offset) observance, DateTime local)
    {
        if (observance.Rule is null) return observance.Start <= local ? observance.Start : null;
        var rule = observance.Rule.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        Assert.Equal("YEARLY", rule["FREQ"]);
        var month = int.Parse(rule["BYMONTH"], CultureInfo.InvariantCulture);
        var week = int.Parse(rule["BYDAY"][..^2], CultureInfo.InvariantCulture);
        Assert.EndsWith("SU", rule["BYDAY"], StringComparison.Ordinal);
        return Enumerable.Range(observance.Start.Year, Math.Max(0, local.Year - observance.Start.Year + 1)).Select(year => Sunday(year, month, week) + observance.Start.TimeOfDay)
            .Where(begin => begin >= observance.Start && begin <= local).Select(begin => (DateTime?)begin).LastOrDefault();
    }

    private static DateTime Sunday(int year, int month, int week)
    {
        var sundays = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateTime(year, month, day)).Where(d => d.DayOfWeek == DayOfWeek.Sunday).ToList();
        return week > 0 ? sundays[week - 1] : sundays[sundays.Count + week];
    }
}
