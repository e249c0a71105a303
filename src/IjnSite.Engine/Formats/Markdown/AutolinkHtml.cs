using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class AutolinkHtml : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var href = link.GetData(BodyData.Link) is LinkReference reference ? ((BodyRenderer)renderer).Host.ResolveLink(reference) : null;
        if (href is null)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"").WriteUrl(href).Write('"');
        LinkHtml.WriteNote((BodyRenderer)renderer, href);
        if (link.GetData(BodyData.External) is not null) renderer.Write(" rel=\"noreferrer\"");
        AttributeHtml.Write(renderer, link);
        renderer.Write('>').WriteEscape(link.Url).Write("</a>");
        LinkHtml.WriteCopy((BodyRenderer)renderer, (LinkReference)link.GetData(BodyData.Link)!, href);
    }
}
