using System.Globalization;

namespace IjnSite.Commands.Diff;

/// <summary>The sentences that the text and the Markdown of a difference have in common.</summary>
internal static class DiffWords
{
    public static bool IsNothing(SiteChange change) => Counts(change).Count == 0 && change.Pages.Everywhere.Count == 0 && change.Pages.Around.Count == 0 && Rest(change).Count == 0;

    /// <summary>What there is of each kind, the gravest first.</summary>
    public static IReadOnlyList<string> Counts(SiteChange change)
    {
        var (pages, addresses) = (change.Pages, change.Addresses);
        var counts = new List<string>();
        Add(addresses.Removed.Count + addresses.OtherRemoved.Count, "address removed without a redirect", "addresses removed without a redirect");
        Add(pages.Added.Count, "page added", "pages added");
        Add(pages.Changed.Sum(c => c.Pages.Count), "page changed", "pages changed");
        Add(addresses.Moved.Count, "page moved", "pages moved");
        Add(change.Feeds.New.Count, "item goes out in feeds", "items go out in feeds");
        return counts;

        void Add(int count, string one, string many)
        {
            if (count > 0) counts.Add(Number(count, one, many));
        }
    }

    /// <summary>What readers of feeds, programs and the host get, a sentence each.</summary>
    public static IReadOnlyList<string> Rest(SiteChange change)
    {
        var lines = new List<string>();
        var feeds = change.Feeds;
        if (feeds.Updated.Count > 0) lines.Add($"{Number(feeds.Updated.Count, "item that was sent before says", "items that were sent before say")} something else; some feed readers show {(feeds.Updated.Count == 1 ? "it" : "them")} again");
        if (feeds.Renewed.Count > 0) lines.Add($"{Number(feeds.Renewed.Count, "item that was sent before goes", "items that were sent before go")} out once more, under another id");
        if (feeds.Added.Count > 0) lines.Add($"{Number(feeds.Added.Count, "feed is", "feeds are")} new");
        if (change.Api.Added.Count > 0) lines.Add($"API: {Number(change.Api.Added.Count, "file is", "files are")} new");
        if (change.Api.Changed > 0) lines.Add($"API: {Number(change.Api.Changed, "file has", "files have")} other values");
        if (change.Api.Keys.Count(k => !k.Breaks) is > 0 and var keys) lines.Add($"API: {Number(keys, "key is", "keys are")} new");
        if (change.IntoSitemap.Count > 0) lines.Add($"Sitemap: {Number(change.IntoSitemap.Count, "page that was there before is", "pages that were there before are")} now in it");
        if (change.OutOfSitemap.Count > 0) lines.Add($"Sitemap: {Number(change.OutOfSitemap.Count, "page that is still there is", "pages that are still there are")} no longer in it");
        return lines;
    }

    /// <summary><c>1 page</c>, <c>2,000 pages</c>.</summary>
    public static string Number(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    public static string Parts(ChangedPages change) => string.Join(", ", change.Parts);

    public static string More(TextChange text) => text.More > 0 ? string.Create(CultureInfo.InvariantCulture, $", and {text.More:N0} more {(text.More == 1 ? "place" : "places")}") : "";

    public static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N0} KiB");

    /// <summary>The feeds in which an item stands: all formats of one feed are one.</summary>
    public static string Feeds(FeedItemChange item) => Number(item.Feeds.Count, "feed", "feeds");
}
