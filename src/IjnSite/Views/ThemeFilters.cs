using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Facets.Contacts;

namespace IjnSite.Views;

/// <summary>The filters that templates have beyond Liquid's own.</summary>
internal static class ThemeFilters
{
    /// <param name="href">Makes an address of the site one that a page can link to.</param>
    public static IReadOnlyList<LiquidFilter> All(IReadOnlyDictionary<string, HtmlText> icons, IReadOnlyDictionary<string, string> assets, Func<string, string> href) =>
    [
        new("icon", "the drawing of this name in `icons/`, as SVG: `{{ 'mail' | icon }}`", (input, _) => icons.GetValueOrDefault(Text(input)) ?? throw new FilterInputException(Text(input),
            $"there is no icon '{Text(input)}'. {NearestName.Hint(Text(input), icons.Keys)}Put it into theme/icons")),
        new("asset", "the published address of a style sheet, whose name holds a hash: `{{ 'css/goals.css' | asset }}`", (input, _) => assets.GetValueOrDefault(Text(input)) ?? throw new FilterInputException(Text(input),
            $"there is no asset '{Text(input)}'. {NearestName.Hint(Text(input), assets.Keys)}")),
        new("url", "an address of the site with the path below which the site lies: `{{ '/briefs/' | url }}`", (input, _) => href(Text(input))),
        new("subject", "gives a link for mail a subject: `{{ item.mailto | subject: page.title }}`", (input, arguments) => input is null ? null : MailLink.WithSubject(Text(input), Text(arguments.GetValueOrDefault("0")))),
        new("anchor", "a short id that is made of words and changes only with them, behind the letters that it begins with: `{{ figure.label | anchor: 'f-' }}`", (input, arguments) => $"{Text(arguments.GetValueOrDefault("0"))}{ParagraphId.Of(Text(input))}"),
        new("linked", "a text with the web addresses in it as links: `{{ figure.source | linked }}`", (input, _) => LinkedText.Of(Text(input))),
        new("fill", "puts values into the `{name}` places of a string: `{{ t.page_of | fill: page: 2, pages: 3 }}`", Fill),
        // A string that is not there has had its finding where it was asked for.
        new("plural", "the form of a string that fits a number, with the number in it: `{{ t.minutes | plural: page.reading_minutes }}`", (input, arguments) => input is null ? "" : input is PluralForms forms
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
