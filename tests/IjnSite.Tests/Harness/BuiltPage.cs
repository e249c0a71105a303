using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Tests.Harness;

/// <summary>A finished page of the real site.</summary>
internal sealed class BuiltPage
{
    public BuiltPage(string folder, string file)
    {
        File = file;
        Url = file == "index.html" ? "/" : file.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + file[..^"index.html".Length] : "/" + file;
        Document = new HtmlParser().ParseDocument(System.IO.File.ReadAllText(Path.Combine(folder, file)));
    }

    public string File { get; }

    /// <summary>Its path on the site, beginning with a slash.</summary>
    public string Url { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The name of the layout that wrote it, as the class of its body says.</summary>
    public string Layout => IsRedirect ? "redirect" : Document.Body!.ClassList.Single(c => c.StartsWith("l-", StringComparison.Ordinal))[2..];

    public bool IsRedirect => Document.QuerySelector("meta[http-equiv=refresh i]") is not null;

    public bool IsIndexable => !IsRedirect && File != "404.html" && Attribute("meta[name=robots]", "content")?.Contains("noindex", StringComparison.Ordinal) != true;

    public string? Attribute(string selector, string name) => Document.QuerySelector(selector)?.GetAttribute(name);

    /// <summary>The paths on the site that its links, or those in a part of it, lead to, without fragments.</summary>
    public IEnumerable<string> LinksIn(string scope = "body") =>
        Document.QuerySelectorAll($"{scope} a[href]")
            .Select(a => new Uri(new Uri(BuiltSite.BaseUrl + Url), a.GetAttribute("href")!))
            .Where(u => u.GetLeftPart(UriPartial.Authority) == BuiltSite.BaseUrl)
            .Select(u => u.AbsolutePath)
            .Distinct(StringComparer.Ordinal);
}
