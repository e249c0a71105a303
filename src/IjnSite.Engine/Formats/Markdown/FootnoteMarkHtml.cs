using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The mark in the text (DPUB-ARIA doc-noteref). Markdig's own way back, which would stand in the footnote, is not written: <see cref="FootnotesHtml"/> does that.</summary>
internal sealed class FootnoteMarkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (link.IsBackLink) return;
        var body = (BodyRenderer)renderer;
        renderer.Write("<a role=\"doc-noteref\" id=\"").WriteEscape(body.Id(IdOf(link)))
            .Write("\" href=\"").WriteEscape(body.Host.FragmentBase).Write("#").WriteEscape(body.Id(string.Create(CultureInfo.InvariantCulture, $"fn-{link.Footnote.Order}")))
            .Write("\" aria-label=\"").WriteEscape(body.Options.Words.Footnote.Replace("{n}", link.Footnote.Order.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .Write("\"><sup>").Write(link.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("</sup></a>");
    }

    /// <summary>As the scan numbered it: 1, and 1-2 for the second mark of the same footnote.</summary>
    internal static string NumberOf(FootnoteLink link) => link.GetData(BodyData.Number) as string ?? "";

    internal static string IdOf(FootnoteLink link) => "fnref-" + NumberOf(link);
}
