using System.Text;
using IjnSite.Engine.Documents;

namespace IjnSite.Outputs.Styles;

/// <summary>Tokens as CSS custom properties: <c>color.light.ink</c> is <c>--color-ink</c> (dark under the visitor's preference), anything else is its path: <c>space.m</c> is <c>--space-m</c>.</summary>
internal static class BrandTokens
{
    public static void Write(MappingValue tokens, StringBuilder css)
    {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        foreach (var entry in tokens.Entries)
        {
            if (entry.Key == "color" && entry.Value is MappingValue color)
            {
                foreach (var scheme in color.Entries) Properties("color", scheme.Value, scheme.Key == "dark" ? dark : light);
            }
            else
            {
                Properties(entry.Key, entry.Value, light);
            }
        }

        css.Append(":root{").Append(light).Append("}\n");
        if (dark.Length > 0) css.Append("@media (prefers-color-scheme:dark){:root{").Append(dark).Append("}}\n");
    }

    private static void Properties(string name, MetadataValue value, StringBuilder css)
    {
        if (value is ScalarValue scalar) css.Append("--").Append(name).Append(':').Append(scalar.Text).Append(';');
        else if (value is MappingValue mapping)
            foreach (var entry in mapping.Entries) Properties($"{name}-{entry.Key}", entry.Value, css);
    }
}
