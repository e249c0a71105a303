using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>The filters that templates have beyond Liquid's own.</summary>
internal static class ThemeFilters
{
    public static IReadOnlyList<LiquidFilter> All(IReadOnlyDictionary<string, HtmlText> icons, IReadOnlyDictionary<string, string> assets, SiteSettings settings) =>
    [
        new("icon", (input, _) => icons.GetValueOrDefault(Text(input)) ?? throw new FilterInputException(Text(input),
            $"there is no icon '{Text(input)}'. {NearestName.Hint(Text(input), icons.Keys)}Put it into theme/icons")),
        new("asset", (input, _) => assets.GetValueOrDefault(Text(input)) ?? throw new FilterInputException(Text(input),
            $"there is no asset '{Text(input)}'. {NearestName.Hint(Text(input), assets.Keys)}")),
        new("url", (input, _) => settings.Href(Text(input))),
        new("fill", Fill),
        // A string that is not there has had its finding where it was asked for.
        new("plural", (input, arguments) => input is null ? "" : input is PluralForms forms
            ? forms.For(Number(arguments.GetValueOrDefault("0")))
            : throw new ArgumentException("'plural' needs a string with the forms one and other")),
    ];

    private static object Fill(object? input, IReadOnlyDictionary<string, object?> arguments)
    {
        var text = Text(input);
        foreach (var (name, value) in arguments) text = text.Replace($"{{{name}}}", Text(value), StringComparison.Ordinal);
        return text;
    }

    private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static decimal Number(object? value) => value is decimal number ? number : 0;
}
