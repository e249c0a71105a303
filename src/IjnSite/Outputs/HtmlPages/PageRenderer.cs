using System.Collections.Concurrent;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Bodies;
using IjnSite.Views.Press;
using IjnSite.Views.StructuredData;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>Makes the bytes of a page: a pure function of the page, its templates and what it asks of the index.</summary>
public sealed class PageRenderer(
    SiteIndex index, UrlMap urls, Theme theme, SiteSettings settings, BodyReader bodies, IReadOnlyDictionary<string, MetadataValue> data, FeedPlan feeds, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    [ThreadStatic] private static StringBuilder? _buffer;

    private readonly ConcurrentDictionary<string, SiteGlobals> _globals = new(StringComparer.Ordinal);
    private readonly LinkResolver _links = new(index, urls, settings, bodies.Files, bodies.AnchorsOf, diagnostics);
    private readonly TermLinks _terms = new(index, settings);

    /// <summary>What is for journalists, in a language; made for the pages that ask for it.</summary>
    public Func<string, PressKit?> Press { get; init; } = _ => null;

    /// <summary>The search page has its index, and so its search.</summary>
    public bool HasIndex { get; init; }

    public OutputDocument? Render(PageModel page)
    {
        var layout = page.Layouts.FirstOrDefault(theme.Templates.HasLayout);
        if (layout is null)
        {
            var file = $"{theme.Source}/layouts/{page.Layouts[0]}.liquid";
            // A theme that is not there has had its one finding.
            if (!theme.Templates.IsEmpty)
                diagnostics.Add(LiquidDiagnostics.Missing.At(SourceSpan.StartOf(file), "The theme does not have this layout, nor one that could stand in for it", $"Add it, or {theme.Source}/layouts/page.liquid for everything."));
            return null;
        }

        var language = page.Language ?? settings.Language;
        var globals = _globals.GetOrAdd(language, GlobalsFor);
        var notes = new LinkNotes();
        var context = globals.Context with { Bodies = new OtherBodies(this, notes) };
        var body = page.Entry is { } entry && page.List is not { Page: > 1 } ? bodies.Read(entry) : null;
        var values = globals.For(page.Url);
        var terms = body is not null && theme.Templates.HasPartial(TermLinks.Partial) ? _terms.Link(body, page.Entry!, page.Url, _links) : [];
        var content = body is { IsEmpty: false } ? Body(page.Entry!, body, context, values, notes) : null;
        var description = DescriptionOf(page, body);
        var structured = settings.IsOn("structured_data") && !page.NoIndex ? StructuredDataWriter.Write(page, ShowsDescription(page, body) ? description : null, body, new StructuredDataContext(index, settings, context.Strings) { HasSearch = page.IsSearch ? page.RunsSearch : HasIndex }) : null;
        values["page"] = new PageView(page, layout, description, structured, body, content, terms, theme.Sheets, notes, SocialCard.Of(page, theme.Brand, settings), new PagePowers(page.HasForm || SearchSwitch.IsOn(settings, urls), page.RunsSearch), () => Press(language), context);
        values["entry"] = page.Entry is null ? null : new EntryView(page.Entry, context);
        values["list"] = page.List is null ? null : ListView.Of(page.List, context);
        values["topic"] = page.Topic is null ? null : TopicView.Of(page.Topic, context);
        values["plan"] = PlanOf(page);
        values["search"] = page.IsSearch ? SearchView.Of(page, theme, context) : null;

        var builder = _buffer ??= new StringBuilder(64 * 1024);
        builder.Clear();
        using (var writer = new StringWriter(builder, System.Globalization.CultureInfo.InvariantCulture))
        {
            if (theme.Templates.HasLayout("base")) theme.Templates.RenderLayout("base", layout, values, writer, diagnostics);
            else theme.Templates.RenderLayout(layout, null, values, writer, diagnostics);
        }

        return new OutputDocument(page.Source, SitePath.Parse(Permalinks.FileOf(page.Url)), Encode(builder)) { Kind = layout };
    }

    private HtmlText Body(Entry entry, MarkdownBody body, ViewContext context, Dictionary<string, object?> globals, LinkNotes? notes, bool isGuest = false)
    {
        var host = new BodyHost(entry, body, _links, context, theme.Templates, globals, diagnostics)
        {
            // On another page a text keeps its ids apart from those of its neighbors, and stands one level lower.
            IdPrefix = isGuest ? entry.Id + "-" : "",
            HeadingShift = isGuest ? 1 : 0,
            Notes = settings.LinkNotes ? notes : null,
            LinksHeadings = !isGuest && settings.ParagraphAnchors,
            LinksParagraphs = !isGuest && entry.Type.ForMedia,
            FirstPicture = isGuest ? null : body.Links.FirstOrDefault(l => l.IsImage),
        };
        return new HtmlText(writer => body.Render(writer, host));
    }

    private SiteGlobals GlobalsFor(string language)
    {
        var context = new ViewContext(index, settings, theme.StringsFor(language), new OtherBodies(this, null));
        return new SiteGlobals(context, urls, theme.Brand, data, [.. feeds.AllLinks]);
    }

    private LiquidMap? PlanOf(PageModel page) => (page.Sections.FirstOrDefault() ?? page.Entry) is { } entry ? PlanView.Of(entry, settings) : null;

    // One that was put together for the head alone is not on the page; a list shows it as its introduction.
    private static bool ShowsDescription(PageModel page, MarkdownBody? body) =>
        page.List is not null || (page.Entry is not null && !string.IsNullOrEmpty(page.Summary ?? body?.FirstParagraphText()));

    private string DescriptionOf(PageModel page, MarkdownBody? body)
    {
        var text = page.Summary ?? body?.FirstParagraphText();
        if (string.IsNullOrEmpty(text)) text = settings.Description is { } site ? $"{page.Title}. {site}" : page.Title;
        if (page.List is { Page: > 1 } list) text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text} ({list.Page}/{list.Pages})");
        if (text.Length <= 300) return text;
        var space = text.LastIndexOf(' ', 299);
        return string.Concat(text.AsSpan(0, space > 200 ? space : char.IsHighSurrogate(text[298]) ? 298 : 299), "…");
    }

    private static byte[] Encode(StringBuilder builder)
    {
        var size = 0;
        foreach (var chunk in builder.GetChunks()) size += Utf8.GetByteCount(chunk.Span);
        var bytes = new byte[size];
        var at = 0;
        foreach (var chunk in builder.GetChunks()) at += Utf8.GetBytes(chunk.Span, bytes.AsSpan(at));
        return bytes;
    }

    /// <summary>The texts of other entries, for pages that show them whole.</summary>
    private sealed class OtherBodies(PageRenderer renderer, LinkNotes? notes) : IBodySource
    {
        public HtmlText? BodyOf(Entry entry)
        {
            if (renderer.Bodies.Read(entry) is not { IsEmpty: false } body) return null;
            var globals = renderer._globals.GetOrAdd(entry.Language, renderer.GlobalsFor);
            return renderer.Body(entry, body, globals.Context, globals.For(entry.Url ?? "/"), notes, isGuest: true);
        }
    }

    private BodyReader Bodies => bodies;
}
