using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>The globals that are the same on every page of a language: <c>site</c>, <c>lists</c>, <c>t</c>, <c>brand</c>.</summary>
public sealed class SiteGlobals
{
    private readonly ViewContext _context;
    private readonly IReadOnlySet<string> _heldBack;
    private readonly LiquidMap _site;
    private readonly ILiquidObject _brand;

    public SiteGlobals(ViewContext context, UrlMap urls, Brand brand, IReadOnlyDictionary<string, MetadataValue> data, IReadOnlyList<FeedLink> feeds)
    {
        _heldBack = urls.HeldBack;
        _context = context;
        _brand = DataView.Strict(brand.Tokens);
        var settings = context.Settings;
        _site = new LiquidMap(new Dictionary<string, object?>
        {
            ["title"] = settings.Title,
            ["short_title"] = settings.ShortTitle,
            ["tagline"] = settings.Tagline,
            ["description"] = settings.Description,
            ["url"] = settings.BaseUrl,
            ["home"] = settings.Href("/"),
            ["language"] = settings.Language,
            ["organization"] = settings.Organization.Name,
            ["social"] = settings.Social.Select(s => new LiquidMap(new Dictionary<string, object?> { ["label"] = s.Label, ["handle"] = s.Handle, ["url"] = s.Url })).ToList(),
            ["feeds"] = feeds.Where(f => f.Url.LastIndexOf('/') == 0).Select(f => f.View(settings)).ToList(),
            ["feeds_all"] = FeedGroups(feeds, settings),
            ["data"] = DataView.Files(data),
            ["icons"] = SiteIcons.View(brand, settings),
            ["has_search"] = false,
        });
        Lists = new ListsView(context);
    }

    public ListsView Lists { get; }

    public ViewContext Context => _context;

    /// <summary>The globals of one page; <c>site.header</c> and <c>site.footer</c> know which of their links is the page's own.</summary>
    public Dictionary<string, object?> For(string url) => new(StringComparer.Ordinal)
    {
        ["site"] = new SiteView(_site, new LiquidMap(new Dictionary<string, object?>
        {
            ["header"] = Links(_context.Settings.Header, url),
            ["footer"] = Links(_context.Settings.Footer, url),
        })),
        ["lists"] = Lists,
        ["t"] = _context.Strings,
        ["brand"] = _brand,
    };

    private List<LiquidMap> Links(IReadOnlyList<NavigationLink> links, string url) =>
        [.. links.Where(l => !_heldBack.Contains(l.Url)).Select(l => new LiquidMap(new Dictionary<string, object?>
        {
            ["label"] = l.Label,
            ["url"] = _context.Settings.Href(l.Url),
            ["current"] = l.Url == url || (l.Url.Length > 1 && url.StartsWith(l.Url, StringComparison.Ordinal)),
        }))];

    private static List<LiquidMap> FeedGroups(IReadOnlyList<FeedLink> feeds, SiteSettings settings) =>
        [.. feeds.GroupBy(f => f.Label, StringComparer.Ordinal).Select(g => new LiquidMap(new Dictionary<string, object?>
        {
            ["title"] = g.Key,
            ["links"] = g.Select(f => f.View(settings)).ToList(),
        }))];

    private sealed class SiteView(LiquidMap common, LiquidMap own) : ILiquidObject
    {
        public IEnumerable<string> MemberNames => common.MemberNames.Concat(own.MemberNames);

        public bool TryGetMember(string name, out object? value) => own.TryGetMember(name, out value) || common.TryGetMember(name, out value);
    }
}

/// <summary>Complete lists by folder, in each type's own order: sorted once for the whole site, never by a template.</summary>
public sealed class ListsView(ViewContext context) : ILiquidObject
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);

    public IEnumerable<string> MemberNames => context.Index.Types.Select(t => t.Folder).Concat(["topics", "latest"]);

    public bool TryGetMember(string name, out object? value)
    {
        value = MemberNames.Contains(name) ? _made.GetOrAdd(name, Make) : null;
        return value is not null;
    }

    private object Make(string name) => name switch
    {
        "topics" => context.Index.Topics.Select(t => TopicView.Of(t, context)).ToList(),
        "latest" => context.Index.Entries.Where(e => e.Type.InFeeds && !e.IsBroken).OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Take(20).Select(e => new EntryView(e, context)).ToList(),
        _ => context.Index.ListOf(context.Index.Types.First(t => t.Folder == name)).Select(e => new EntryView(e, context)).ToList(),
    };
}
