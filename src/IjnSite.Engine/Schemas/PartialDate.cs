using System.Globalization;

namespace IjnSite.Engine.Schemas;

/// <summary>
/// A date as exactly as its author knows it: a year, a month, a day, or a day with a time. Sorts as its first day (a year as 1 January)
/// and prints no more than was written.
/// </summary>
/// <param name="Month">1–12, or 0 when only the year is known.</param>
/// <param name="Day">1–31, or 0 when only the month is known.</param>
/// <param name="Time">Time of day, if one was written.</param>
/// <param name="Offset">The written UTC offset; null means the site's time zone.</param>
public readonly record struct PartialDate(int Year, int Month, int Day, TimeOnly? Time = null, TimeSpan? Offset = null) : IComparable<PartialDate>
{
    /// <summary>A regular expression of ECMAScript for what <see cref="TryParse"/> takes with a day, with or without a time.</summary>
    internal const string DayPattern =
        "(?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)"
        + "(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{0,7})?)?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?)?";

    /// <summary>The same for a date that may lack its day or its month too.</summary>
    internal const string Pattern = "(?:(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?|" + DayPattern + ")";

    private static readonly string[] TimeForms = ["HH':'mm", "HH':'mm':'ss", "HH':'mm':'ss'.'FFFFFFF"];

    public DateOnly FirstDay => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last day that the date may mean: a year's is 31 December.</summary>
    public DateOnly LastDay => Day > 0 ? FirstDay : Month > 0 ? new(Year, Month, DateTime.DaysInMonth(Year, Month)) : new(Year, 12, 31);

    /// <summary>RFC 3339 and HTML form, as precise as was written: <c>2019</c>, <c>2019-05</c>, <c>2019-05-03</c>, <c>2019-05-03T09:30</c>.</summary>
    public string Iso
    {
        get
        {
            var date = Day > 0 ? $"{Year:D4}-{Month:D2}-{Day:D2}" : Month > 0 ? $"{Year:D4}-{Month:D2}" : $"{Year:D4}";
            if (Time is not { } time) return date;
            var text = string.Create(CultureInfo.InvariantCulture, $"{date}T{time:HH':'mm':'ss}");
            return Offset is not { } offset ? text
                : offset == TimeSpan.Zero ? text + "Z"
                : text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>As <see cref="Iso"/>, and a time that was written without an offset has the one of the zone then: an instant (RFC 3339) wherever it is read.</summary>
    public string IsoIn(TimeZoneInfo zone) => Time is null || Offset is not null ? Iso : (this with { Offset = Start(zone).Offset }).Iso;

    /// <summary>The instant at which the date begins.</summary>
    public DateTimeOffset Start(TimeZoneInfo siteZone)
    {
        var local = FirstDay.ToDateTime(Time ?? TimeOnly.MinValue);
        var offset = Offset ?? siteZone.GetUtcOffset(local);
        // In the first hours of the year 1 and the last of 9999 some offsets lead out of the calendar.
        var fits = local.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks;
        return new DateTimeOffset(local, fits ? offset : TimeSpan.Zero);
    }

    /// <summary>What clock and calendar in the site's zone say at <see cref="Start"/>.</summary>
    public DateTime In(TimeZoneInfo siteZone) => Offset is null ? FirstDay.ToDateTime(Time ?? TimeOnly.MinValue) : TimeZoneInfo.ConvertTime(Start(siteZone), siteZone).DateTime;

    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var at = text.IndexOfAny(['T', ' ']);
        var day = at < 0 ? text : text[..at];
        if (!TryParseDay(day, out var year, out var month, out var dayOfMonth)) return false;
        if (at < 0)
        {
            date = new PartialDate(year, month, dayOfMonth);
            return true;
        }

        if (dayOfMonth == 0 || !TrySplitOffset(text[(at + 1)..], out var clock, out var offset)) return false;
        if (!TimeOnly.TryParseExact(clock, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return false;
        date = new PartialDate(year, month, dayOfMonth, time, offset);
        return true;
    }

    /// <summary>As people write it in a file: 2026-03-14 09:30.</summary>
    public override string ToString() => Time is { Second: 0, Ticks: var ticks } && ticks % TimeSpan.TicksPerMinute == 0 ? Iso.Replace('T', ' ').Remove(16, 3) : Iso.Replace('T', ' ');

    public int CompareTo(PartialDate other)
    {
        var byDay = FirstDay.CompareTo(other.FirstDay);
        return byDay != 0 ? byDay : (Time ?? TimeOnly.MinValue).CompareTo(other.Time ?? TimeOnly.MinValue);
    }

    private static bool TryParseDay(string text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !Digits(parts[0], out year) || year == 0) return false;
        if (parts.Length > 1 && (parts[1].Length != 2 || !Digits(parts[1], out month) || month is < 1 or > 12)) return false;
        return parts.Length < 3
            || (parts[2].Length == 2 && Digits(parts[2], out day) && day >= 1 && day <= DateTime.DaysInMonth(year, month));
    }

    private static bool TrySplitOffset(string text, out string clock, out TimeSpan? offset)
    {
        (clock, offset) = (text, null);
        if (text.EndsWith('Z'))
        {
            (clock, offset) = (text[..^1], TimeSpan.Zero);
            return true;
        }

        var sign = text.LastIndexOfAny(['+', '-']);
        if (sign < 0) return true;
        if (!TimeSpan.TryParseExact(text[(sign + 1)..], "hh':'mm", CultureInfo.InvariantCulture, out var span) || span.TotalHours > 14) return false;
        (clock, offset) = (text[..sign], text[sign] == '-' ? -span : span);
        return true;
    }

    private static bool Digits(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
