using System.Collections.Concurrent;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Contacts;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>Texts for readers that are not on the site (feeds, the API): every URL in them is absolute.</summary>
public sealed class AbsoluteBodies : IBodySource
{
    /// <summary>The partial of what an entry says beside its title and summary. A theme without it gives the text alone.</summary>
    public const string ItemPartial = "feed-item";

    private readonly BodyReader _reader;
    private readonly LinkResolver _links;
    private readonly Func<string, SiteGlobals> _globalsFor;
    private readonly ConcurrentDictionary<string, SiteGlobals> _globals = new(StringComparer.Ordinal);
    private readonly Theme _theme;
    private readonly DiagnosticBag _diagnostics;

    public AbsoluteBodies(SiteParts parts, PipelineContext context)
    {
        // A base path that is the whole base URL makes each URL of the views absolute.
        var settings = parts.Settings with { BasePath = parts.Settings.BaseUrl };
        var index = IndexDocument.In(context);
        _theme = Theme.In(context);
        _diagnostics = context.Diagnostics;
        var urls = UrlMap.In(context);
        var data = DataFile.AllIn(context);
        _reader = new BodyReader(parts.Files, new MarkdownReader(BodyOptions.Of(settings, _theme, parts.Types)), _diagnostics);
        _links = new LinkResolver(index, urls, settings, parts.Files, _reader.AnchorsOf, _diagnostics);
        _globalsFor = language => new SiteGlobals(new ViewContext(index, settings, _theme.StringsFor(language), this), urls, _theme.Brand, data, []);
    }

    /// <summary>The pipelines that these texts are made from.</summary>
    public static IReadOnlyList<string> Dependencies => [IndexDocument.Pipeline, UrlMap.Pipeline, Theme.Pipeline, DataFile.Pipeline];

    public HtmlText? BodyOf(Entry entry) => Read(entry) is { } body ? new HtmlText(Html(entry, body)) : null;

    /// <summary>The words of the interface in the entry's language.</summary>
    public InterfaceStrings StringsOf(Entry entry) => GlobalsOf(entry).Context.Strings;

    /// <summary>What a template gets that shows an entry elsewhere: what every page gets, and the entry.</summary>
    public Dictionary<string, object?> ValuesFor(Entry entry)
    {
        var globals = GlobalsOf(entry);
        var values = globals.For(entry.Url ?? "/");
        values["entry"] = new EntryView(entry, globals.Context);
        return values;
    }

    public MarkdownBody? Read(Entry entry) => _reader.Read(entry) is { IsEmpty: false } body ? body : null;

    public string Html(Entry entry, MarkdownBody body)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Write(entry, body, writer);
        return writer.ToString();
    }

    /// <summary>All that the page of the entry says beside its title and summary, its text included, as the theme's partial puts it together.</summary>
    public string Whole(Entry entry, MarkdownBody? body)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        if (!_theme.Templates.HasPartial(ItemPartial))
        {
            if (body is not null) Write(entry, body, writer);
            return writer.ToString();
        }

        var globals = GlobalsOf(entry);
        _theme.Templates.RenderPartial(ItemPartial, new Dictionary<string, object?>(globals.For(entry.Url ?? "/"))
        {
            ["entry"] = new EntryView(entry, globals.Context),
            ["content"] = body is null ? null : new HtmlText(text => Write(entry, body, text)),
            ["media_contact"] = entry.Type.ForMedia && ContactRules.MediaContactOf(entry, globals.Context.Index) is { } contact ? new EntryView(contact, globals.Context) : null,
        }, writer, _diagnostics);
        return writer.ToString();
    }

    /// <summary>The first picture of a text; null when it has none that can be shown.</summary>
    public Entry? FirstPicture(Entry entry, MarkdownBody body) => body.Links.FirstOrDefault(l => l.IsImage) is { } link ? _links.Pictures.Find(link, entry.Source) : null;

    private void Write(Entry entry, MarkdownBody body, TextWriter writer)
    {
        var globals = GlobalsOf(entry);
        body.Render(writer, new BodyHost(entry, body, _links, globals.Context, _theme.Templates, globals.For(entry.Url ?? "/"), _diagnostics)
        {
            IsElsewhere = true,
            FragmentBase = entry.Url is { } url ? globals.Context.Settings.Href(url) : "",
        });
    }

    private SiteGlobals GlobalsOf(Entry entry) => _globals.GetOrAdd(entry.Language, _globalsFor);
}
