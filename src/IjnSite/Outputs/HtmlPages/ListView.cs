using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Views;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The <c>list</c> of a template: the entries of this page of a list.</summary>
internal static class ListView
{
    public static readonly LiquidShape<(EntryGroup Group, ViewContext Context)> GroupShape = new("list.groups")
    {
        { "key", "the name of the string that is its title, or the title itself (a letter)", g => g.Group.Key },
        { "title", "the heading", g => g.Context.Strings.Get(g.Group.Key, g.Group.Key) },
        { "entries", "the entries below it", g => Entries(g.Group.Entries, g.Context) },
    };

    public static readonly LiquidShape<(ListModel List, ViewContext Context)> PaginationShape = new("list.pagination")
    {
        { "page", "the number of this page, from 1", l => l.List.Page },
        { "pages", "how many pages there are", l => l.List.Pages },
        { "previous_url", "the page before; empty on the first", l => l.List.Page > 1 ? l.Context.Settings.Href(Permalinks.PageOf(l.List.ListUrl, l.List.Page - 1)) : null },
        { "next_url", "the page after; empty on the last", l => l.List.Page < l.List.Pages ? l.Context.Settings.Href(Permalinks.PageOf(l.List.ListUrl, l.List.Page + 1)) : null },
    };

    public static readonly LiquidShape<(ListModel List, ViewContext Context)> Shape = new("list")
    {
        { "entries", "the entries of this page of the list, in their order", l => Entries(l.List.Entries, l.Context) },
        { "total", "how many there are on all pages", l => l.List.Total },
        { "groups", "the same under headings, for types that have groups", l => l.List.Groups.Select(g => GroupShape.MapOf((g, l.Context))).ToList() },
        { "topics", "all topics, on the list of topics", l => l.List.Topics.Select(t => TopicView.Of(t, l.Context)).ToList() },
        { "pagination", "the way through a list that is cut into pages; empty when it is not", l => l.List.Pages == 1 ? null : PaginationShape.MapOf(l) },
    };

    public static LiquidMap Of(ListModel list, ViewContext context) => Shape.MapOf((list, context));

    private static List<EntryView> Entries(IReadOnlyList<Entry> entries, ViewContext context) => [.. entries.Select(e => new EntryView(e, context))];
}
