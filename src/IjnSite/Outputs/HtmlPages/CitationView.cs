using System.Text.Encodings.Web;
using IjnSite.Engine.Formats.Citations;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The <c>page.citation</c> of a template: how others cite the page's entry.</summary>
internal static class CitationView
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static readonly LiquidShape<(string Name, string Content)> MetaShape = new("page.citation.meta")
    {
        { "name", "the name of the tag", m => m.Name },
        { "content", "its content", m => m.Content },
    };

    public static readonly LiquidShape<Citation> Shape = new("page.citation")
    {
        { "apa", "in the style of the APA (7th edition), as HTML: the title is a `cite`", c => Html(CitationStyles.Apa(c)) },
        { "chicago", "in Chicago style (17th edition, notes and bibliography)", c => Html(CitationStyles.Chicago(c)) },
        { "mla", "in the style of the MLA (9th edition)", c => Html(CitationStyles.Mla(c)) },
        { "meta", "the `citation_…` tags that Google Scholar and programs for references read, each with `name` and `content`", c => Meta(c).Select(MetaShape.MapOf).ToList() },
    };

    /// <summary>Null for an entry that is not cited, and for a page that search engines must not show: it may change or go.</summary>
    public static LiquidMap? Of(Entry? entry, bool isHidden, SiteIndex index, SiteSettings settings) =>
        !isHidden && entry is { HasOwnPage: true } && entry.Type.CitationOf(entry, index, settings) is { } citation ? Shape.MapOf(citation) : null;

    // The tags of Highwire Press, in the order in which Google Scholar's guidelines for webmasters name them. The first publication counts there, however often a text is corrected.
    private static IEnumerable<(string Name, string Content)> Meta(Citation work)
    {
        yield return ("citation_title", work.Title);
        foreach (var author in work.Authors) yield return ("citation_author", author.Inverted);
        if (work.Published is { } day) yield return ("citation_publication_date", day.Joined('/'));
        yield return ("citation_technical_report_institution", work.Publisher);
        yield return ("citation_language", work.Language);
        yield return ("citation_fulltext_html_url", work.Url);
        if (work.Keywords.Count > 0) yield return ("citation_keywords", string.Join("; ", work.Keywords));
    }

    private static HtmlText Html(IReadOnlyList<CitationRun> runs) => new(writer =>
    {
        foreach (var run in runs)
        {
            if (run.IsWork) writer.Write("<cite>");
            writer.Write(Encoder.Encode(run.Text));
            if (run.IsWork) writer.Write("</cite>");
        }
    });
}
