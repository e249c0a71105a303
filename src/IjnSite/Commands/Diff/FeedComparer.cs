using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Syndication;

namespace IjnSite.Commands.Diff;

/// <summary>Tells what the readers of feeds will get. An item that stands in several feeds is one item.</summary>
internal sealed class FeedComparer(PublishedSite old, PublishedSite @new, DiagnosticBag diagnostics, IReadOnlyList<MovedPage> moved)
{
    /// <summary>A file that people subscribe to. What moves into an archive (RFC 5005) is no news for anybody.</summary>
    public static bool IsFeed(string path) => path.Split('/') is [.., var name] parts && parts[0] != "api" && name is "feed.xml" or "atom.xml" or "feed.json"
        && !(parts is [.., "archive", var number, _] && number.All(char.IsAsciiDigit));

    private readonly Dictionary<string, string> _moves = moved.ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal);

    public FeedChanges Compare(IReadOnlyList<string> differing, IReadOnlyList<string> added)
    {
        var (fresh, renewed, updated) = (new Items(), new Items(), new Items());
        foreach (var path in differing.Where(IsFeed))
        {
            if (Read(old, path) is not { } before || Read(@new, path) is not { } after) continue;
            var known = before.DistinctBy(i => i.Id).ToDictionary(i => i.Id, StringComparer.Ordinal);
            // By the address that the item's page has now.
            var byUrl = before.Where(i => i.Url.Length > 0).GroupBy(i => Local(i.Url, old) is var url && _moves.TryGetValue(url, out var to) ? to : url, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var still = after.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var item in after.DistinctBy(i => i.Id))
            {
                if (known.TryGetValue(item.Id, out var same))
                {
                    if (same.Content != item.Content) updated.Add(item, path);
                }
                else if (byUrl.TryGetValue(Local(item.Url, @new), out var sameUrl) && !still.Contains(sameUrl.Id))
                {
                    renewed.Add(item, path);
                }
                else
                {
                    fresh.Add(item, path);
                }
            }
        }

        foreach (var item in renewed.ToList())
        {
            diagnostics.Add(DiffDiagnostics.RenewedItem.At(SourceSpan.StartOf(item.Feeds[0]), $"The item '{Engine.Documents.PlainLine.Of(item.Title, 80)}' has another id than before, so that feed readers will show it as new once more",
                "Give the entry its old id with the key id: it is the name of the file that it had before, without .md."));
        }

        return new FeedChanges([.. added.Where(IsFeed)], fresh.ToList(), renewed.ToList(), updated.ToList());
    }

    private static string Local(string url, PublishedSite site) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? HostRules.Local(uri.AbsolutePath, site.BasePath) : url;

    private static IReadOnlyList<FeedEntry>? Read(PublishedSite site, string path)
    {
        if (site.Read(path) is not { } content) return null;
        try
        {
            return FeedReader.Read(content, path.EndsWith(".json", StringComparison.Ordinal));
        }
        catch (FormatException fault)
        {
            site.Refuse(path, fault.Message);
            return null;
        }
    }

    private sealed class Items
    {
        private readonly SortedDictionary<string, (FeedEntry Item, List<string> Feeds)> _byId = new(StringComparer.Ordinal);

        public void Add(FeedEntry item, string feed)
        {
            if (_byId.TryGetValue(item.Id, out var one)) one.Feeds.Add(feed);
            else _byId[item.Id] = (item, [feed]);
        }

        public List<FeedItemChange> ToList() => [.. _byId.Values.Select(i => new FeedItemChange(i.Item.Id, i.Item.Url, i.Item.Title, i.Feeds)).OrderBy(i => i.Title, StringComparer.Ordinal).ThenBy(i => i.Id, StringComparer.Ordinal)];
    }
}
