using IjnSite.Commands.Check.ExternalLinks;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check;

/// <summary><c>ijn check</c>: builds in memory and adds the checks of finished pages; never reads or writes <c>output/</c>.</summary>
internal static class CheckCommand
{
    /// <param name="external">Other sites are asked whether what is linked there is there; without it nothing is sent.</param>
    public static int Run(RunOptions options, bool external, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var quiet = options.IsMachineFormat;
        ExternalReport? links = null;
        var (result, findings) = RunProgress.Show(quiet, progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true };
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            if (result is not null) PageChecks.Run(SiteDefinition.Checks, result, run.Diagnostics, options.Jobs);
            if (external && result is not null)
                links = ExternalCheck.Run(result, run.Sources, folders.InputName, options.NoCache ? null : new DiskFileStore(folders.Cache), run.Diagnostics, now(), LinkManners.Usual, cancellation);
            return (result, run.Diagnostics.ToSortedList());
        });
        FindingsPrinter.Print(findings, options.Format, streams);
        if (result is not null && !quiet)
            foreach (var line in BuildSummary.Result(result with { Committed = null }, findings, "Checked", options.Verbose)) streams.Line(line);
        links?.Print(options, streams);
        return FindingsPrinter.CodeOf(findings, options.Strict);
    }
}
