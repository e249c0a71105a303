using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The attributes of a node through one encoder.</summary>
internal static class AttributeHtml
{
    /// <param name="own">A class that the element has in any case; empty for none.</param>
    public static void Write(HtmlRenderer renderer, MarkdownObject node, string own = "")
    {
        var attributes = node.TryGetAttributes();
        if (attributes?.Id is { Length: > 0 } id) renderer.Write(" id=\"").WriteEscape(id).Write('"');
        WriteClasses(renderer, attributes?.Classes, own);
        if (attributes?.Properties is not { } properties) return;
        for (var i = 0; i < properties.Count; i++) renderer.Write(' ').Write(properties[i].Key).Write("=\"").WriteEscape(properties[i].Value ?? "").Write('"');
    }

    private static void WriteClasses(HtmlRenderer renderer, List<string>? classes, string own)
    {
        if (own.Length == 0 && classes is not { Count: > 0 }) return;
        renderer.Write(" class=\"").Write(own);
        for (var i = 0; i < (classes?.Count ?? 0); i++)
        {
            if (i > 0 || own.Length > 0) renderer.Write(' ');
            renderer.WriteEscape(classes![i]);
        }

        renderer.Write('"');
    }
}
