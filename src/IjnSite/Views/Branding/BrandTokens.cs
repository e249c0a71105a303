using System.Text;
using IjnSite.Engine.Documents;

namespace IjnSite.Views.Branding;

/// <summary>Tokens as CSS custom properties: <c>color.light.ink</c> is <c>--color-ink</c> (dark under the visitor's preference, print on paper), anything else is its path: <c>space.m</c> is <c>--space-m</c>.</summary>
internal static class BrandTokens
{
    // Not for style sheets: pairs are rules, the rest is for pictures.
    private static readonly string[] NoProperties = ["contrast", "wordmark", "card", "icon"];

    public static string ToCss(MappingValue tokens)
    {
        var css = new StringBuilder();
        Block(css, null, All(tokens, scheme => scheme is Brand.Light));
        Block(css, "(prefers-color-scheme:dark)", Colors(tokens, "dark"));
        Block(css, "print", Colors(tokens, "print"));
        return css.ToString();
    }

    public static IReadOnlySet<string> NamesOf(MappingValue tokens) => All(tokens, _ => true).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The value of each property in a scheme, by its name without the two hyphens; what the scheme lacks is as in light.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(MappingValue tokens, string scheme)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in All(tokens, s => s is Brand.Light).Concat(Colors(tokens, scheme))) values[name] = value;
        return values;
    }

    private static void Block(StringBuilder css, string? media, IEnumerable<(string Name, string Value)> properties)
    {
        var list = string.Join(';', properties.Select(p => $"--{p.Name}:{p.Value}"));
        if (list.Length == 0) return;
        css.Append(media is null ? $":root{{{list}}}\n" : $"@media {media}{{:root{{{list}}}}}\n");
    }

    private static IEnumerable<(string Name, string Value)> All(MappingValue tokens, Func<string, bool> scheme) =>
        tokens.Entries.Where(e => !NoProperties.Contains(e.Key)).SelectMany(e => e is { Key: "color", Value: MappingValue schemes }
            ? schemes.Entries.Where(s => scheme(s.Key)).SelectMany(s => Properties("color", s.Value))
            : Properties(e.Key, e.Value));

    private static IEnumerable<(string Name, string Value)> Colors(MappingValue tokens, string scheme) =>
        (tokens.Get("color") as MappingValue)?.Get(scheme) is { } colors ? Properties("color", colors) : [];

    private static IEnumerable<(string Name, string Value)> Properties(string name, MetadataValue value) => value switch
    {
        ScalarValue scalar => [(name, scalar.Text)],
        MappingValue mapping => mapping.Entries.SelectMany(e => Properties($"{name}-{e.Key}", e.Value)),
        _ => [],
    };
}
