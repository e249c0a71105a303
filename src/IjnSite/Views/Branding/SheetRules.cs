using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Views.Branding;

/// <summary>
/// What a style sheet may do with colors: use tokens that exist, none of its own, and only in ways for which brand.yml has a pair, so that the contrast of all that can meet has been computed.
/// </summary>
internal sealed partial class SheetRules(Brand brand, IReadOnlyList<SourceText> sheets, DiagnosticBag diagnostics)
{
    private const string Role = "color-";

    // A property that one sheet defines, another may use.
    private readonly HashSet<string> _defined = sheets.SelectMany(s => Definition().Matches(WithoutComments(s)).Select(m => m.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);

    public void Check(SourceText sheet)
    {
        var css = WithoutComments(sheet);
        foreach (Match use in Use().Matches(css))
        {
            var name = use.Groups["name"].Value;
            if (brand.PropertyNames.Contains(name) || _defined.Contains(name)) continue;
            diagnostics.Add(BrandDiagnostics.UnknownToken.At(At(use), $"There is no design token '--{name}'", $"{NearestName.Hint(name, brand.PropertyNames)}Add it to brand.yml, or use one that is there."));
        }

        if (brand.Schemes.Count == 0) return;
        foreach (Match literal in Literal().Matches(css))
        {
            diagnostics.Add(BrandDiagnostics.LiteralColor.At(At(literal.Groups["color"]), $"The color {literal.Groups["color"].Value} stands in the style sheet itself",
                "Give it a role in brand.yml and write var(--color-…) here: only colors with a role have their contrast computed."));
        }

        foreach (Match rule in Rule().Matches(css)) CheckRule(rule.Groups["body"]);

        void CheckRule(Group body)
        {
            (string Name, Group Place)? ground = null, ink = null;
            foreach (Match declaration in Declaration().Matches(body.Value))
            {
                var property = declaration.Groups["property"].Value;
                foreach (Match use in Use().Matches(declaration.Groups["value"].Value))
                {
                    var name = use.Groups["name"].Value;
                    if (!name.StartsWith(Role, StringComparison.Ordinal) || !brand.PropertyNames.Contains(name)) continue;
                    var role = name[Role.Length..];
                    var offset = body.Index + declaration.Groups["value"].Index + use.Index;
                    var isGround = property is "background" or "background-color";
                    var isText = property is "color";
                    if (isGround) ground = (role, body);
                    if (isText) ink = (role, body);
                    var covered = isGround ? brand.Pairs.Any(p => p.Ground == role || p.Ink == role)
                        : isText ? brand.Pairs.Any(p => p.Ink == role && p.Use != ColorUse.Control)
                        : brand.Pairs.Any(p => p.Ink == role || p.Ground == role);
                    if (!covered)
                    {
                        diagnostics.Add(BrandDiagnostics.UnpairedColor.At(sheet.Span(offset, use.Length), $"'{property}' uses the color '{role}', and no pair in brand.yml says what it may meet",
                            $"Add '{role}' below contrast: there, {(isGround ? "as a ground with the colors that stand on it" : "with the ground that it stands on")}."));
                    }
                }
            }

            if (ground is { } g && ink is { } i && !brand.Pairs.Any(p => p.Ground == g.Name && p.Ink == i.Name && p.Use != ColorUse.Control))
            {
                diagnostics.Add(BrandDiagnostics.UnpairedColor.At(sheet.Span(body.Index, 1), $"Text in '{i.Name}' stands on '{g.Name}' here, and brand.yml has no such pair",
                    $"Add '{i.Name}' to the texts of '{g.Name}' below contrast:, or use a pair that is there."));
            }
        }

        SourceSpan At(Group place) => sheet.Span(place.Index, place.Length);
    }

    // As long as the text itself, so that every place in it is a place in the file.
    private static string WithoutComments(SourceText sheet) => Comment().Replace(sheet.Text, m => new string(' ', m.Length));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=[{;\s])--(?<name>[\w-]+)\s*:")]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\(\s*--(?<name>[\w-]+)")]
    private static partial Regex Use();

    // A hash sign in a value; in a selector it begins an id and no colon stands before it in the rule.
    [GeneratedRegex(@":[^;{}]*?(?<color>#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\()[^;{}]*(?=[;}])")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{(?<body>[^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<property>[\w-]+)\s*:(?<value>[^;]*)")]
    private static partial Regex Declaration();
}
