using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The attributes of a node through one encoder; ids get the page's prefix.</summary>
internal static class AttributeHtml
{
    public static void Write(BodyRenderer renderer, MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes) return;
        if (attributes.Id is { Length: > 0 } id) renderer.Write(" id=\"").WriteEscape(renderer.Id(id)).Write('"');
        if (attributes.Classes is { Count: > 0 } classes) renderer.Write(" class=\"").WriteEscape(string.Join(' ', classes)).Write('"');
        foreach (var (name, value) in attributes.Properties ?? []) renderer.Write(' ').Write(name).Write("=\"").WriteEscape(value ?? "").Write('"');
    }
}
