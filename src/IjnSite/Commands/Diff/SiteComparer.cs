using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Syndication;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands.Diff;

/// <summary>Compares two outputs.</summary>
internal sealed class SiteComparer(PublishedSite old, PublishedSite @new, DiagnosticBag diagnostics, int jobs)
{
    public SiteChange Compare()
    {
        var paths = @new.Files.Keys.Where(p => old.Files.ContainsKey(p)).ToList();
        var differs = new bool[paths.Count];
        Workers.Run(paths.Count, jobs, i => differs[i] = Differs(paths[i]));
        var differing = paths.Where((_, i) => differs[i]).ToList();
        var added = @new.Files.Keys.Where(p => !old.Files.ContainsKey(p)).ToList();
        var isNowHidden = @new.IsHidden && !old.IsHidden;
        if (isNowHidden)
        {
            diagnostics.Add(DiffDiagnostics.Hidden.At(SourceSpan.StartOf("robots.txt"), "The whole site asks search engines to leave it out, which it did not before",
                "Of a preview this is right. Otherwise look for noindex in site.yml, in IJN_NOINDEX and in the variables of the host."));
        }

        var newPages = added.Where(PublishedSite.IsPage).Select(@new.PageAt).OfType<PublishedPage>().Where(p => p.RedirectTo(@new.BasePath) is null).Select(p => new PageName(p.Url, p.Name)).ToList();
        var pages = Pages([.. differing.Where(PublishedSite.IsPage)]);
        var addresses = new AddressComparer(old, @new, diagnostics, newPages).Compare(pages);
        var (into, outOf) = Sitemaps();
        return new SiteChange
        {
            IsNowHidden = isNowHidden,
            Pages = new PageComparer(old, @new, diagnostics, isNowHidden).Compare(pages, newPages, paths.Count(PublishedSite.IsPage), addresses.Moved),
            Addresses = addresses,
            Feeds = new FeedComparer(old, @new, diagnostics, addresses.Moved).Compare(differing, added),
            Api = new ApiComparer(old, @new, diagnostics).Compare(differing, added),
            Headers = Headers(),
            IntoSitemap = into,
            OutOfSitemap = outOf,
            FilesAdded = [.. added.Where(IsOther).Where(p => !@new.IsImmutable(p))],
            FilesChanged = [.. differing.Where(IsOther)],
        };
    }

    private static bool IsOther(string path) => !PublishedSite.IsPage(path) && !FeedComparer.IsFeed(path) && !ApiComparer.IsApi(path) && path is not ("_headers" or "_redirects" or "sitemap.xml");

    private bool Differs(string path)
    {
        if (old.Files[path] != @new.Files[path]) return true;
        return old.Read(path) is not { } before || @new.Read(path) is not { } after ? false : !before.AsSpan().SequenceEqual(after);
    }

    // A parsed page is large and there may be ten thousand: what is kept of two is their difference.
    private List<PageDifference> Pages(IReadOnlyList<string> paths)
    {
        var found = new PageDifference?[paths.Count];
        Workers.Run(paths.Count, jobs, i =>
        {
            if (old.PageAt(paths[i]) is { } before && @new.PageAt(paths[i]) is { } after) found[i] = PageDifference.Of(before, after, old, @new);
        });
        return [.. found.OfType<PageDifference>()];
    }

    private List<HeaderChange> Headers() =>
        [.. old.Headers.Where(r => @new.Headers.ContainsKey(r.Key))
            .SelectMany(r => r.Value.Keys.Union(@new.Headers[r.Key].Keys, StringComparer.OrdinalIgnoreCase)
                .Select(name => (Name: name, Was: r.Value.GetValueOrDefault(name, ""), Now: @new.Headers[r.Key].GetValueOrDefault(name, ""))))
            .Where(h => h.Was != h.Now).GroupBy(h => h).Select(g => new HeaderChange(g.Key.Name, g.Key.Was, g.Key.Now, g.Count()))
            .OrderBy(h => h.Name, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.Was, StringComparer.Ordinal).ThenBy(h => h.Now, StringComparer.Ordinal)];

    private (List<string> Into, List<string> OutOf) Sitemaps()
    {
        if (!old.Files.ContainsKey("sitemap.xml") || !@new.Files.ContainsKey("sitemap.xml")) return ([], []);
        var (before, after) = (UrlsOf(old), UrlsOf(@new));
        return ([.. after.Except(before).Where(IsCommon).Order(StringComparer.Ordinal)], [.. before.Except(after).Where(IsCommon).Order(StringComparer.Ordinal)]);

        bool IsCommon(string url) => Model.Permalinks.FileOf(url) is var file && old.Files.ContainsKey(file) && @new.Files.ContainsKey(file) && @new.RedirectOf(url) is null;
    }

    private static HashSet<string> UrlsOf(PublishedSite site)
    {
        try
        {
            return FeedReader.Sitemap(site.Read("sitemap.xml") ?? []).Select(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) ? HostRules.Local(uri.AbsolutePath, site.BasePath) : u).ToHashSet(StringComparer.Ordinal);
        }
        catch (FormatException fault)
        {
            site.Refuse("sitemap.xml", fault.Message);
            return [];
        }
    }
}
