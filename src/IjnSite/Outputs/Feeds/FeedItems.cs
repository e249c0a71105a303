using System.Collections.Concurrent;
using IjnSite.Engine.Formats.Html;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Formats.Syndication;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Feeds;

/// <summary>Makes of each entry the item that all its feeds take over, once.</summary>
internal sealed class FeedItems
{
    private readonly SiteSettings _settings;
    private readonly AbsoluteBodies _bodies;
    private readonly Theme _theme;
    private readonly FeedTimes _times;
    private readonly Dictionary<string, PageModel> _pages;
    private readonly Dictionary<Entry, WrittenItem> _written;

    public FeedItems(FeedPlan plan, SiteParts parts, PipelineContext context)
    {
        _settings = parts.Settings;
        _theme = Theme.In(context);
        _bodies = new AbsoluteBodies(parts, context);
        var entries = plan.Feeds.SelectMany(f => f.Entries.Concat(f.Archives.SelectMany(a => a))).Distinct().ToList();
        _times = new FeedTimes(entries, IndexDocument.In(context).AsOf, _settings.TimeZone);
        _pages = _theme.Brand.Card is null ? [] : PagePlan.Of(IndexDocument.In(context), _settings, _theme).Pages().DistinctBy(p => p.Url).ToDictionary(p => p.Url, StringComparer.Ordinal);
        var written = new WrittenItem[entries.Count];
        Workers.Run(written.Length, context.Jobs, i => written[i] = Written(Of(entries[i])));
        _written = Enumerable.Range(0, written.Length).ToDictionary(i => entries[i], i => written[i]);
    }

    public WrittenItem this[Entry entry] => _written[entry];

    /// <summary>The card of a page as other sites show it; null without one.</summary>
    public FeedImage? CardOf(string url)
    {
        if (!_pages.TryGetValue(url, out var page) || SocialCard.Of(page, _theme.Brand, _settings) is not { } card) return null;
        return new FeedImage(_settings.Absolute(card.Url), SocialCard.Width, SocialCard.Height, "image/png");
    }

    private FeedItem Of(Entry entry)
    {
        var body = _bodies.Read(entry);
        var url = _settings.Absolute(entry.Url!);
        var html = new ReaderHtml(new Uri(url)).Clean(_bodies.Whole(entry, body));
        // No format takes an item that says nothing.
        if (html.Length == 0) html = $"<p>{System.Net.WebUtility.HtmlEncode(entry.Summary ?? entry.Title)}</p>";
        return new FeedItem(
            StableId.Of(entry), url, entry.Title, entry.Summary, html, _times.Published(entry), _times.Updated(entry), _times.HasChanged(entry),
            Authors.NamesOf(entry), [.. TaxonomyFields.TopicsOf(entry)], entry.Language, (body is null ? null : PictureOf(entry, body)) ?? CardOf(entry.Url!));
    }

    // A drawing is not what every reader shows.
    private FeedImage? PictureOf(Entry entry, MarkdownBody body) =>
        _bodies.FirstPicture(entry, body) is { Picture.Fallback: { Kind: not PictureKind.Svg } form } picture
            ? new FeedImage(_settings.Absolute(PictureAddress.UrlOf(picture, form)), form.Width, form.Height, form.Kind.MediaType())
            : null;

    private WrittenItem Written(FeedItem item) => new(
        item.Updated,
        Wants("rss") ? RssWriter.Item(item, _settings.Organization.Name, _settings.Language) : "",
        Wants("atom") ? AtomWriter.Item(item, _settings.Organization.Name, _settings.Language) : "",
        Wants("json") ? JsonFeedWriter.Item(item, _settings.Organization.Name) : "");

    private bool Wants(string format) => _settings.FeedFormats.Contains(format);
}
