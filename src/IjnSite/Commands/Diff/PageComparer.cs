using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Commands.Diff;

/// <summary>Says of every page what changed, and puts together what changed in the same way.</summary>
internal sealed class PageComparer(PublishedSite old, PublishedSite @new, DiagnosticBag diagnostics, bool isSiteNowHidden)
{
    // Of pages that grew by less nobody will feel it.
    private const int LeastGrowth = 1_024;

    /// <param name="common">How many HTML files both outputs have.</param>
    public PageChanges Compare(IReadOnlyList<PageDifference> pages, IReadOnlyList<PageName> addedPages, int common, IReadOnlyList<MovedPage> moved)
    {
        var differences = pages.Where(p => p.LeadsTo is null && p.LedTo is null).ToList();
        var movedTo = moved.Select(m => m.To).ToHashSet(StringComparer.Ordinal);
        var added = addedPages.Concat(pages.Where(p => p.LeadsTo is null && p.LedTo is not null).Select(p => p.Name))
            .Where(p => !movedTo.Contains(p.Url)).OrderBy(p => p.Url, StringComparer.Ordinal).ToList();
        // A page that moved is compared with itself at its old place.
        foreach (var one in moved.Where(m => !old.Files.ContainsKey(Permalinks.FileOf(m.To))))
        {
            if (old.PageAt(Permalinks.FileOf(one.From)) is { } before && @new.PageAt(Permalinks.FileOf(one.To)) is { } after) differences.Add(PageDifference.Of(before, after, old, @new));
        }

        // A page whose links only go after what moved has no change of its own.
        var fresh = added.Select(p => p.Url).Concat(movedTo).ToHashSet(StringComparer.Ordinal);
        differences = [.. differences.Select(d => d.Own.Contains(PageParts.Links) && d.Links.Gone.All(IsAway) && d.Links.Come.All(fresh.Contains) ? d.WithFollowingLinks() : d)];
        differences.Sort((a, b) => string.CompareOrdinal(a.Url, b.Url));
        foreach (var difference in differences) Report(difference);

        bool IsAway(string url) => !@new.Files.ContainsKey(Permalinks.FileOf(url)) || moved.Any(m => m.From == url);

        var total = common + moved.Count - @new.Redirects.Keys.Count(u => old.Files.ContainsKey(Permalinks.FileOf(u)) && @new.Files.ContainsKey(Permalinks.FileOf(u)));
        var everywhere = differences.SelectMany(d => d.Frame.Select(part => (Part: part, Difference: d))).GroupBy(d => d.Part)
            .Where(g => g.Count() >= 3 && g.Count() * 2 >= total)
            .Select(g => new ChangedPart(g.Key, g.Count(), g.First().Difference.FrameTexts.GetValueOrDefault(g.Key)))
            .OrderBy(p => p.Part, StringComparer.Ordinal).ToList();
        var shared = everywhere.Select(p => p.Part).ToHashSet(StringComparer.Ordinal);
        return new PageChanges(total, added, Own(differences, shared), everywhere, Around(differences, shared),
            [.. differences.Where(d => d.After - d.Before >= LeastGrowth && d.After > d.Before * 1.1).Select(d => new HeavierPage(d.Url, d.Before, d.After))]);
    }

    private static List<ChangedPages> Own(IEnumerable<PageDifference> differences, HashSet<string> everywhere) =>
        [.. differences.Where(d => d.Own.Count > 0)
            .GroupBy(d => (Parts: string.Join(", ", d.Own.Concat(d.Frame.Where(f => f is not (PageParts.Data or PageParts.Share or PageParts.Follows) && !everywhere.Contains(f)))), d.Text))
            .OrderBy(g => g.First().Own.Any(p => p is PageParts.Title or PageParts.Description) ? 0 : 1)
            .ThenByDescending(g => g.Key.Text?.Words ?? 0).ThenBy(g => g.First().Url, StringComparer.Ordinal)
            .Select(g => new ChangedPages([.. g.Select(d => d.Name)], g.Key.Parts.Split(", "), g.Key.Text))];

    private static List<ChangedPages> Around(IEnumerable<PageDifference> differences, HashSet<string> everywhere) =>
        [.. differences.Where(d => d.Own.Count == 0).Select(d => (d.Name, Parts: string.Join(", ", d.Frame.Where(f => !everywhere.Contains(f))))).Where(d => d.Parts.Length > 0)
            .GroupBy(d => d.Parts, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ChangedPages([.. g.Select(d => d.Name)], g.Key.Split(", "), null))];

    private void Report(PageDifference difference)
    {
        var where = SourceSpan.StartOf(Permalinks.FileOf(difference.Url));
        if (difference.IsNowHidden && !isSiteNowHidden)
        {
            diagnostics.Add(DiffDiagnostics.Hidden.At(where, $"The page {difference.Url} asks search engines to leave it out, which it did not before",
                "If that is not meant, look at its layout and its front matter."));
        }

        var lost = difference.LostPlaces;
        if (lost.Count == 0) return;
        var more = lost.Count > 5 ? $" and {lost.Count - 5} more" : "";
        diagnostics.Add(DiffDiagnostics.RemovedAnchor.At(where, $"The page {difference.Url} has no {string.Join(", ", lost.Take(5).Select(id => $"#{id}"))}{more} any more, so that links to {(lost.Count == 1 ? "it lead" : "them lead")} to the page's top",
            "Keep the words of a heading that others may link to, or give it its old id: ## The new words {#the-old-id}."));
    }
}
