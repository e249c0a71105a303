using IjnSite.Engine.Formats.Liquid;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>A topic.</summary>
public static class TopicView
{
    public static readonly LiquidShape<(Topic Topic, ViewContext Context)> Shape = new("topic")
    {
        { "title", "its name", t => t.Topic.Title },
        { "url", "the address of its page", t => t.Context.Settings.Href(t.Topic.Url) },
        { "count", "how many entries it has", t => t.Topic.Entries.Count },
    };

    public static LiquidMap Of(Topic topic, ViewContext context) => Shape.MapOf((topic, context));
}

/// <summary>A change that an entry states.</summary>
internal static class CorrectionView
{
    public static readonly LiquidShape<(Correction Change, ViewContext Context)> Shape = new("lists.corrections")
    {
        { "date", "the day of the change", c => new DateView(c.Change.Date, c.Context.Strings) },
        { "text", "what was changed", c => c.Change.Text },
        { "entry", "the entry that was changed", c => new EntryView(c.Change.Entry, c.Context) },
        { "url", "the list of changes on its page", c => c.Context.Settings.Href($"{c.Change.Entry.Url}#{Correction.Place}") },
    };

    public static LiquidMap Of(Correction change, ViewContext context) => Shape.MapOf((change, context));
}

/// <summary>The strategic plan that an entry is part of.</summary>
internal static class PlanView
{
    public static readonly LiquidShape<PlanSettings> Shape = new("plan")
    {
        { "id", "its id in `site.yml`", p => p.Id },
        { "title", "its title", p => p.Title },
        { "period", "the years that it covers, as text", p => p.Period },
        { "note", "what pages of the plan say about it, such as that its period has ended", p => p.Note },
    };

    public static LiquidMap? Of(Entry entry, SiteSettings settings) => PlanOf(entry, settings) is { } plan ? Shape.MapOf(plan) : null;

    public static PlanSettings? PlanOf(Entry entry, SiteSettings settings)
    {
        if (!entry.Type.IsPlanPart) return null;
        var id = entry.Get(CommonFields.Plan);
        return id is null ? (settings.Plans.Count == 1 ? settings.Plans[0] : null) : settings.Plans.FirstOrDefault(p => p.Id == id);
    }
}

/// <summary>A feed as autodiscovery and the feeds page name it.</summary>
public sealed record FeedLink(string Label, string Format, string Url, string MediaType)
{
    /// <summary>One of <see cref="FeedPlan.Groups"/>; empty for a calendar or a list of feeds.</summary>
    public string Group { get; init; } = "";

    public static readonly LiquidShape<(FeedLink Feed, SiteSettings Settings)> Shape = new("page.feeds, site.feeds, site.feeds_all.links")
    {
        { "label", "what the feed is about", f => f.Feed.Label },
        { "title", "the same", f => f.Feed.Label },
        { "format", "RSS, Atom, JSON, iCalendar or, on the page of all feeds, OPML", f => f.Feed.Format },
        { "url", "its address", f => f.Settings.Href(f.Feed.Url) },
        { "media_type", "for the attribute `type` of a link", f => new HtmlText(f.Feed.MediaType) },
    };

    public LiquidMap View(SiteSettings settings) => Shape.MapOf((this, settings));
}

/// <summary>One step of the way from the home page.</summary>
public sealed record Breadcrumb(string Title, string Url)
{
    public static readonly LiquidShape<(Breadcrumb Step, SiteSettings Settings)> Shape = new("page.breadcrumbs")
    {
        { "title", "the title of the page", b => b.Step.Title },
        { "url", "its address", b => b.Settings.Href(b.Step.Url) },
    };

    public LiquidMap View(SiteSettings settings) => Shape.MapOf((this, settings));
}
