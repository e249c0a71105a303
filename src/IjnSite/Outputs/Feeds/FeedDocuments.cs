using IjnSite.Engine.Formats.Syndication;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;

namespace IjnSite.Outputs.Feeds;

/// <summary>Puts feeds together from finished items.</summary>
internal sealed class FeedDocuments(FeedItems items, Theme theme, SiteSettings settings)
{
    private const string Sheet = "feed";

    private readonly IReadOnlyList<SiteIcon> _icons = SiteIcons.Of(theme.Brand, settings);
    private readonly FeedImage? _logo = items.CardOf("/");

    /// <param name="archive">From 1; 0 for the feed itself.</param>
    public FeedDocument Of(FeedModel feed, int archive)
    {
        var own = (archive == 0 ? feed.Entries : feed.Archives[archive - 1]).Select(e => items[e]).ToList();
        return new FeedDocument(
            StableId.Of("feed/" + feed.Key), feed.Title, Description(feed), settings.Absolute(feed.HomeUrl), feed.Language, settings.Organization.Name, own.Max(i => i.Updated), own)
        {
            Badge = Icon(_icons.FirstOrDefault(i => i.Size == SiteIcons.Badge)),
            Icon = Icon(_icons.Where(i => i.Shape == IconShape.Cut).MaxBy(i => i.Size)),
            Logo = _logo,
            Note = NoteOf(feed),
        };
    }

    /// <summary>Each feed once, in the first of its formats: who imports all three would get every entry three times.</summary>
    public byte[] Subscriptions(FeedPlan plan)
    {
        var strings = theme.StringsFor(settings.Language);
        var folders = FeedPlan.Groups
            .Select(group => (strings.Get("feed_group_" + group, group), (IReadOnlyList<OpmlFeed>)[.. plan.Feeds.Where(f => f.Group == group).Select(f => Subscription(f, plan.LinksOf(f).First()))]))
            .Where(g => g.Item2.Count > 0);
        return OpmlWriter.Write($"{settings.Title}: {plan.Subscriptions!.Label}", settings.Organization.Name, settings.Absolute("/"), plan.Feeds[0].Entries.Max(e => items[e].Updated), folders);
    }

    private OpmlFeed Subscription(FeedModel feed, FeedLink link) =>
        new(feed.Title, settings.Absolute(link.Url), settings.Absolute(feed.HomeUrl), feed.Language, link.Format == "RSS" ? "RSS2" : null);

    private string Description(FeedModel feed)
    {
        if (feed.Group == "site") return settings.Description ?? settings.Title;
        var strings = theme.StringsFor(feed.Language);
        return strings.Get("feed_description", "{title}: what is new, whole and as soon as it is out.").Replace("{title}", feed.Title, StringComparison.Ordinal);
    }

    private FeedNote? NoteOf(FeedModel feed)
    {
        if (theme.Sheets.Find(Sheet) is not { } sheet) return null;
        var strings = theme.StringsFor(feed.Language);
        var links = new List<(string, string)> { (strings.Get("feed_note_page", "The same as a page"), settings.Href(feed.HomeUrl)) };
        if (settings.IsOn("feeds_page")) links.Add((strings.Get("feed_note_all", "About feeds"), settings.Href(Permalinks.Feeds)));
        return new FeedNote(settings.Href(sheet.Url), strings.Get("feed_note_title", "This is a feed"),
            strings.Get("feed_note", "Copy the address of this page from the address bar into a feed reader, and new entries come to you."), links);
    }

    private FeedImage? Icon(SiteIcon? icon) => icon is null ? null : new FeedImage(settings.Absolute(icon.Url), icon.Size, icon.Size, "image/png");
}
