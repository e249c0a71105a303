using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>
/// Days as people write them, where only one day can be meant: <c>2026-3-4</c>, <c>2026/03/04</c>, <c>March 14, 2026</c>, <c>14 March 2026</c>, and <c>3/14/2026</c>,
/// whose second number cannot be a month. <c>3/4/2026</c> is left to its author: half of the world reads it as a day in April.
/// </summary>
internal static partial class WrittenDate
{
    /// <summary>Writes the day as year, month, day; null when the text is none of these.</summary>
    public static Fix? Fix(ScalarValue value) =>
        Read(value.Text.Trim()) is { } day && day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is var iso
            ? new Fix($"writes the date as {iso}", [new TextEdit(value.Where, iso)])
            : null;

    private static DateOnly? Read(string text)
    {
        if (YearFirst().Match(text) is { Success: true } first) return Day(first, first.Groups["m"].Value);
        if (American().Match(text) is { Success: true } american && int.Parse(american.Groups["d"].Value, CultureInfo.InvariantCulture) > 12) return Day(american, american.Groups["m"].Value);
        if (InWords().Match(text) is { Success: true } words && Month(words.Groups["name"].Value) is { } month) return Day(words, month.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static DateOnly? Day(Match match, string month) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{month}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The whole name, or its beginning of three letters at least.
    private static int? Month(string name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var index = Array.FindIndex(names, n => n.Length > 0 && n.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex(@"\A(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2})/(?<d>[0-9]{1,2})/(?<y>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(@"\A(?:(?<name>[A-Za-z]{3,9})\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4})|(?<d>[0-9]{1,2}) (?<name>[A-Za-z]{3,9})\.?,? (?<y>[0-9]{4}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
