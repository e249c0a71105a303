using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.PostProcess;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands;

/// <summary>One run over a site, from settings to the last pipeline; every command that builds goes through here.</summary>
internal sealed class SiteRun
{
    private readonly RunOptions _options;
    private readonly SiteSources _sources;
    private readonly Func<DateTimeOffset> _now;

    /// <param name="sources">Opens the sources; what they leave out is reported to the run.</param>
    /// <param name="now">The present moment; only its day in the site's time zone is used, and only when no <c>--as-of</c> is given.</param>
    public SiteRun(RunOptions options, Func<DiagnosticBag, SiteSources> sources, Func<DateTimeOffset> now)
    {
        _options = options;
        _sources = sources(Diagnostics);
        _now = now;
    }

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>What the run found, for people: sorted, each at the place where its file lies.</summary>
    public IReadOnlyList<Diagnostic> Findings() => _sources.Placed(Diagnostics);

    /// <summary>What the run reads.</summary>
    public IFileStore Sources => _sources.Files;

    /// <summary>The name of the theme's folder among the sources.</summary>
    public SitePath Theme => _sources.ThemeName;

    /// <summary>Called before each phase of each pipeline.</summary>
    public Action<Pipeline, Phase>? Progress { get; init; }

    /// <summary>What earlier runs made that is slow to make; null takes and keeps nothing.</summary>
    public IFileStore? Cache { get; init; }

    /// <summary>The theme of an earlier run with the same options; null reads it anew.</summary>
    public ModuleMemory? ThemeMemory { get; init; }

    /// <summary>The run looks for faults and writes no site.</summary>
    public bool IsCheck { get; init; }

    /// <summary>The program that makes the search index; null when it is not installed, or nobody asks the index.</summary>
    public string? IndexProgram { get; init; }

    /// <summary>The search index of the last build serves.</summary>
    public bool TakesLastIndex { get; init; }

    /// <param name="output">Null when nobody wants more than the files in the result.</param>
    /// <param name="keepContent">Page-level checks follow, so the bytes of finished files are kept.</param>
    /// <returns>Null when there are no settings at all, or the command line or the environment has wrong ones: then nothing else is read.</returns>
    public SiteResult? Execute(OutputTransaction? output, bool keepContent, CancellationToken cancellation = default)
    {
        if (ReadSettings() is not { } settings) return null;
        var asOf = _options.AsOf ?? DayOf(_now(), settings.TimeZone);
        var ledger = new OutputLedger(keepContent);
        var parts = new SiteParts(settings, SiteDefinition.ContentTypes, _sources.Files, _sources.InputName, _sources.ThemeName, asOf, new StageOutput(output, ledger))
        {
            Cache = Cache,
            ThemeMemory = ThemeMemory,
            IsCheck = IsCheck,
            IndexProgram = IndexProgram,
            TakesLastIndex = TakesLastIndex,
        };
        CommitResult? committed = null;
        SiteIndex? index = null;
        var pipelines = SiteRecipe.Of(parts, _options.Audience, output, result => committed = result, found => index = found);
        var report = new PipelineRunner(pipelines).Run(Diagnostics, _options.Jobs, _options.Strict, Progress, cancellation);
        return new SiteResult(settings, asOf, index, report, ledger.Files, committed) { PlaceOf = _sources.PlaceOf };
    }

    /// <summary>The settings as far as they can be read; null as in <see cref="Execute"/>.</summary>
    public SiteSettings? Settings() => ReadSettings();

    /// <summary>The day that it is in a zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private SiteSettings? ReadSettings()
    {
        var path = _sources.InputName / "site.yml";
        if (!_sources.Files.Exists(path))
        {
            Diagnostics.Add(ModelDiagnostics.MissingSettings.At(SourceSpan.StartOf(path.Value), "The file is missing", "Add it, with at least the keys title and base_url, or name the folder of the site with --root."));
            return null;
        }

        // The rest of the site is read all the same, so that one run tells every fault.
        return TextFile.Read(_sources.Files, path, Diagnostics) is { } text && YamlReader.Read(text, 0, text.Text.Length, YamlLimits.FrontMatter, Diagnostics) is { } mapping
            ? SettingsReader.Read(mapping with { Where = SourceSpan.StartOf(path.Value) }, _options.Overrides, Diagnostics)
            : null;
    }
}

/// <summary>What a run made.</summary>
/// <param name="Index">Null when a fault of the program kept it from being built.</param>
/// <param name="Committed">Null when errors kept the output from being changed.</param>
internal sealed record SiteResult(
    SiteSettings Settings, DateOnly AsOf, SiteIndex? Index, BuildReport Report, IReadOnlyList<OutputRecord> Files, CommitResult? Committed)
{
    /// <summary>Where a source lies, as people are told.</summary>
    public Func<string, string> PlaceOf { get; init; } = path => path;
}
