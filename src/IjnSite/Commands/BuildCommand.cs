using IjnSite.Engine.Files;

namespace IjnSite.Commands;

/// <summary><c>ijn build</c>: reads, checks the sources, writes <c>output/</c>.</summary>
internal static class BuildCommand
{
    public static int Run(RunOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var folders = SiteFolders.Of(options);
        if (folders.OutputFault() is { } fault)
            return Failure.Report(Failure.OutputRefused, $"{fault}: {folders.Output}", "Name another folder with --output.", options.Format, streams);

        var quiet = options.IsMachineFormat;
        var code = RunProgress.Show(quiet, progress => Execute(options, folders, streams, now, progress, quiet));
        return code;
    }

    private static int Execute(
        RunOptions options, SiteFolders folders, ConsoleStreams streams, Func<DateTimeOffset> now, Action<Engine.Pipelines.Pipeline, Engine.Pipelines.Phase>? progress, bool quiet)
    {
        using var output = OutputTransaction.Begin(new DiskFileStore(folders.Output), compareBytes: options.NoCache);
        var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, Cache = options.NoCache ? null : new DiskFileStore(folders.Cache) };
        var result = run.Execute(output, keepContent: false);
        var findings = run.Diagnostics.ToSortedList();
        FindingsPrinter.Print(findings, options.Format, streams);
        if (result is not null && !quiet)
        {
            foreach (var line in BuildSummary.Pipelines(result.Report, options.Verbose).Concat(BuildSummary.Result(result, findings, "Built"))) streams.Line(line);
        }

        return FindingsPrinter.CodeOf(findings, options.Strict);
    }
}
