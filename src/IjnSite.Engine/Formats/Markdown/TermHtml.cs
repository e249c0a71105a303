using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A link to the explanation on the same page (DPUB-ARIA doc-glossref).</summary>
internal sealed class TermHtml : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline term)
    {
        var body = (BodyRenderer)renderer;
        renderer.Write("<a role=\"doc-glossref\"");
        if (term.Use.UseId.Length > 0) renderer.Write(" id=\"").WriteEscape(body.Id(term.Use.UseId)).Write('"');
        renderer.Write(" href=\"").WriteEscape(body.Host.FragmentBase).Write("#").WriteEscape(body.Id(term.Use.ExplanationId)).Write("\">");
        renderer.WriteChildren(term);
        renderer.Write("</a>");
    }
}
