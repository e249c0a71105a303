using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Facets.Lifecycle;
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
        _site = SiteView.Shape.MapOf(new SiteView.Source(context.Settings, brand, data, feeds, SearchSwitch.IsOn(context.Settings, urls), context.Strings));
        Lists = new ListsView(context);
    }

    public ListsView Lists { get; }

    public ViewContext Context => _context;

    /// <summary>The globals of one page; <c>site.header</c> and <c>site.footer</c> know which of their links is the page's own.</summary>
    public Dictionary<string, object?> For(string url) => new(StringComparer.Ordinal)
    {
        ["site"] = new SiteView(_site, SiteView.NavigationShape.MapOf((this, url))),
        ["lists"] = Lists,
        ["t"] = _context.Strings,
        ["brand"] = _brand,
    };

    internal List<LiquidMap> Links(IReadOnlyList<NavigationLink> links, string url) =>
        [.. links.Where(l => !_heldBack.Contains(l.Url)).Select(l => SiteView.LinkShape.MapOf((l, url, _context.Settings)))];
}

/// <summary>Complete lists by folder, in each type's own order: sorted once for the whole site, never by a template.</summary>
public sealed class ListsView(ViewContext context) : ILiquidObject
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);

    /// <summary>Those that are no content type's.</summary>
    public static readonly LiquidShape<ViewContext> Shape = new("lists")
    {
        { "topics", "all topics, each as under `topic`", c => c.Index.Topics.Select(t => TopicView.Of(t, c)).ToList() },
        { "latest", "the newest 20 entries of the types that go into feeds", c => c.Index.Entries.Where(e => e.Type.InFeeds && !e.IsBroken).OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Take(20).Select(e => new EntryView(e, c)).ToList() },
        { "corrections", "all changes that entries state, newest first", c => Correction.AllIn(c.Index).Select(change => CorrectionView.Of(change, c)).ToList() },
        { "for_media", "the newest 20 entries of the types that are for journalists", c => c.Index.Entries.Where(e => e.Type.ForMedia && !e.IsBroken).OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Take(20).Select(e => new EntryView(e, c)).ToList() },
    };

    public IEnumerable<string> MemberNames => context.Index.Types.Select(t => t.Folder).Concat(Shape.MemberNames);

    public bool TryGetMember(string name, out object? value)
    {
        value = MemberNames.Contains(name) ? _made.GetOrAdd(name, Make) : null;
        return value is not null;
    }

    private object Make(string name) => Shape.TryGetMember(context, name, out var made) ? made!
        : context.Index.ListOf(context.Index.Types.First(t => t.Folder == name)).Select(e => new EntryView(e, context)).ToList();
}
