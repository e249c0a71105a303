using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Model;

namespace IjnSite.Checks.Privacy;

/// <summary>A page asks no other host for anything and runs nothing, but for the search page, which runs one file of ours: nobody but the site's own host learns that a visitor came.</summary>
public sealed class NoForeignRequests : PageCheck
{
    public static readonly DiagnosticDescriptor ForeignRequest = new("page-foreign-request", Severity.Error, "A finished page would make a browser ask another host for something.")
    {
        Advice = "Put the file into the site and link to it there.",
    };
    public static readonly DiagnosticDescriptor Script = new("page-script", Severity.Error, "A finished page other than the search page would run a script, or a page carries style or script in an attribute.")
    {
        Advice = "Remove it: pages work without scripts, and styles belong in the style sheet.",
    };

    private static readonly (string Selector, string Attribute)[] Loaders =
    [
        ("img[src]", "src"), ("img[srcset]", "srcset"), ("source[src]", "src"), ("source[srcset]", "srcset"), ("iframe", "src"), ("video[src]", "src"), ("audio[src]", "src"),
        ("embed", "src"), ("object", "data"), ("track[src]", "src"), ("form[action]", "action"), ("input[src]", "src"),
        ("link[rel~=stylesheet],link[rel~=icon],link[rel~=preload],link[rel~=preconnect],link[rel~='dns-prefetch'],link[rel~=prefetch],link[rel~=manifest]", "href"),
    ];

    public override IReadOnlyList<DiagnosticDescriptor> Reports => [ForeignRequest, Script];

    public override void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics)
    {
        foreach (var (selector, attribute) in Loaders)
        {
            foreach (var url in page.Html.All(selector).SelectMany(e => e.Addresses(attribute)))
            {
                if (url.StartsWith("//", StringComparison.Ordinal) || (url.Contains(':') && !url.StartsWith(site.Settings.BaseUrl + "/", StringComparison.Ordinal)))
                    diagnostics.Add(ForeignRequest.At(page.Where, $"The page {page.Url} loads {url} from elsewhere", "Put the file into the site and link to it there."));
            }
        }

        foreach (var script in page.Html.All("script:not([type='application/ld+json'])").Where(s => !IsSearch(s, page, site)))
            diagnostics.Add(Script.At(page.Where, $"The page {page.Url} has a script", "Remove it: pages work without. The search page alone may have one, the theme's js/search.js"));
        foreach (var element in page.Html.All("*"))
        {
            foreach (var (name, value) in element.Attributes)
            {
                if (name == "style" || name.StartsWith("on", StringComparison.Ordinal) || value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                    diagnostics.Add(Script.At(page.Where, $"On the page {page.Url} a {element.Name} has the attribute {name}=\"{value}\"", "Use a class and the style sheet; scripts are not allowed."));
            }
        }
    }

    // The one script of the site: a file of ours on the search page, nothing inline.
    private static bool IsSearch(HtmlElement script, FinishedPage page, FinishedSite site) =>
        page.Url == Permalinks.Search && site.Settings.IsOn(SearchSwitch.Output) && script.Text.Length == 0
        && site.PathOf(script.Attribute("src") ?? "") is { } file && file.StartsWith("js/search.", StringComparison.Ordinal) && site.Files.ContainsKey(file);
}
