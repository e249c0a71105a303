using System.Globalization;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;

namespace IjnSite.Views;

/// <summary>
/// The words of the interface in one language, from <c>theme/i18n/&lt;language&gt;.yml</c>, and the forms in which that language writes dates. From the theme and not from
/// the machine's culture data, whose forms differ between versions and are absent on small images.
/// </summary>
public sealed class InterfaceStrings : ILiquidObject
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, object?> _strings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _months;

    /// <param name="addedIn">The file that they come from, or would come from; null outside a theme.</param>
    public InterfaceStrings(string language, MappingValue? file, string? addedIn = null)
    {
        (Language, AddedIn) = (language, addedIn);
        foreach (var entry in file?.Entries ?? [])
        {
            _strings[entry.Key] = entry.Value switch
            {
                ScalarValue scalar => scalar.Text,
                MappingValue forms => new PluralForms(forms.Entries.ToDictionary(f => f.Key, f => (f.Value as ScalarValue)?.Text ?? "", StringComparer.Ordinal)),
                SequenceValue list => list.Items.OfType<ScalarValue>().Select(i => i.Text).ToList(),
                _ => null,
            };
        }

        _months = _strings.GetValueOrDefault("month_names") is IReadOnlyList<string> { Count: 12 } months ? months : EnglishMonths;
    }

    public string Language { get; }

    public string? AddedIn { get; }

    public IEnumerable<string> MemberNames => _strings.Keys;

    public bool TryGetMember(string name, out object? value) => _strings.TryGetValue(name, out value);

    /// <summary>The theme's string, or the given English one when the theme has none.</summary>
    public string Get(string key, string english) => _strings.GetValueOrDefault(key) as string ?? english;

    /// <summary>The theme's list of strings; empty when the theme has none.</summary>
    public IReadOnlyList<string> List(string key) => _strings.GetValueOrDefault(key) as IReadOnlyList<string> ?? [];

    /// <summary>A language by its name and not by its code, with the code's further parts behind it: Portuguese (pt-BR). A language that the theme does not name stays a code.</summary>
    /// <param name="code">A code of BCP 47.</param>
    public string LanguageName(string code)
    {
        if (_strings.GetValueOrDefault($"language_{ContactWords.Key(code)}") is string name) return name;
        return _strings.GetValueOrDefault($"language_{ContactWords.Key(code.Split('-')[0])}") is string basic ? $"{basic} ({code})" : code;
    }

    /// <summary>How long ago a day was: in weeks up to eight, months up to two years, then years. Never in days, or a page would be another one every day.</summary>
    /// <param name="day">No later than <paramref name="today"/>.</param>
    public string Ago(DateOnly day, DateOnly today)
    {
        var days = today.DayNumber - day.DayNumber;
        var months = ((today.Year - day.Year) * 12) + today.Month - day.Month - (today.Day < day.Day ? 1 : 0);
        return days switch
        {
            < 7 => Get("ago_days", "less than a week ago"),
            < 56 => Plural("ago_weeks", days / 7, "{n} weeks ago"),
            _ => months < 24 ? Plural("ago_months", months, "{n} months ago") : Plural("ago_years", months / 12, "{n} years ago"),
        };
    }

    private string Plural(string key, int number, string english) =>
        (_strings.GetValueOrDefault(key) as PluralForms ?? new PluralForms(new Dictionary<string, string> { ["other"] = english })).For(number);

    /// <summary>A date as exactly as it is known: a day, a month or a year.</summary>
    public string Format(PartialDate date)
    {
        var pattern = date.Day > 0 ? Get("date_day", "{month} {day}, {year}") : date.Month > 0 ? Get("date_month", "{month} {year}") : Get("date_year", "{year}");
        return pattern
            .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", date.Month > 0 ? _months[date.Month - 1] : "", StringComparison.Ordinal)
            .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

/// <summary>One string in the forms that its language has for numbers (CLDR: one, other …).</summary>
public sealed class PluralForms(IReadOnlyDictionary<string, string> forms) : ILiquidObject
{
    public IEnumerable<string> MemberNames => forms.Keys;

    public bool TryGetMember(string name, out object? value)
    {
        var found = forms.TryGetValue(name, out var text);
        value = text;
        return found;
    }

    /// <summary>English and Spanish have one form for 1 and one for everything else.</summary>
    public string For(decimal number) =>
        (number == 1 && forms.TryGetValue("one", out var one) ? one : forms.GetValueOrDefault("other", ""))
            .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
