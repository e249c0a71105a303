using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>The <c>search</c> of a template: the index of the site from A to Z, and what the script needs.</summary>
internal static class SearchView
{
    public static readonly LiquidShape<(IndexItem Item, SiteSettings Settings)> ItemShape = new("search.letters.entries")
    {
        { "title", "its title", i => i.Item.Title },
        { "url", "its address", i => i.Settings.Href(i.Item.Url) },
        { "type_label", "what it is, such as Brief", i => i.Item.Type },
        { "summary", "a sentence on it, cut after 140 letters; empty for some", i => i.Item.Summary },
    };

    public static readonly LiquidShape<(string Letter, IReadOnlyList<IndexItem> Items, SiteSettings Settings)> LetterShape = new("search.letters")
    {
        { "title", "the letter; `0–9` for what begins with none", l => l.Letter },
        { "entries", "what begins with it", l => l.Items.Select(i => ItemShape.MapOf((i, l.Settings))).ToList() },
    };

    public static readonly LiquidShape<Source> Shape = new("search")
    {
        { "letters", "everything on the site by its first letter", s => s.Letters.Select(l => LetterShape.MapOf((l.Letter, l.Items, s.Context.Settings))).ToList() },
        { "script", "the address of `js/search.js`; empty when there is no search index, and the page then has no script", s => s.Page.RunsSearch && s.Theme.SearchScript is { } script ? s.Context.Settings.Href(script.Url) : null },
        { "index", "the address of the folder of the search index", s => s.Context.Settings.Href($"/{SearchSwitch.IndexFolder}/") },
    };

    public static LiquidMap Of(PageModel page, Theme theme, ViewContext context)
    {
        var pages = PagePlan.Of(context.Index, context.Settings, theme).Pages();
        return Shape.MapOf(new Source(page, theme, context, AlphabeticalIndex.Of(AlphabeticalIndex.ItemsOf(pages, context.Index, context), context.Strings.List("articles"))));
    }

    /// <summary>What the members are made from.</summary>
    internal sealed record Source(PageModel Page, Theme Theme, ViewContext Context, IReadOnlyList<(string Letter, IReadOnlyList<IndexItem> Items)> Letters);
}
