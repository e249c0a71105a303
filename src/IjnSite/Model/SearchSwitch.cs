using IjnSite.Engine.Diagnostics;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Whether the site has a search page: one answer for the pages that have the form, for their policies and for the host.</summary>
public static class SearchSwitch
{
    /// <summary>The output that makes the page and the index, and its switch in the settings.</summary>
    public const string Output = "search";

    public static readonly DiagnosticDescriptor NotMade = new("search-index", Severity.Warning,
        "Pagefind could not make the search index, so that the search page is the index from A to Z alone, without its search.")
    {
        Advice = "Run `npm ci` in build/search/ again, then build; or switch the search off (outputs: search: false).",
    };

    /// <summary>Where the index lies, in the output.</summary>
    public const string IndexFolder = "pagefind";

    public static bool IsOn(SiteSettings settings, UrlMap urls) => settings.IsOn(Output) && urls.Urls.Contains(Permalinks.Search);
}
