using System.Globalization;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>One feed before it is written: what it is about, where it lies, and its entries, newest first.</summary>
/// <param name="Key">What it is of, unchanged by a new address or title.</param>
/// <param name="Group">What kind of feed it is, one of <see cref="FeedPlan.Groups"/>.</param>
/// <param name="BaseUrl">Its files lie below it.</param>
/// <param name="HomeUrl">The page that it belongs to: the same, where there is a page.</param>
/// <param name="Entries">Those of the feed itself.</param>
/// <param name="Archives">Those of each archive (RFC 5005), the oldest first.</param>
public sealed record FeedModel(
    string Key, string Group, string Title, string BaseUrl, string HomeUrl, string Language, IReadOnlyList<Entry> Entries, IReadOnlyList<IReadOnlyList<Entry>> Archives)
{
    /// <summary>Everything that it is about, newest first, however old.</summary>
    public required IReadOnlyList<Entry> Subjects { get; init; }
}

/// <summary>Which feeds the site has. Pages name them, the feeds output writes them: one plan, so that the two agree.</summary>
public sealed class FeedPlan
{
    /// <summary>The list of all feeds that readers import, beside the page that explains them.</summary>
    public const string SubscriptionsUrl = Permalinks.Feeds + "feeds.opml";

    /// <summary>The kinds of feeds, in the order in which people look for them.</summary>
    public static readonly IReadOnlyList<string> Groups = ["press", "site", "language", "type", "topic", "entry"];

    private static readonly (string Format, string File, string Name, string MediaType)[] Formats =
    [
        // application/rss+xml and application/atom+xml would be shown as plain text by browsers; in a link they tell readers what it is.
        ("rss", "feed.xml", "RSS", "application/rss+xml"),
        ("atom", "atom.xml", "Atom", "application/atom+xml"),
        ("json", "feed.json", "JSON", "application/feed+json"),
    ];

    private readonly SiteSettings _settings;
    private readonly PageNames _names;
    private readonly Dictionary<string, FeedModel> _byUrl;
    private readonly ILookup<Entry, FeedModel> _carrying;

    public FeedPlan(SiteIndex index, SiteSettings settings, PageNames names)
    {
        (_settings, _names) = (settings, names);
        Feeds = settings.IsOn("feeds") ? [.. Plan(index).Where(f => f.Entries.Count > 0).DistinctBy(f => f.BaseUrl)] : [];
        Calendars = new CalendarPlan(index, settings, names);
        _byUrl = Feeds.ToDictionary(f => f.BaseUrl, StringComparer.Ordinal);
        _carrying = Feeds.SelectMany(feed => feed.Subjects.Select(entry => (entry, feed))).ToLookup(c => c.entry, c => c.feed);
    }

    /// <summary>The whole site's first.</summary>
    public IReadOnlyList<FeedModel> Feeds { get; }

    /// <summary>What the pages offer beside the feeds.</summary>
    public CalendarPlan Calendars { get; }

    /// <summary>Everything that people can subscribe to.</summary>
    public IEnumerable<FeedLink> AllLinks => Feeds.SelectMany(LinksOf).Concat(Calendars.AllLinks);

    /// <summary>The list of all feeds; null when nothing explains it.</summary>
    public FeedLink? Subscriptions => Feeds.Count > 0 && _settings.IsOn("feeds_page") ? new FeedLink(_names.Words("feeds_opml", "All feeds"), "OPML", SubscriptionsUrl, "text/x-opml") : null;

    /// <summary>What fits a page: its own calendar and feeds, then the whole site's; the page of all feeds has the list of them.</summary>
    /// <param name="entry">The entry whose page it is: after its own come the feeds in which it stands, each in its first format, as pages are to stay light.</param>
    public IEnumerable<FeedLink> LinksFor(string url, Entry? entry = null) => new[] { Calendars.LinkFor(url), url == Permalinks.Feeds ? Subscriptions : null }.OfType<FeedLink>()
        .Concat(_byUrl.TryGetValue(url, out var own) && url != "/" ? LinksOf(own) : [])
        .Concat(entry is null ? [] : _carrying[entry].Where(f => f.Group != "site" && f != own).SelectMany(f => LinksOf(f).Take(1)))
        .Concat(_byUrl.TryGetValue("/", out var site) ? LinksOf(site) : []);

    public IEnumerable<FeedLink> LinksOf(FeedModel feed) =>
        Formats.Where(f => _settings.FeedFormats.Contains(f.Format)).Select(f => new FeedLink(feed.Title, f.Name, feed.BaseUrl + f.File, f.MediaType) { Group = feed.Group });

    /// <summary>The address of an archive of a feed, in one of its formats.</summary>
    /// <param name="number">From 1, the oldest, which stays the same when entries are added.</param>
    public static string ArchiveUrl(FeedModel feed, FeedLink link, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{feed.BaseUrl}archive/{number}/{link.Url[feed.BaseUrl.Length..]}");

    private IEnumerable<FeedModel> Plan(SiteIndex index)
    {
        var entries = index.Entries.Where(e => e is { IsBroken: false, HasOwnPage: true, Date: not null } && e.Type.InFeeds && !LifecycleRules.IsUnpublished(e, index.AsOf, _settings.TimeZone)).ToHashSet();
        yield return Of(index, "", "site", "/", _settings.Title, entries);
        if (_settings.FeedsForSiteOnly) yield break;
        foreach (var type in index.Types.Where(t => t.HoldsPressFeed && index.ListUrls.ContainsKey(t.Name)).Take(1))
            yield return Of(index, "press", "press", index.ListUrls[type.Name], About(_names.Words("feed_press", "Press")), entries.Where(e => e.Type.ForMedia));
        foreach (var group in entries.Where(e => e.Language != _settings.Language).GroupBy(e => e.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Of(index, $"language/{group.Key}", "language", $"/{group.Key.ToLowerInvariant()}/", About(_names.OfLanguage(group.Key)), group) with { Language = group.Key };
        foreach (var type in index.Types.Where(t => t.InFeeds && index.ListUrls.ContainsKey(t.Name)))
            yield return Of(index, $"type/{type.Name}", "type", index.ListUrls[type.Name], About(_names.OfList(type)), index.Of(type).Where(entries.Contains));
        foreach (var topic in index.Topics) yield return Of(index, $"topic/{topic.Slug}", "topic", topic.Url, About(topic.Title), topic.Entries.Where(entries.Contains));
        foreach (var entry in index.Entries.Where(e => e.Type.CollectsFeed && e.HasOwnPage))
            yield return Of(index, $"entry/{entry.Type.Name}/{entry.Id}", "entry", entry.Url!, About(entry.Title), index.ReferrersOf(entry).Where(entries.Contains));
    }

    private string About(string what) => $"{_settings.ShortTitle}: {what}";

    private FeedModel Of(SiteIndex index, string key, string group, string url, string title, IEnumerable<Entry> entries)
    {
        var newest = entries.OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var size = _settings.FeedItems;
        // What is added later is of the day of the build or after it, so that whatever is older keeps its place, counted from the oldest.
        var count = _settings.FeedArchives && newest.Count > size ? newest.Count(e => e.Date!.Value.FirstDay < index.AsOf) / size : 0;
        var open = newest.Count - (count * size);
        var archives = Enumerable.Range(0, count).Select(i => (IReadOnlyList<Entry>)newest.GetRange(newest.Count - ((i + 1) * size), size)).ToList();
        // A reader that knows the archives does not fetch them again: what changed in them stands in the feed too (RFC 5005 section 4).
        var shown = count == 0 ? newest.Take(size)
            : newest.Take(open).Concat(newest.Skip(open).OrderByDescending(e => LifecycleRules.LastChange(e, index.AsOf)).Take(Math.Max(0, size - open)));
        var home = group == "language" && index.AtUrl(url) is null ? "/" : url;
        return new FeedModel(key, group, title, url, home, _settings.Language, [.. shown.OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)], archives) { Subjects = newest };
    }
}
