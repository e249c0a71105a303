using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class ParagraphHtml : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(paragraph);
            return;
        }

        if (!renderer.IsFirstInContainer) renderer.EnsureLine();
        renderer.Write("<p");
        AttributeHtml.Write((BodyRenderer)renderer, paragraph);
        renderer.Write('>');
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }
}
