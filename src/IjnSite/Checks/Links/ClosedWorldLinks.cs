using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Model;

namespace IjnSite.Checks.Links;

/// <summary>Every address that a page names on this site, in links and in its head, is in the output, with the place that it names.</summary>
public sealed class ClosedWorldLinks : PageCheck
{
    public static readonly DiagnosticDescriptor Broken = new("page-broken-link", Severity.Error,
        "A finished page links to an address that the site does not have; most often a template wrote the link.")
    {
        Advice = "Look for the link in the text, in the layout and in the navigation of site.yml.",
    };

    public static readonly DiagnosticDescriptor BrokenAnchor = new("page-broken-anchor", Severity.Error,
        "A finished page links to a place on a page that is not there; most often a template wrote the link.")
    {
        Advice = "Correct the link, in the text or in the layout, or give the place that it names the id.",
    };

    private static readonly (string Selector, string Attribute)[] Carriers =
        [("a[href]", "href"), ("link[href]", "href"), ("img[src]", "src"), ("img[srcset]", "srcset"), ("source[srcset]", "srcset"), ("meta[property='og:url']", "content"), ("meta[property='og:image']", "content"), ("form[action]", "action")];

    public override IReadOnlyList<DiagnosticDescriptor> Reports => [Broken, BrokenAnchor];

    public override void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics)
    {
        // An entry with a fault has no page; a finding at each page that links to it would bury the one that counts.
        if (!site.IsWhole) return;
        foreach (var (selector, attribute) in Carriers)
        {
            foreach (var address in page.Html.All(selector).SelectMany(e => e.Addresses(attribute)))
            {
                if (Local(address, page, site) is not { } target) continue;
                var (url, fragment) = Split(target);
                if (!site.Files.ContainsKey(Permalinks.FileOf(url)))
                {
                    var hint = NearestName.Hint(url, site.Pages.Select(p => p.Url));
                    diagnostics.Add(Broken.At(page.Where, $"The page {page.Url} links to {url}, which the site does not have", $"{hint}Look for the link in the text, in the layout and in the navigation of site.yml."));
                }
                else if (fragment.Length > 0 && site.At(url) is { } other && !other.Ids.Contains(fragment))
                {
                    diagnostics.Add(BrokenAnchor.At(page.Where, $"The page {page.Url} links to {url}#{fragment}, but that page has no such place", "Correct the link, or give the place the id."));
                }
            }
        }
    }

    // Null for what lies elsewhere: other hosts, mail.
    private static string? Local(string href, FinishedPage page, FinishedSite site)
    {
        var settings = site.Settings;
        if (href.StartsWith(settings.BaseUrl + "/", StringComparison.Ordinal)) return href[settings.BaseUrl.Length..];
        if (href.StartsWith('#')) return page.Url + href;
        if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal)) return null;
        return href.StartsWith(settings.BasePath + "/", StringComparison.Ordinal) ? href[settings.BasePath.Length..] : href;
    }

    private static (string Url, string Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (Uri.UnescapeDataString(target), "") : (Uri.UnescapeDataString(target[..hash]), Uri.UnescapeDataString(target[(hash + 1)..]));
    }
}
