using System.Text;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Html;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>
/// Each page as plain Markdown beside it, <c>index.md</c>, made from the finished page: no template can show a word that its twin lacks. The head is YAML and says which page it is the
/// twin of. Switched off by <c>outputs: markdown: false</c>.
/// </summary>
internal static class MarkdownTwins
{
    private const string File = "index.md";

    // Links to their own place, and the addresses that print alone shows: in Markdown each link has its address.
    private const string LeftOut = ".place, .link-notes";

    /// <summary>Null for a page without one: kept from search engines, for people who came by a wrong address, the index of everything, or a further page of a list, whose entries have twins of their own.</summary>
    public static string? UrlOf(PageModel page, SiteSettings settings) =>
        !settings.IsOn("markdown") || page.NoIndex || page.IsUtility || page.Url == Permalinks.Search || page.List is { Page: > 1 } || !page.Url.EndsWith('/') ? null : page.Url + File;

    public static OutputDocument? Write(PageModel page, OutputDocument html, SiteIndex index, SiteSettings settings)
    {
        if (UrlOf(page, settings) is not { } url) return null;
        var address = settings.Absolute(page.Url);
        var text = new StringBuilder("---\n");
        Line(text, "title", page.Title);
        Line(text, "url", address);
        Line(text, "language", page.Language ?? settings.Language);
        if (page.Summary is { } summary) Line(text, "description", summary);
        if (page.Entry is { Type.InFeeds: true } entry)
        {
            text.Append("authors: [").AppendJoin(", ", Authors.Of(entry, index, settings).Select(a => Quoted(a.Name.Display))).Append("]\n");
            if (entry.Date is { } published) Line(text, "published", published.IsoIn(settings.TimeZone));
            if (LifecycleRules.Updated(entry, index.AsOf) is { } changed) Line(text, "updated", changed.IsoIn(settings.TimeZone));
        }

        Line(text, "publisher", settings.Organization.Name);
        text.Append("---\n\n").Append(HtmlMarkdown.Of(html.Content.Span, new Uri(address), LeftOut));
        return new OutputDocument(page.Source, SitePath.Parse(url[1..]), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');

    // YAML 1.2 takes every character of a line as it is but these two; JSON's escapes would write what lies beyond the first plane in halves.
    private static string Quoted(string value) => $"\"{PlainLine.Of(value, int.MaxValue).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
