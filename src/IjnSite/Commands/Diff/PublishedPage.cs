using System.Text.RegularExpressions;
using IjnSite.Engine.Formats.Html;

namespace IjnSite.Commands.Diff;

/// <summary>What a finished page tells, in the parts by which people speak of it.</summary>
/// <param name="Compressed">Bytes of the page as a host sends it.</param>
internal sealed partial class PublishedPage(string url, int length, HtmlPage html, int compressed)
{
    // Head elements that stand for a part of their own, or follow from one.
    private static readonly string[] HeadOfParts =
    [
        "title", "script", "meta[name=description]", "meta[name=robots]", "link[rel=canonical]", "link[rel=stylesheet]", "meta[http-equiv]", "meta[property^='og:']", "meta[property^='article:']", "meta[name^='twitter:']",
    ];

    public string Url => url;

    public int Length => length;

    public int Compressed => compressed;

    public string Title { get; } = html.Title;

    /// <summary>The first heading: what the page is called where people speak of it.</summary>
    public string Name { get; } = html.All("main h1").FirstOrDefault()?.Text is { Length: > 0 } heading ? heading : html.Title;

    public string Description { get; } = Content(html, "meta[name=description]");

    public string Language { get; } = html.Language ?? "";

    public bool IsHidden { get; } = Content(html, "meta[name=robots]").Contains("noindex", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words of the main part. The addresses of links that are written out for printing are told as links.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. html.MainLines.Where(l => l.Contains(' ') || !l.Contains("://", StringComparison.Ordinal))];

    /// <summary>Where the links of the main part lead; those of a page to its own places aside.</summary>
    public IReadOnlyList<string> Links { get; } = [.. html.All("main a[href]").Where(e => !e.IsIn("nav")).Select(e => e.Attribute("href")!)
        .Where(h => h is not ['#', ..] && !h.StartsWith("mailto:", StringComparison.Ordinal) && !h.StartsWith("tel:", StringComparison.Ordinal))];

    /// <summary>The base path, as the page's own address tells it; null when it does not.</summary>
    public string? BasePath { get; } = Uri.TryCreate(html.All("link[rel=canonical]").FirstOrDefault()?.Attribute("href"), UriKind.Absolute, out var canonical) && canonical.AbsolutePath.EndsWith(url, StringComparison.Ordinal)
        ? canonical.AbsolutePath[..^url.Length] : null;

    /// <summary>Ids to which others may link. Those of paragraphs are made from their words and change with them by design.</summary>
    public IReadOnlyList<string> Places { get; } = [.. html.All("main [id]").Where(e => e.Name != "p" && !e.IsIn("nav")).Select(e => e.Attribute("id")!).Where(id => !Footnote().IsMatch(id)).Distinct(StringComparer.Ordinal)];

    /// <summary>The value of each part, by its name, in the order in which they are told; of those that a reader of the page meets.</summary>
    public IReadOnlyList<(string Part, string Value)> Content() =>
    [
        (PageParts.Title, Title),
        (PageParts.Description, Description),
        (PageParts.Text, string.Join('\n', Lines)),
        (PageParts.Date, Joined(html.All("main time[datetime]").Select(e => e.Attribute("datetime")))),
        (PageParts.Contact, Joined(html.All("main a[href^='mailto:'], main a[href^='tel:']").Select(e => e.Attribute("href")))),
        (PageParts.Links, Joined(Links)),
        (PageParts.Pictures, Joined(html.All("main img").Select(e => e.Attribute("src") + " " + e.Attribute("alt")))),
        (PageParts.Language, Language),
        (PageParts.Search, IsHidden ? "hidden" : "shown"),
    ];

    /// <summary>The same for what stands around the words of the page.</summary>
    public IReadOnlyList<(string Part, string Value)> Frame() =>
    [
        (PageParts.Navigation, Joined(html.All("body > header, body > nav, main nav").Select(e => e.Markup))),
        (PageParts.Footer, Joined(html.All("body > footer").Select(e => e.Markup))),
        (PageParts.Styles, Joined(html.All("link[rel=stylesheet]").Select(e => e.Attribute("href")))),
        (PageParts.Data, Joined(html.All("script[type='application/ld+json']").Select(e => e.Text))),
        (PageParts.Share, Joined(html.All("meta[property='og:image']").Select(e => e.Attribute("content")))),
        (PageParts.Policy, Content(html, "meta[http-equiv=Content-Security-Policy]")),
        (PageParts.Address, html.All("link[rel=canonical]").FirstOrDefault()?.Attribute("href") ?? ""),
        (PageParts.Head, Joined(html.All("head > *").Where(e => !HeadOfParts.Any(e.IsIn)).Select(e => e.Markup))),
    ];

    /// <summary>The HTML of the main part; its change alone is told when nothing else in it changed.</summary>
    public string Markup => html.MainMarkup;

    /// <summary>Words of the navigation or the footer, for an excerpt.</summary>
    public IReadOnlyList<string> LinesOf(string part) => part switch
    {
        PageParts.Navigation => [.. html.All("body > header, body > nav").SelectMany(e => e.Lines)],
        PageParts.Footer => [.. html.All("body > footer").SelectMany(e => e.Lines)],
        _ => [],
    };

    /// <summary>Root-relative addresses of what the browser loads with the page.</summary>
    public IEnumerable<string> Loads(string basePath) => html.All("link[rel=stylesheet]").Select(e => e.Attribute("href")).Concat(html.All("main img").Select(e => e.Attribute("src")))
        .OfType<string>().Select(a => HostRules.Local(a, basePath)).Where(a => a.StartsWith('/')).Distinct(StringComparer.Ordinal);

    /// <summary>Where the page leads when it only leads elsewhere; null for any other.</summary>
    public string? RedirectTo(string basePath) =>
        html.All("meta[http-equiv=refresh]").FirstOrDefault()?.Attribute("content") is { } refresh && Target().Match(refresh) is { Success: true } match ? HostRules.Local(match.Groups[1].Value.Trim(), basePath) : null;

    private static string Content(HtmlPage html, string selector) => html.All(selector).FirstOrDefault()?.Attribute("content") ?? "";

    private static string Joined(IEnumerable<string?> values) => string.Join('\n', values);

    [GeneratedRegex(@"^fn(ref)?-[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"url\s*=\s*['""]?([^'"";]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
