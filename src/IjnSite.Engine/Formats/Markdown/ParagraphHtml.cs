using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class ParagraphHtml : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (IsPicturesAlone(paragraph))
        {
            WritePictures((BodyRenderer)renderer, paragraph);
            return;
        }

        if (renderer.ImplicitParagraph)
        {
            WriteImplicit(renderer, paragraph);
            return;
        }

        if (!renderer.IsFirstInContainer) renderer.EnsureLine();
        renderer.Write("<p");
        AttributeHtml.Write(renderer, paragraph);
        renderer.Write('>');
        renderer.WriteLeafInline(paragraph);
        WriteLink((BodyRenderer)renderer, paragraph);
        renderer.WriteLine("</p>");
    }

    private static void WriteLink(BodyRenderer body, ParagraphBlock paragraph)
    {
        if (!body.Host.LinksParagraphs || paragraph.TryGetAttributes()?.Id is not { } id) return;
        var number = body.NextParagraph().ToString(CultureInfo.InvariantCulture);
        body.Write(" <a class=\"place\" href=\"#").WriteEscape(body.Id(id))
            .Write("\" aria-label=\"").WriteEscape(body.Options.Words.ParagraphLink.Replace("{n}", number, StringComparison.Ordinal)).Write("\">¶</a>");
    }

    // A figure may not stand in a paragraph (HTML, 4.4.1), so that pictures without words around them have none.
    private static bool IsPicturesAlone(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is null || paragraph.TryGetAttributes() is not null) return false;
        for (var inline = paragraph.Inline.FirstChild; inline is not null; inline = inline.NextSibling)
            if (inline is not LineBreakInline && !(inline is LinkInline { IsImage: true } && inline.GetData(BodyData.Link) is not null) && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())) return false;
        return true;
    }

    private static void WritePictures(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        if (!renderer.IsFirstInContainer) renderer.EnsureLine();
        foreach (var picture in paragraph.Inline!.OfType<LinkInline>()) LinkHtml.WritePicture(renderer, picture, isFigure: true);
        renderer.WriteLine();
    }

    // In a tight list or a cell there is no element to take the attributes.
    private static void WriteImplicit(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        var hasAttributes = paragraph.TryGetAttributes() is not null;
        if (hasAttributes)
        {
            renderer.Write("<span");
            AttributeHtml.Write(renderer, paragraph);
            renderer.Write('>');
        }

        renderer.WriteLeafInline(paragraph);
        if (!hasAttributes) return;
        renderer.Write("</span>");
        WriteLink((BodyRenderer)renderer, paragraph);
    }
}
