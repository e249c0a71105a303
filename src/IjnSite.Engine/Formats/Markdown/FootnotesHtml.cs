using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The footnotes at the end of a text (DPUB-ARIA doc-endnotes), each with a way back to every place that refers to it.</summary>
internal sealed class FootnotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        var body = (BodyRenderer)renderer;
        renderer.EnsureLine();
        // On a page of several texts, several landmarks of one name would only be in the way.
        var isGuest = body.Host.IdPrefix.Length > 0;
        if (isGuest) renderer.WriteLine("<div class=\"footnotes\">\n<ol>");
        else renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").WriteEscape(body.Options.Words.Footnotes).WriteLine("\">\n<ol>");
        foreach (var block in group)
        {
            if (block is not Footnote note) continue;
            renderer.Write("<li id=\"").WriteEscape(body.Id(string.Create(CultureInfo.InvariantCulture, $"fn-{note.Order}"))).WriteLine("\">");
            for (var i = 0; i < note.Count; i++)
            {
                // The way back stands at the end of the last paragraph, not below it.
                if (i == note.Count - 1 && note[i] is ParagraphBlock paragraph)
                {
                    renderer.Write("<p");
                    AttributeHtml.Write(renderer, paragraph);
                    renderer.Write('>');
                    renderer.WriteLeafInline(paragraph);
                    WriteWaysBack(body, note);
                    renderer.WriteLine("</p>");
                }
                else
                {
                    renderer.Write(note[i]);
                }
            }

            renderer.WriteLine("</li>");
        }

        renderer.WriteLine(isGuest ? "</ol>\n</div>" : "</ol>\n</section>");
    }

    private static void WriteWaysBack(BodyRenderer renderer, Footnote note)
    {
        foreach (var link in note.Links)
        {
            renderer.Write(" <a role=\"doc-backlink\" href=\"").WriteEscape(renderer.Host.FragmentBase).Write("#").WriteEscape(renderer.Id(FootnoteMarkHtml.IdOf(link)))
                .Write("\" aria-label=\"").WriteEscape(renderer.Options.Words.BackToReference.Replace("{n}", FootnoteMarkHtml.NumberOf(link), StringComparison.Ordinal))
                // The number stands in the name too, as voice control needs (WCAG 2.5.3); a sign alone has no words to compare.
                .Write("\">↩ ").Write(FootnoteMarkHtml.NumberOf(link)).Write("</a>");
        }
    }
}
