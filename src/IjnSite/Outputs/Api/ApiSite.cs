using System.Text.Json;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;

namespace IjnSite.Outputs.Api;

/// <summary>What all files of the API are made from: the frozen index, the addresses of everything that is published, and which feeds carry an entry.</summary>
internal sealed class ApiSite
{
    private readonly UrlMap _map;
    private readonly Dictionary<Entry, List<FeedLink>> _feeds = [];

    public ApiSite(SiteIndex index, UrlMap map, SiteSettings settings, PageNames names)
    {
        (Index, _map, Settings, Names) = (index, map, settings, names);
        var plan = new FeedPlan(index, settings, names);
        Feeds = [.. plan.AllLinks];
        foreach (var feed in plan.Feeds) Carry(feed.Entries, plan.LinksOf(feed));
        foreach (var calendar in plan.Calendars.Calendars) Carry(calendar.Entries, [CalendarPlan.LinkOf(calendar)]);
    }

    public SiteIndex Index { get; }

    public SiteSettings Settings { get; }

    public PageNames Names { get; }

    /// <summary>All feeds and calendars of the site.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; }

    /// <summary>Every address that the site has.</summary>
    public IReadOnlySet<string> Urls => _map.Urls;

    /// <summary>Links that every page shows: without those to what is held back.</summary>
    public IEnumerable<NavigationLink> Shown(IEnumerable<NavigationLink> links) => links.Where(l => !_map.HeldBack.Contains(l.Url));

    public IReadOnlyList<FeedLink> FeedsOf(Entry entry) => _feeds.GetValueOrDefault(entry) ?? [];

    /// <summary>The whole entries of a type, in its order.</summary>
    public IReadOnlyList<Entry> EntriesOf(ContentType type) => [.. Index.Of(type).Where(e => !e.IsBroken)];

    /// <summary>The other entries that say the same in another language, the original first.</summary>
    public IEnumerable<Entry> TranslationsOf(Entry entry)
    {
        var original = OriginalOf(entry) ?? entry;
        return Index.ReferrersOf(original).Where(r => r.Type == entry.Type && !r.IsBroken && OriginalOf(r) == original).Prepend(original).Where(e => e != entry);
    }

    public string Absolute(string url) => Settings.Absolute(url);

    /// <summary>The members <c>url</c> and <c>api_url</c>.</summary>
    public void WriteAddresses(Utf8JsonWriter json, Entry entry)
    {
        if (entry.Url is { } url) json.WriteString("url", Absolute(url));
        json.WriteString("api_url", Absolute(ApiAddress.Of(entry)));
    }

    public void WriteFeed(Utf8JsonWriter json, FeedLink feed)
    {
        json.WriteStartObject();
        json.WriteString("title", feed.Label);
        json.WriteString("format", feed.Format);
        json.WriteString("url", Absolute(feed.Url));
        json.WriteString("media_type", feed.MediaType);
        json.WriteEndObject();
    }

    private Entry? OriginalOf(Entry entry) => entry.Get(CommonFields.TranslationOf) is { } reference ? Index.Find(entry.Type.Name, reference.Id) : null;

    private void Carry(IReadOnlyList<Entry> entries, IEnumerable<FeedLink> links)
    {
        var own = links.ToList();
        foreach (var entry in entries)
        {
            if (!_feeds.TryGetValue(entry, out var list)) _feeds[entry] = list = [];
            list.AddRange(own);
        }
    }
}
