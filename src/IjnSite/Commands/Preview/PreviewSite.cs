using System.Diagnostics;
using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands.Preview;

/// <summary>Builds the site of a preview, keeps the last good one in memory with the findings of the last build, and tells who waits for a change.</summary>
internal sealed class PreviewSite(RunOptions options, SiteFolders folders, ConsoleStreams streams, Func<DateTimeOffset> now)
{
    // What the runtime compiles better the more often it runs: the person's first save shall not wait for it.
    private const int WarmUps = 12;

    private readonly Lock _building = new();
    private readonly FileMemory _input = new();
    private readonly FileMemory _theme = new();
    private readonly FileMemory _overlay = new();
    private readonly FileMemory _cache = new();
    private readonly ModuleMemory _loadedTheme = new();
    private volatile PreviewSnapshot _current = PreviewSnapshot.Empty;
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _hasRebuilt;

    public PreviewSnapshot Current => _current;

    /// <summary>Ends when <see cref="Current"/> is another one than at the time of asking.</summary>
    public Task NextChange => _next.Task;

    /// <summary>The first build.</summary>
    /// <exception cref="OperationCanceledException">The preview is to end.</exception>
    public void Build(CancellationToken cancellation)
    {
        lock (_building)
        {
            var (sources, result, findings) = Run(cancellation);
            Publish(result, findings);
            Tell(sources, result, findings);
            if (result is not null && !options.IsMachineFormat)
                foreach (var line in BuildSummary.Result(result, findings, "Previewing", options.Verbose)) streams.Line(line);
            if (!_current.HasSite && !options.IsMachineFormat) streams.Line("There is no site to show yet: mend the errors and save.");
        }
    }

    /// <summary>Builds again. Whatever goes wrong, the last good site stays.</summary>
    /// <exception cref="OperationCanceledException">The preview is to end.</exception>
    public void Rebuild(SourceChange change, CancellationToken cancellation)
    {
        _hasRebuilt = true;
        lock (_building)
        {
            var before = _current;
            var (sources, result, findings) = Run(cancellation);
            var isGood = Publish(result, findings);
            var time = string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(change.Since).TotalMilliseconds:N0} ms");
            Tell(sources, result, findings);
            if (options.IsMachineFormat) return;
            var errors = findings.Count(f => f.Severity == Severity.Error || options.Strict);
            streams.Line(isGood ? $"Rebuilt in {time}: {Summary(_current.ChangesSince(before))}{Warnings(findings)}"
                : string.Create(CultureInfo.InvariantCulture, $"Not rebuilt ({time}): {errors} {(errors == 1 ? "error" : "errors")}. {(_current.HasSite ? "The site shown is the last one without errors." : "There is no site to show yet.")}"));
        }
    }

    /// <summary>Builds some times more for nobody, as long as nobody saves.</summary>
    /// <exception cref="OperationCanceledException">The preview is to end.</exception>
    public void WarmUp(CancellationToken cancellation)
    {
        for (var i = 0; i < WarmUps && !_hasRebuilt && _current.HasSite; i++)
        {
            lock (_building) Run(cancellation);
            // The runtime compiles in the background when nothing new has run for a tenth of a second.
            cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(150));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private (IFileStore? Sources, SiteResult? Result, IReadOnlyList<Diagnostic> Findings) Run(CancellationToken cancellation)
    {
        SiteRun? run = null;
        try
        {
            run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics, new FolderReaders(_input.Of, _theme.Of, _overlay.Of)), now)
            {
                ThemeMemory = _loadedTheme,
                Cache = options.NoCache ? null : _cache.Of(new DiskFileStore(folders.Cache)),
                TakesLastIndex = true,
            };
            var result = run.Execute(output: null, keepContent: true, cancellation: cancellation);
            return (run.Sources, result, run.Findings());
        }
        catch (FileStoreException fault)
        {
            return (run?.Sources, null, [PipelineDiagnostics.Unreadable(fault)]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (options.Verbose) streams.Error(fault.ToString());
            // What the build had found may be the reason.
            return (run?.Sources, null, [.. run?.Findings() ?? [], Failure.Program.At(SourceSpan.None, fault.Message.TrimEnd('.'), "This is a fault of the program: please report it, with what you changed. The preview goes on with your next change.")]);
        }
    }

    /// <returns>Whether there is a new site.</returns>
    private bool Publish(SiteResult? result, IReadOnlyList<Diagnostic> findings)
    {
        var isGood = result?.Index is not null && FindingsPrinter.CodeOf(findings, options.Strict) == ExitCode.Ok;
        _current = isGood ? PreviewSnapshot.Of(result!, findings) : _current.With(findings);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return isGood;
    }

    private void Tell(IFileStore? sources, SiteResult? result, IReadOnlyList<Diagnostic> findings)
    {
        FindingsPrinter.Print(findings, options.Format, streams, new FindingsContext { Sources = sources, Links = ReportPlaces.Links(result?.Settings.Repository, options.Root) });
        if (result is null || !options.Verbose || options.IsMachineFormat) return;
        foreach (var line in BuildSummary.Pipelines(result.Report, verbose: true)) streams.Line(line);
    }

    private static string Summary(IReadOnlyList<string> changes)
    {
        if (changes.Count == 0) return "nothing on the site changed";
        var pages = changes.Where(c => c.EndsWith('/') || c.EndsWith(".html", StringComparison.Ordinal)).ToList();
        // What a person looks at; the feeds and the data of a page change with it.
        var shown = pages.Count > 0 ? pages : changes;
        var what = shown.Count <= 3 ? string.Join(", ", shown) : string.Create(CultureInfo.InvariantCulture, $"{shown.Count} {(pages.Count > 0 ? "pages" : "files")}");
        return what + " changed";
    }

    private static string Warnings(IReadOnlyList<Diagnostic> findings) => findings.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({findings.Count} {(findings.Count == 1 ? "warning" : "warnings")})");
}
