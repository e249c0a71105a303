using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>A topic: <c>title</c>, <c>url</c>, <c>count</c>.</summary>
public static class TopicView
{
    public static LiquidMap Of(Topic topic, ViewContext context) => new(new Dictionary<string, object?>
    {
        ["title"] = topic.Title,
        ["url"] = context.Settings.Href(topic.Url),
        ["count"] = topic.Entries.Count,
    });
}

/// <summary>The strategic plan that an entry is part of: <c>id</c>, <c>title</c>, <c>period</c>, <c>note</c>.</summary>
internal static class PlanView
{
    public static LiquidMap? Of(Entry entry, SiteSettings settings)
    {
        if (!entry.Type.IsPlanPart) return null;
        var id = entry.Get(CommonFields.Plan);
        var plan = id is null ? (settings.Plans.Count == 1 ? settings.Plans[0] : null) : settings.Plans.FirstOrDefault(p => p.Id == id);
        return plan is null ? null : new LiquidMap(new Dictionary<string, object?>
        {
            ["id"] = plan.Id,
            ["title"] = plan.Title,
            ["period"] = plan.Period,
            ["note"] = plan.Note,
        });
    }
}

/// <summary>A feed as autodiscovery and the feeds page name it.</summary>
public sealed record FeedLink(string Label, string Format, string Url, string MediaType)
{
    public LiquidMap View(SiteSettings settings) => new(new Dictionary<string, object?>
    {
        ["label"] = Label,
        ["title"] = Label,
        ["format"] = Format,
        ["url"] = settings.Href(Url),
        ["media_type"] = MediaType,
    });
}

/// <summary>One step of the way from the home page.</summary>
public sealed record Breadcrumb(string Title, string Url)
{
    public LiquidMap View(SiteSettings settings) => new(new Dictionary<string, object?> { ["title"] = Title, ["url"] = settings.Href(Url) });
}
