using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What braces may add to a piece of text. An allow-list: attributes are where scripts and styles would get in.</summary>
internal static class AttributeRules
{
    private static readonly string[] Allowed = ["lang", "dir"];

    public static void Check(MarkdownObject node, BodyPlace place, DiagnosticBag diagnostics)
    {
        if (node.TryGetAttributes()?.Properties is not { Count: > 0 } properties) return;
        for (var i = properties.Count - 1; i >= 0; i--)
        {
            var (name, value) = (properties[i].Key, properties[i].Value);
            if (Allowed.Contains(name) && value is { Length: > 0 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) continue;
            // Taken off at once, so that it is in no output whatever else happens.
            properties.RemoveAt(i);
            diagnostics.Add(MarkdownDiagnostics.Attribute.At(place.Of(node), $"The attribute '{name}' is not allowed in a text",
                $"{NearestName.Hint(name, Allowed)}Braces may hold #id, .class, lang and dir."));
        }
    }
}
