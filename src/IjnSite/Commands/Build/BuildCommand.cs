using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands.Build;

/// <summary><c>ijn build</c>: reads, checks the sources, writes <c>output/</c>.</summary>
internal static class BuildCommand
{
    public static int Run(RunOptions options, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        if (folders.OutputFault() is { } fault)
            return Failure.Report(Failure.OutputRefused, $"{fault}: {folders.Output}", "Name another folder with --output.", options.Format, streams);

        var quiet = options.IsMachineFormat;
        var (result, findings) = RunProgress.Show(quiet, progress => Execute(options, folders, now, progress, cancellation));
        FindingsPrinter.Print(findings, options.Format, streams);
        if (result is not null && !quiet)
        {
            // The times of a run that wrote nothing would push its one important line out of sight.
            var times = result.Committed is not null || options.Verbose ? BuildSummary.Pipelines(result.Report, options.Verbose) : [];
            foreach (var line in times.Concat(BuildSummary.Result(result, findings, "Built", options.Verbose))) streams.Line(line);
        }

        return FindingsPrinter.CodeOf(findings, options.Strict);
    }

    private static (SiteResult? Result, IReadOnlyList<Diagnostic> Findings) Execute(
        RunOptions options, SiteFolders folders, Func<DateTimeOffset> now, Action<Pipeline, Phase>? progress, CancellationToken cancellation)
    {
        using var output = OutputTransaction.Begin(new DiskFileStore(folders.Output), compareBytes: options.NoCache);
        var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, Cache = options.NoCache ? null : new DiskFileStore(folders.Cache) };
        var result = run.Execute(output, keepContent: false, cancellation: cancellation);
        return (result, run.Diagnostics.ToSortedList());
    }
}
