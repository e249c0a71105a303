using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Boxes, posters and figures; what the site makes is asked of the host.</summary>
internal sealed class ContainerHtml : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var body = (BodyRenderer)renderer;
        renderer.EnsureLine();
        if (container.GetData(BodyData.Shortcode) is ShortcodeReference shortcode)
        {
            body.Host.RenderShortcode(shortcode, renderer.Writer);
            renderer.WriteLine();
            return;
        }

        switch (container.Info)
        {
            case "callout": WriteCallout(body, container); break;
            case "quote": WriteQuote(body, container); break;
            case "figures": WriteFigures(body, container); break;
            default: renderer.WriteChildren(container); break;
        }
    }

    private static void WriteCallout(BodyRenderer renderer, CustomContainer container)
    {
        var id = renderer.Id(container.GetData(BodyData.Id) as string ?? "note");
        renderer.Write("<aside class=\"callout\" aria-labelledby=\"").WriteEscape(id).Write("\">\n<p class=\"callout-title\" id=\"").WriteEscape(id).Write("\">");
        renderer.WriteEscape(container.Arguments?.Trim() ?? "").WriteLine("</p>");
        renderer.WriteChildren(container);
        renderer.WriteLine("</aside>");
    }

    // A last line that begins with two hyphens says whose words they are.
    private static void WriteQuote(BodyRenderer renderer, CustomContainer container)
    {
        renderer.Write("<figure class=\"poster\">\n<blockquote>\n");
        var attribution = (container.LastChild as ParagraphBlock)?.Inline is { } inline ? Attribution.CutFrom(inline) : null;
        foreach (var block in container)
            if (block is not ParagraphBlock { Inline.FirstChild: null }) renderer.Write(block);
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
        if (attribution is not null) renderer.Write("<figcaption>").WriteEscape(attribution).WriteLine("</figcaption>");
        renderer.WriteLine("</figure>");
    }

    private static void WriteFigures(BodyRenderer renderer, CustomContainer container)
    {
        renderer.WriteLine("<div class=\"figures\">");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }
}
