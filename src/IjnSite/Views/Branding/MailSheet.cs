using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Html;

namespace IjnSite.Views.Branding;

/// <summary>
/// The style sheet of an e-mail: written into the elements in the light scheme, since many mail programs read no sheet. What differs in the dark scheme becomes the one sheet that stays,
/// for those that do.
/// </summary>
/// <param name="Light">Each rule with the values of the light scheme.</param>
/// <param name="Dark">The same rules with the values of the dark one.</param>
public sealed partial record MailSheet(IReadOnlyList<StyleRule> Light, IReadOnlyList<StyleRule> Dark)
{
    public static readonly MailSheet None = new([], []);

    /// <summary>The sheet for the head of the message.</summary>
    public string DarkCss
    {
        get
        {
            var css = new StringBuilder();
            foreach (var (light, dark) in Light.Zip(Dark))
            {
                var other = dark.Declarations.Except(light.Declarations).Select(d => $"{d.Property}:{d.Value}!important").ToList();
                if (other.Count > 0) css.Append(dark.Selector).Append('{').AppendJoin(';', other).Append('}');
            }

            return ":root{color-scheme:light dark;supported-color-schemes:light dark}" + (css.Length == 0 ? "" : $"@media (prefers-color-scheme:dark){{{css}}}");
        }
    }

    public static MailSheet Read(SourceText sheet, Brand brand, DiagnosticBag diagnostics)
    {
        var css = Comment().Replace(sheet.Text, m => new string(' ', m.Length));
        var (light, dark) = (BrandTokens.ValuesOf(brand.Tokens, Brand.Light), BrandTokens.ValuesOf(brand.Tokens, "dark"));
        var rules = new List<(string Selector, IReadOnlyList<(string Property, string Value)> Declarations)>();
        if (AtRule().Match(css) is { Success: true } at) diagnostics.Add(NotForMail(sheet, at, at.Value));
        else
        {
            foreach (Match rule in Rule().Matches(css))
            {
                var declarations = rule.Groups["body"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries)).Where(d => d.Length == 2).Select(d => (d[0], d[1])).ToList();
                foreach (var selector in rule.Groups["selector"].Value.Split(',', StringSplitOptions.TrimEntries))
                {
                    if (Simple().IsMatch(selector)) rules.Add((Space().Replace(selector, " "), declarations));
                    else diagnostics.Add(NotForMail(sheet, rule.Groups["selector"], selector));
                }
            }
        }

        return new MailSheet(Filled(light), Filled(dark));

        List<StyleRule> Filled(IReadOnlyDictionary<string, string> values) =>
            [.. rules.Select(r => new StyleRule(r.Selector, [.. r.Declarations.Select(d => (d.Property, Use().Replace(d.Value, m => values.GetValueOrDefault(m.Groups["name"].Value, ""))))]))];
    }

    private static Diagnostic NotForMail(SourceText sheet, Group place, string what) => BrandDiagnostics.NotForMail.At(sheet.Span(place.Index + place.Length - place.Value.TrimStart().Length, place.Value.Trim().Length),
        $"'{what}' cannot be written into the elements of an e-mail", "Select by types and classes alone, such as .content a. The dark scheme comes by itself from the color roles.");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[\w-]+")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"(?<selector>[^{}]+)\{(?<body>[^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?(?:\.[a-z][a-z0-9-]*)+)(?:\s+(?:[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?(?:\.[a-z][a-z0-9-]*)+))*$")]
    private static partial Regex Simple();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"var\(\s*--(?<name>[\w-]+)\s*\)")]
    private static partial Regex Use();
}
