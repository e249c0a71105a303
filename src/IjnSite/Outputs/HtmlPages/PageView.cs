using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Api;
using IjnSite.Views.Bodies;
using IjnSite.Views.Branding;
using IjnSite.Views.Press;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The <c>page</c> of a template: where the page stands and what is in its head.</summary>
internal sealed class PageView(PageModel page, string layout, string description, string? structuredData, MarkdownBody? body, HtmlText? content, IReadOnlyList<LiquidMap> terms, StyleSheets sheets, LinkNotes notes, SocialCard? card, PagePowers powers, Func<PressKit?> press, ViewContext context) : ILiquidObject
{
    private const int WordsPerMinute = 230;

    // Costly, and asked for several times by the pages that ask.
    private LiquidMap? _press;

    public static readonly LiquidShape<PageView> OpenGraphShape = new("page.open_graph")
    {
        { "type", "`article` or `website`", p => p.Page.Entry?.Type.InFeeds == true ? "article" : "website" },
        { "image", "the address of its card, with the host; empty without one", p => p.Card is { } card ? p.Settings.Absolute(card.Url) : null },
        { "image_width", "in pixels", p => p.Card is null ? null : SocialCard.Width },
        { "image_height", "in pixels", p => p.Card is null ? null : SocialCard.Height },
        { "image_alt", "what the card says, from the string `card_alt`", p => p.Card is { } card ? p.Context.Strings.Get("card_alt", "{title}").Replace("{title}", card.Title, StringComparison.Ordinal).Replace("{site}", card.Site, StringComparison.Ordinal) : null },
    };

    public static readonly LiquidShape<Heading> HeadingShape = new("page.toc")
    {
        { "id", "its id, for a link", h => h.Id },
        { "title", "its words", h => h.Text },
        { "level", "2 or 3", h => h.Level },
    };

    public static readonly LiquidShape<PageView> Shape = new("page")
    {
        { "layout", "the name of the layout that the page takes", p => p.Layout },
        { "type", "the name of its entry's type; `list` without an entry", p => p.Page.Entry?.Type.Name ?? "list" },
        { "title", "its title", p => p.Page.Title },
        { "head_title", "the title with the site's name, for the browser's tab", p => p.HeadTitle() },
        { "description", "what search engines show, at most 300 letters", p => p.Description },
        { "url", "its address", p => p.Settings.Href(p.Page.Url) },
        { "canonical", "the same with the site's host", p => p.Settings.Absolute(p.Page.Url) },
        { "language", "the language of the page, such as `en`", p => p.Page.Language ?? p.Settings.Language },
        { "noindex", "search engines are asked to leave it out", p => p.Page.NoIndex || p.Settings.NoIndex },
        { "content", "its text as HTML; empty without one, and on the second and further pages of a list", p => p.Content },
        { "toc", "the headings of its text, of level 2 and 3", p => p.Toc() },
        { "breadcrumbs", "the way from the home page; the last step is the page itself", p => p.Page.Trail.Select(c => c.View(p.Settings)).ToList() },
        { "previous", "the entry before it, in types that are read in order", p => p.Page.Previous is { } previous ? new EntryView(previous, p.Context) : null },
        { "next", "the entry after it", p => p.Page.Next is { } next ? new EntryView(next, p.Context) : null },
        { "feeds", "the feeds that fit it: its own, then the site's", p => p.Page.Feeds.Select(f => f.View(p.Settings)).ToList() },
        { "open_graph", "what other sites show with a link to it", p => OpenGraphShape.MapOf(p) },
        { "json_ld", "the structured data of schema.org, for `<script type=\"application/ld+json\">`; empty when it is switched off and where the page itself is kept from search engines", p => p.StructuredData is null ? null : new HtmlText(p.StructuredData) },
        { "reading_minutes", "how long its text takes to read; empty for a short one", p => p.ReadingMinutes },
        { "media_contact", "the contact for journalists, in types that are for them", p => p.MediaContact },
        { "press", "what is for journalists, on every page that asks: contacts, descriptions, facts, wordmark, kit", p => p.Press },
        { "terms", "the glossary's terms that the text uses. Whoever shows `page.content` shows them below it, by `{% render 'words-on-this-page' %}`: links in the text lead there", p => p.Terms },
        { "unpublished", "it is shown for a look before its day, or as a draft", p => p.Page.Entry is { } shown && LifecycleRules.IsUnpublished(shown, p.Context.Index.AsOf, p.Settings.TimeZone) },
        { "proposals", "sentences that name what on the page waits for approval", p => p.Page.Entry?.Values.All<string>(CommonFields.Proposals).ToList() ?? [] },
        { "csp", "the Content Security Policy, for `<meta http-equiv>`", p => new HtmlText(ContentSecurityPolicy.ForMetaOf(p.Powers)) },
        { "styles", "the addresses of its style sheets, in their order", p => p.Styles() },
        // Complete once the texts of the page have been rendered: templates ask for it after them.
        { "link_notes", "the addresses behind the links of its texts, for print; complete below the texts", p => p.Notes.Urls },
        { "citation", "how others cite its entry; empty for types that are not cited, and where the page is kept from search engines", p => CitationView.Of(p.Page.Entry, p.Page.NoIndex, p.Context.Index, p.Settings) },
        { "markdown_url", "the address of the page as Markdown; empty without one", p => MarkdownTwins.UrlOf(p.Page, p.Settings) is { } twin ? p.Settings.Href(twin) : null },
        { "api", "what the content API offers, for a page that explains it; empty when it is switched off", p => ApiView.Of(p.Context) },
        { "exit_url", "where \"Leave this site\" leads, on entries that ask for it", p => p.Page.Entry?.Get(CommonFields.ExitLink) == true ? p.Settings.ExitUrl : null },
    };

    public IEnumerable<string> MemberNames => Shape.MemberNames;

    private PageModel Page => page;

    private string Layout => layout;

    private string Description => description;

    private string? StructuredData => structuredData;

    private HtmlText? Content => content;

    private IReadOnlyList<LiquidMap> Terms => terms;

    private LinkNotes Notes => notes;

    private SocialCard? Card => card;

    private LiquidMap? Press => _press ??= press() is { } kit ? PressView.Shape.MapOf(kit) : null;

    private PagePowers Powers => powers;

    private ViewContext Context => context;

    private SiteSettings Settings => context.Settings;

    private int? ReadingMinutes => body is { WordCount: > WordsPerMinute / 2 } ? (body.WordCount + WordsPerMinute - 1) / WordsPerMinute : null;

    private EntryView? MediaContact => page.Entry is { Type.ForMedia: true } entry && ContactRules.MediaContactOf(entry, context.Index) is { } contact ? new EntryView(contact, context) : null;

    public bool TryGetMember(string name, out object? value) => Shape.TryGetMember(this, name, out value);

    private string HeadTitle()
    {
        var site = context.Settings;
        if (page.Url == "/") return page.Title == site.Title || page.Title.Contains(site.Title, StringComparison.Ordinal) ? page.Title : $"{page.Title} | {site.Title}";
        var number = page.List is { Page: > 1 } list ? $" ({list.Page})" : "";
        return $"{page.Title}{number} | {site.ShortTitle}";
    }

    private List<string> Styles() => [.. sheets.For(layout, body?.Shortcodes.Select(s => s.Name) ?? []).Select(s => context.Settings.Href(s.Url))];

    private List<LiquidMap> Toc() => body is null ? [] : [.. body.Headings.Where(h => h.Level is 2 or 3).Select(HeadingShape.MapOf)];
}
