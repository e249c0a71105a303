using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IjnSite.Engine.Formats.Markdown;

internal sealed class AbbreviationHtml : HtmlObjectRenderer<AbbreviationInline>
{
    protected override void Write(HtmlRenderer renderer, AbbreviationInline inline)
    {
        renderer.Write("<abbr title=\"").WriteEscape(ref inline.Abbreviation.Text).Write('"');
        AttributeHtml.Write(renderer, inline);
        renderer.Write('>').WriteEscape(inline.Abbreviation.Label!).Write("</abbr>");
    }
}
