using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Bodies;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The <c>page</c> of a template: where the page stands and what is in its head.</summary>
internal sealed class PageView(PageModel page, string layout, string description, string? structuredData, MarkdownBody? body, HtmlText? content, IReadOnlyList<LiquidMap> terms, StyleSheets sheets, LinkNotes notes, SocialCard? card, ViewContext context) : ILiquidObject
{
    private const int WordsPerMinute = 230;

    private static readonly string[] Names =
    [
        "layout", "type", "title", "head_title", "description", "url", "canonical", "language", "noindex", "content", "toc", "breadcrumbs", "previous", "next",
        "feeds", "open_graph", "json_ld", "reading_minutes", "media_contact", "csp", "redirect_to", "styles", "exit_url", "link_notes", "terms",
        "unpublished", "proposals",
    ];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        var settings = context.Settings;
        value = name switch
        {
            "layout" => layout,
            "type" => page.Entry?.Type.Name ?? "list",
            "title" => page.Title,
            "head_title" => HeadTitle(),
            "description" => description,
            "url" => settings.Href(page.Url),
            "canonical" => settings.Absolute(page.Url),
            "language" => page.Language ?? settings.Language,
            "noindex" => page.NoIndex || settings.NoIndex,
            "content" => content,
            "toc" => Toc(),
            "breadcrumbs" => page.Trail.Select(c => c.View(settings)).ToList(),
            "previous" => page.Previous is { } previous ? new EntryView(previous, context) : null,
            "next" => page.Next is { } next ? new EntryView(next, context) : null,
            "feeds" => page.Feeds.Select(f => f.View(settings)).ToList(),
            "open_graph" => OpenGraph(),
            "json_ld" => structuredData is null ? null : new HtmlText(structuredData),
            "reading_minutes" => body is { WordCount: > WordsPerMinute / 2 } ? (body.WordCount + WordsPerMinute - 1) / WordsPerMinute : null,
            "media_contact" => page.Entry is { Type.ForMedia: true } entry && ContactRules.MediaContactOf(entry, context.Index) is { } contact ? new EntryView(contact, context) : null,
            "terms" => terms,
            "unpublished" => page.Entry is { } shown && LifecycleRules.IsUnpublished(shown, context.Index.AsOf, settings.TimeZone),
            "proposals" => page.Entry?.Values.All<string>(CommonFields.Proposals).ToList() ?? [],
            "csp" => ContentSecurityPolicy.ForMetaOf(structuredData),
            "redirect_to" => page.RedirectTo is { } target ? settings.Href(target) : null,
            "styles" => Styles(),
            // Complete once the texts of the page have been rendered: templates ask for it after them.
            "link_notes" => notes.Urls,
            "exit_url" => page.Entry?.Get(CommonFields.ExitLink) == true ? settings.ExitUrl : null,
            _ => null,
        };
        return value is not null || Names.Contains(name);
    }

    private string HeadTitle()
    {
        var site = context.Settings;
        if (page.Url == "/") return page.Title == site.Title || page.Title.Contains(site.Title, StringComparison.Ordinal) ? page.Title : $"{page.Title} | {site.Title}";
        var number = page.List is { Page: > 1 } list ? $" ({list.Page})" : "";
        return $"{page.Title}{number} | {site.ShortTitle}";
    }

    private LiquidMap OpenGraph() => new(new Dictionary<string, object?>
    {
        ["type"] = page.Entry?.Type.InFeeds == true ? "article" : "website",
        ["image"] = card is null ? null : context.Settings.Absolute(card.Url),
        ["image_width"] = card is null ? null : SocialCard.Width,
        ["image_height"] = card is null ? null : SocialCard.Height,
        ["image_alt"] = card is null ? null : context.Strings.Get("card_alt", "{title}").Replace("{title}", card.Title, StringComparison.Ordinal).Replace("{site}", card.Site, StringComparison.Ordinal),
    });

    private List<string> Styles() => [.. sheets.For(layout, body?.Shortcodes.Select(s => s.Name) ?? []).Select(s => context.Settings.Href(s.Url))];

    private List<LiquidMap> Toc() =>
        body is null ? [] : [.. body.Headings.Where(h => h.Level is 2 or 3).Select(h => new LiquidMap(new Dictionary<string, object?>
        {
            ["id"] = h.Id,
            ["title"] = h.Text,
            ["level"] = h.Level,
        }))];
}
