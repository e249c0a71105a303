using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Bodies;
using IjnSite.Views.Press;

namespace IjnSite.Outputs.HtmlPages;

/// <summary>The pages that people read.</summary>
public sealed class HtmlPagesOutput : SiteOutput
{
    public override string Name => "html_pages";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        var names = new PageNames(index, new InterfaceStrings(parts.Settings.Language, null));
        foreach (var page in new PagePlan(index, parts.Settings, names, new FeedPlan(index, parts.Settings, names)).Pages())
        {
            yield return new UrlClaim(page.Url, page.Entry is { } entry ? $"the {entry.Type.Name} {entry.Source}" : $"the list {page.Url}", page.Entry?.Where ?? Engine.Diagnostics.SourceSpan.None, IsPage: !page.NoIndex);
            if (MarkdownTwins.UrlOf(page, parts.Settings) is { } twin) yield return new UrlClaim(twin, $"{page.Url} as Markdown", page.Entry?.Where ?? Engine.Diagnostics.SourceSpan.None, IsOtherForm: true);
        }

        // A place on a page (a glossary term) is an address too.
        foreach (var entry in index.Entries.Where(e => e.Url is not null && !e.HasOwnPage && !e.Type.IsSidecar))
            yield return new UrlClaim(entry.Url!, $"the {entry.Type.Name} {entry.Source}", entry.Where);
    }

    /// <summary>The search page is there when the theme has a layout for it.</summary>
    public override IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts) =>
        PagePlan.Of(IndexDocument.In(context), parts.Settings, Theme.In(context)).Pages().Where(p => p is { IsSearch: true, Entry: null })
            .Select(p => new UrlClaim(p.Url, "the search page", Engine.Diagnostics.SourceSpan.None, IsPage: true));

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, UrlMap.Pipeline, Theme.Pipeline, DataFile.Pipeline],
        PostProcess = [new PlanPages(parts), new RenderPages(parts), parts.Stage],
    };

    private sealed class PlanPages(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. PagePlan.Of(IndexDocument.In(context), parts.Settings, Theme.In(context)).Pages().SelectMany(Variants)];

        private IEnumerable<Document> Variants(PageModel page) => page.IsSearch && parts.MayHaveIndex ? [page, page with { RunsSearch = true }] : [page];
    }

    private sealed class RenderPages(SiteParts parts) : DocumentModule
    {
        private readonly Lock _gate = new();
        private PageRenderer? _renderer;

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            if (input is not PageModel page || Renderer(context).Render(page) is not { } output) yield break;
            if (page.IsSearch)
            {
                parts.SearchPage.Hold(output, page.RunsSearch);
                yield break;
            }

            if (MarkdownTwins.Write(page, output, IndexDocument.In(context), parts.Settings) is { } twin) yield return twin;
            yield return output;
        }

        private PageRenderer Renderer(PipelineContext context)
        {
            lock (_gate)
            {
                if (_renderer is not null) return _renderer;
                var index = IndexDocument.In(context);
                var theme = Theme.In(context);
                var bodies = new BodyReader(parts.Files, new MarkdownReader(BodyOptions.Of(parts.Settings, theme, parts.Types)), context.Diagnostics);
                var feeds = new FeedPlan(index, parts.Settings, new PageNames(index, theme.StringsFor(parts.Settings.Language)));
                var press = PressPlan.Of(index, parts.Settings);
                return _renderer = new PageRenderer(index, UrlMap.In(context), theme, parts.Settings, bodies, DataFile.AllIn(context), feeds, context.Diagnostics)
                {
                    Press = language => press is null ? null : new PressKit(press, index, parts.Settings, theme.StringsFor(language), parts.Files, parts.ThemeFolder),
                    HasIndex = parts.MayHaveIndex && theme.SearchScript is not null && SearchSwitch.IsOn(parts.Settings, UrlMap.In(context)),
                };
            }
        }
    }
}
