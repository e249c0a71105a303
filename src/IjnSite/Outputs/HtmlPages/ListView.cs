using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Views;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The <c>list</c> of a template: the entries of this page of a list.</summary>
internal static class ListView
{
    public static LiquidMap Of(ListModel list, ViewContext context) => new(new Dictionary<string, object?>
    {
        ["entries"] = list.Entries.Select(e => new EntryView(e, context)).ToList(),
        ["total"] = list.Total,
        ["groups"] = list.Groups.Select(g => Group(g, context)).ToList(),
        ["topics"] = list.Topics.Select(t => TopicView.Of(t, context)).ToList(),
        ["pagination"] = list.Pages == 1 ? null : new LiquidMap(new Dictionary<string, object?>
        {
            ["page"] = list.Page,
            ["pages"] = list.Pages,
            ["previous_url"] = list.Page > 1 ? context.Settings.Href(Permalinks.PageOf(list.ListUrl, list.Page - 1)) : null,
            ["next_url"] = list.Page < list.Pages ? context.Settings.Href(Permalinks.PageOf(list.ListUrl, list.Page + 1)) : null,
        }),
    });

    private static LiquidMap Group(EntryGroup group, ViewContext context) => new(new Dictionary<string, object?>
    {
        ["key"] = group.Key,
        ["title"] = context.Strings.Get(group.Key, group.Key),
        ["entries"] = group.Entries.Select(e => new EntryView(e, context)).ToList(),
    });
}
