using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Commands.Diff;

/// <summary>Follows every address of the old output into the new one.</summary>
internal sealed class AddressComparer(PublishedSite old, PublishedSite @new, DiagnosticBag diagnostics, IReadOnlyList<PageName> newPages)
{
    public AddressChanges Compare(IReadOnlyList<PageDifference> pages)
    {
        var moved = new List<MovedPage>();
        var removed = new List<PageName>();
        var others = new List<string>();
        var (redirectsBefore, redirectsAfter) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var (from, to) in old.Redirects) redirectsBefore[from] = to;
        foreach (var (from, to) in @new.Redirects) redirectsAfter[from] = to;

        foreach (var page in pages)
        {
            if (page.LedTo is { } before) redirectsBefore.TryAdd(page.Url, before);
            if (page.LeadsTo is not { } after) continue;
            redirectsAfter.TryAdd(page.Url, after);
            if (page.LedTo is null) Follow(page.Url, page.OldName);
            else if (@new.EndOf(page.Url) is null) Report(page.Url);
        }

        // The search index is nobody's address: it comes and goes with the program that makes it.
        foreach (var path in old.Files.Keys.Where(p => !p.StartsWith(SearchSwitch.IndexFolder + "/", StringComparison.Ordinal) && !@new.Files.ContainsKey(p) && p is not ("_headers" or "_redirects") && !ApiComparer.IsPage(p) && !old.IsImmutable(p)))
        {
            var url = PublishedSite.UrlOf(path);
            if (PublishedSite.IsPage(path) && old.RedirectOf(url) is null)
            {
                Follow(url, old.PageAt(path)?.Name ?? url);
                continue;
            }

            if (@new.EndOf(url) is not null || WentWithItsPage(path)) continue;
            others.Add(url);
            Report(url);
        }

        // Old addresses that only a rule of the host answered.
        foreach (var from in old.Redirects.Keys.Where(f => !f.EndsWith('*') && !@new.Redirects.ContainsKey(f) && !old.Files.ContainsKey(Permalinks.FileOf(f)) && @new.EndOf(f) is null))
        {
            others.Add(from);
            Report(from);
        }

        return new AddressChanges(
            [.. moved.OrderBy(m => m.From, StringComparer.Ordinal)], [.. removed.OrderBy(r => r.Url, StringComparer.Ordinal)], [.. others.Distinct().Order(StringComparer.Ordinal)],
            [.. redirectsAfter.Where(r => redirectsBefore.GetValueOrDefault(r.Key) != r.Value).Select(r => new Redirect(r.Key, r.Value))],
            [.. redirectsBefore.Where(r => !redirectsAfter.ContainsKey(r.Key)).Select(r => new Redirect(r.Key, r.Value))]);

        void Follow(string url, string title)
        {
            if (@new.EndOf(url) is { } end) moved.Add(new MovedPage(url, end, title));
            else
            {
                removed.Add(new PageName(url, title));
                Report(url, title);
            }
        }
    }

    // A page's Markdown and what cites it are other forms of the page: what became of the page says enough.
    private bool WentWithItsPage(string path)
    {
        var page = path.EndsWith("/index.md", StringComparison.Ordinal) ? path[..^"md".Length] + "html" : CitationFiles.PageOf(path);
        return page is not null && old.Files.ContainsKey(page) && (!@new.Files.ContainsKey(page) || @new.RedirectOf(PublishedSite.UrlOf(page)) is not null);
    }

    private void Report(string url, string? title = null)
    {
        var path = Permalinks.FileOf(url);
        var kind = FeedComparer.IsFeed(path) ? "feed" : ApiComparer.IsApi(path) ? "file of the API" : PublishedSite.IsPage(path) ? "page" : "file";
        var target = @new.RedirectOf(url);
        var what = target is null ? $"The {kind} {url} is gone, and nothing leads from its address to what takes its place" : $"The address {url} leads to {target}, which is not there";
        var remedy = kind == "file of the API"
            ? $"Keep the entry's id ('id: {PublishedSite.UrlOf(path).Split('/')[^1].Replace(".json", "", StringComparison.Ordinal)}' in its file) if only its name changed, or write the address under redirect_from of what takes its place."
            : newPages.FirstOrDefault(p => p.Title == title) is { } same ? $"If {same.Url}, which has the same title, takes its place, write '{url}' under redirect_from there."
            : $"Write '{url}' under redirect_from of what takes its place, or bring it back.";
        diagnostics.Add(DiffDiagnostics.RemovedAddress.At(SourceSpan.StartOf(path), what, remedy + " If it was taken down on purpose, nothing is to be done."));
    }
}
