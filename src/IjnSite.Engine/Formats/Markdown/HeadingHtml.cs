using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class HeadingHtml : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var body = (BodyRenderer)renderer;
        var level = Math.Min(6, heading.Level + body.Host.HeadingShift);
        renderer.EnsureLine();
        renderer.Write('<').Write('h').Write((char)('0' + level));
        AttributeHtml.Write(body, heading);
        renderer.Write('>');
        // A link cannot stand in a link.
        var id = body.Host.LinksHeadings && heading.Inline?.Descendants().Any(i => i is LinkInline { IsImage: false } or AutolinkInline or FootnoteLink) != true ? heading.TryGetAttributes()?.Id : null;
        if (id is not null) renderer.Write("<a href=\"#").WriteEscape(body.Id(id)).Write("\">");
        renderer.WriteLeafInline(heading);
        if (id is not null) renderer.Write("</a>");
        renderer.Write("</h").Write((char)('0' + level)).WriteLine(">");
    }
}
