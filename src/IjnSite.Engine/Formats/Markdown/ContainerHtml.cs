using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

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
        renderer.Write("<aside");
        AttributeHtml.Write(renderer, container, "callout");
        renderer.Write(" aria-labelledby=\"").WriteEscape(id).Write("\">\n<p class=\"callout-title\" id=\"").WriteEscape(id).Write("\">").WriteEscape(container.Arguments?.Trim() ?? "").WriteLine("</p>");
        renderer.WriteChildren(container);
        renderer.WriteLine("</aside>");
    }

    private static void WriteQuote(BodyRenderer renderer, CustomContainer container)
    {
        renderer.Write("<figure");
        AttributeHtml.Write(renderer, container, "poster");
        renderer.Write(">\n<blockquote>\n");
        foreach (var block in container)
            if (block is not AttributionBlock) renderer.Write(block);
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
        if (container.LastChild is AttributionBlock attribution)
        {
            renderer.Write("<figcaption>");
            renderer.WriteLeafInline(attribution);
            renderer.WriteLine("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }

    private static void WriteFigures(BodyRenderer renderer, CustomContainer container)
    {
        renderer.Write("<div");
        AttributeHtml.Write(renderer, container, "figures");
        renderer.WriteLine(">");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }
}
