using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

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
        renderer.WriteLeafInline(heading);
        renderer.Write("</h").Write((char)('0' + level)).WriteLine(">");
    }
}
