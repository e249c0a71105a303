using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class SpanHtml : HtmlObjectRenderer<SpanInline>
{
    protected override void Write(HtmlRenderer renderer, SpanInline span)
    {
        renderer.Write("<span");
        AttributeHtml.Write(renderer, span);
        renderer.Write('>');
        renderer.WriteChildren(span);
        renderer.Write("</span>");
    }
}
