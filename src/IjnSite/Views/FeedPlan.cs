using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>One feed before it is written: what it is about, where it lies, and its entries, newest first.</summary>
/// <param name="BaseUrl">The URL of the page that it belongs to; its files lie below it.</param>
public sealed record FeedModel(string Title, string BaseUrl, IReadOnlyList<Entry> Entries);

/// <summary>Which feeds the site has. Pages name them, the feeds output writes them: one plan, so that the two agree.</summary>
public sealed class FeedPlan
{
    private static readonly (string Format, string File, string Name, string MediaType)[] Formats =
    [
        // application/rss+xml and application/atom+xml would be shown as plain text by browsers; in a link they tell readers what it is.
        ("rss", "feed.xml", "RSS", "application/rss+xml"),
        ("atom", "atom.xml", "Atom", "application/atom+xml"),
        ("json", "feed.json", "JSON", "application/feed+json"),
    ];

    private readonly SiteSettings _settings;
    private readonly Dictionary<string, FeedModel> _byUrl;

    public FeedPlan(SiteIndex index, SiteSettings settings, PageNames names)
    {
        _settings = settings;
        Feeds = settings.IsOn("feeds") ? [.. Plan(index, settings, names).Where(f => f.Entries.Count > 0)] : [];
        Calendars = new CalendarPlan(index, settings, names);
        _byUrl = Feeds.ToDictionary(f => f.BaseUrl, StringComparer.Ordinal);
    }

    /// <summary>The whole site's first.</summary>
    public IReadOnlyList<FeedModel> Feeds { get; }

    /// <summary>What the pages offer beside the feeds.</summary>
    public CalendarPlan Calendars { get; }

    /// <summary>Everything that people can subscribe to.</summary>
    public IEnumerable<FeedLink> AllLinks => Feeds.SelectMany(LinksOf).Concat(Calendars.AllLinks);

    /// <summary>What fits a page: its own calendar and feeds, then the whole site's.</summary>
    public IEnumerable<FeedLink> LinksFor(string url) => (Calendars.LinkFor(url) is { } calendar ? [calendar] : Enumerable.Empty<FeedLink>())
        .Concat(_byUrl.TryGetValue(url, out var own) && url != "/" ? LinksOf(own) : []).Concat(_byUrl.TryGetValue("/", out var site) ? LinksOf(site) : []);

    public IEnumerable<FeedLink> LinksOf(FeedModel feed) =>
        Formats.Where(f => _settings.FeedFormats.Contains(f.Format)).Select(f => new FeedLink(feed.Title, f.Name, feed.BaseUrl + f.File, f.MediaType));

    private static IEnumerable<FeedModel> Plan(SiteIndex index, SiteSettings settings, PageNames names)
    {
        List<Entry> Newest(IEnumerable<Entry> entries) =>
            [.. entries.Where(e => e.Type.InFeeds && e.HasOwnPage && !e.IsBroken && !LifecycleRules.IsUnpublished(e, index.AsOf, settings.TimeZone)).OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Take(settings.FeedItems)];

        yield return new FeedModel(settings.Title, "/", Newest(index.Entries));
        if (settings.FeedsForSiteOnly) yield break;
        foreach (var type in index.Types.Where(t => t.InFeeds && index.ListUrls.ContainsKey(t.Name)))
            yield return new FeedModel($"{settings.ShortTitle}: {names.OfList(type)}", index.ListUrls[type.Name], Newest(index.Of(type)));
        foreach (var topic in index.Topics) yield return new FeedModel($"{settings.ShortTitle}: {topic.Title}", topic.Url, Newest(topic.Entries));
        foreach (var entry in index.Entries.Where(e => e.Type.CollectsFeed && e.HasOwnPage))
            yield return new FeedModel($"{settings.ShortTitle}: {entry.Title}", entry.Url!, Newest(index.ReferrersOf(entry)));
    }
}
