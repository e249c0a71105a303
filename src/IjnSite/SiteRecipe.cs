using IjnSite.Checks.Style;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Input;
using IjnSite.Engine.Modules.Output;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Press;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite;

/// <summary>The pipelines of a run: one for each content type, the frozen index, one for each output, the commit.</summary>
public static class SiteRecipe
{
    private static readonly IReadOnlySet<string> AllKeys =
        SiteDefinition.ContentTypes.SelectMany(t => t.Schema.Fields.Select(f => f.Key)).ToHashSet(StringComparer.Ordinal);

    /// <param name="output">Null when nothing is committed: the run's files are in the ledger alone.</param>
    public static IReadOnlyList<Pipeline> Of(SiteParts parts, Audience audience, OutputTransaction? output, Action<CommitResult> committed, Action<SiteIndex> frozen)
    {
        var outputs = SiteDefinition.Outputs.Where(o => parts.Settings.IsOn(o.Name)).ToList();
        return
        [
            .. parts.Types.Select(type => Content(type, parts)),
            Data(parts),
            new Pipeline(UnreadFiles.Pipeline) { Input = [new ReadFiles(parts.Files, parts.InputFolder, hidden: true)], Process = [new UnreadFiles(parts)] },
            Index(parts, audience, frozen),
            CheckStyle.Recipe(parts),
            ThemePipeline(parts),
            Urls(parts, outputs),
            CheckBrokenTexts.Recipe(parts),
            .. outputs.Select(o => o.Recipe(parts)),
            .. output is null ? Array.Empty<Pipeline>() : [new Pipeline("output") { Output = [new CommitOutput(output, committed)] }],
        ];
    }

    private static Pipeline Content(ContentType type, SiteParts parts)
    {
        var folder = parts.FolderOf(type);
        return new Pipeline(type.Folder)
        {
            Input =
            [
                new ReadFiles(parts.Files, folder, f => type.IsSidecar ? !ReadSidecar.IsSidecar(f) : f.Extension == ".md"),
                .. type.IsSidecar ? [new CheckSidecars(parts.Files, folder)] : Array.Empty<IModule>(),
            ],
            Process =
            [
                type.IsSidecar ? new ReadSidecar(parts.Files, YamlLimits.FrontMatter) : new ReadFrontMatter(parts.Files, YamlLimits.FrontMatter),
                new ApplyFolderDefaults(parts.Files, parts.InputFolder, YamlLimits.FrontMatter),
                new ReadEntry(type, folder, parts.Settings.Language, AllKeys),
                .. type.IsPicture ? [new ReadPicture(parts.Files)] : Array.Empty<IModule>(),
                new CheckFieldTexts(parts.Settings),
                new FindPlaceholders(),
            ],
        };
    }

    private static Pipeline Data(SiteParts parts) => new(DataFile.Pipeline)
    {
        Input = [new ReadFiles(parts.Files, parts.InputFolder / "_data")],
        Process = [new ReadData(parts.Files), new DataFile.RefuseSharedNames()],
    };

    private static Pipeline Index(SiteParts parts, Audience audience, Action<SiteIndex> frozen) => Index(parts, frozen, new IndexRules(
        entry => LifecycleRules.StatusOf(entry, parts.AsOf, parts.Settings.TimeZone, audience), TaxonomyFields.TopicsOf,
        (entry, diagnostics) => CheckDates(entry, parts, diagnostics), ContactRules.Check, new TextNames(parts).In, ContactRules.InsteadOf));

    private static void CheckDates(Entry entry, SiteParts parts, Engine.Diagnostics.DiagnosticBag diagnostics)
    {
        LifecycleRules.Check(entry, parts.AsOf, diagnostics);
        LifecycleRules.CheckVerified(entry, parts.AsOf, parts.Settings.VerifiedDays, parts.Settings.TimeZone, diagnostics);
    }

    private static Pipeline Index(SiteParts parts, Action<SiteIndex> frozen, IndexRules rules) => new(IndexDocument.Pipeline)
    {
        Dependencies = [.. parts.Types.Select(t => t.Folder), DataFile.Pipeline],
        Process =
        [
            new BuildIndex(parts.Types, parts.Settings, parts.AsOf, rules),
            new CheckReferences(parts.Settings, rules),
            new CheckPress(parts),
            new Tell(frozen),
        ],
    };

    private static Pipeline ThemePipeline(SiteParts parts) => new(Theme.Pipeline)
    {
        Input = [new ReadFiles(parts.Files, parts.ThemeFolder)],
        // A theme is made of its files and of the settings.
        Process = [new Remember(parts.ThemeMemory, parts.Files, [parts.ThemeFolder, parts.InputFolder / "site.yml"], new LoadTheme(parts.Files, parts.ThemeFolder, parts.Settings))],
    };

    private static Pipeline Urls(SiteParts parts, IReadOnlyList<SiteOutput> outputs) => new(UrlMap.Pipeline)
    {
        Dependencies = [IndexDocument.Pipeline, Theme.Pipeline],
        Process = parts.Settings.IsOn("html_pages") ? [new ClaimUrls(parts, outputs), new CheckNavigation(parts.Settings)] : [new ClaimUrls(parts, outputs)],
    };

    // The summary at the end of a run speaks of entries that are in no output.
    private sealed class Tell(Action<SiteIndex> frozen) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            frozen(inputs.OfType<IndexDocument>().Single().Index);
            return inputs;
        }
    }

    private sealed class ClaimUrls(SiteParts parts, IReadOnlyList<SiteOutput> outputs) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = context.ResultsOf(IndexDocument.Pipeline).OfType<IndexDocument>().Single();
            var map = UrlMap.Of(ClaimsIn(index.Index, context), context.Diagnostics, url => parts.Stage.Ledger.AlreadyReported(SitePath.Parse(Permalinks.FileOf(url))));
            var heldBack = (index.Everything is { } everything ? ClaimsIn(everything, context).Select(c => c.Url) : []).Concat(index.Index.EmptyListUrls);
            return [map with { HeldBack = heldBack.Where(url => !map.Urls.Contains(url)).ToHashSet(StringComparer.Ordinal) }];
        }

        private IEnumerable<UrlClaim> ClaimsIn(SiteIndex index, PipelineContext context) => outputs.SelectMany(o => o.Claims(index, parts).Concat(o.ThemeClaims(context, parts)));
    }
}
