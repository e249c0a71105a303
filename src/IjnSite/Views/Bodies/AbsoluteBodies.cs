using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>Texts for readers that are not on the site (feeds, the API): every URL in them is absolute.</summary>
public sealed class AbsoluteBodies : IBodySource
{
    private readonly BodyReader _reader;
    private readonly LinkResolver _links;
    private readonly SiteGlobals _globals;
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
        _reader = new BodyReader(parts.Files, new MarkdownReader(BodyOptions.Of(settings, _theme, parts.Types)), _diagnostics);
        _links = new LinkResolver(index, urls, settings, parts.Files, _reader.AnchorsOf, _diagnostics);
        _globals = new SiteGlobals(new ViewContext(index, settings, _theme.StringsFor(settings.Language), this), urls, _theme.Brand, DataFile.AllIn(context), []);
    }

    /// <summary>The pipelines that these texts are made from.</summary>
    public static IReadOnlyList<string> Dependencies => [IndexDocument.Pipeline, UrlMap.Pipeline, Theme.Pipeline, DataFile.Pipeline];

    public HtmlText? BodyOf(Entry entry) => Read(entry) is { } body ? new HtmlText(Html(entry, body)) : null;

    /// <summary>The words of the texts' language.</summary>
    public InterfaceStrings Strings => _globals.Context.Strings;

    /// <summary>What a template gets that shows an entry elsewhere: what every page gets, and the entry.</summary>
    public Dictionary<string, object?> ValuesFor(Entry entry)
    {
        var values = _globals.For(entry.Url ?? "/");
        values["entry"] = new EntryView(entry, _globals.Context);
        return values;
    }

    public MarkdownBody? Read(Entry entry) => _reader.Read(entry) is { IsEmpty: false } body ? body : null;

    public string Html(Entry entry, MarkdownBody body)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        body.Render(writer, new BodyHost(entry, body, _links, _globals.Context, _theme.Templates, _globals.For(entry.Url ?? "/"), _diagnostics)
        {
            IsElsewhere = true,
            FragmentBase = entry.Url is { } url ? _globals.Context.Settings.Href(url) : "",
        });
        return writer.ToString();
    }
}
