using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check;

/// <summary><c>ijn check</c>: builds in memory and adds the checks of finished pages; never reads or writes <c>output/</c>.</summary>
internal static class CheckCommand
{
    public static int Run(RunOptions options, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var (run, result, findings) = RunProgress.Show(options.IsMachineFormat, progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true };
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            if (result is not null) PageChecks.Run(SiteDefinition.Checks, result, run.Diagnostics, options.Jobs);
            return (run, result, run.Diagnostics.ToSortedList());
        });
        return new RunReport(options, streams).Print(run, result is null ? null : result with { Committed = null }, findings, "Checked");
    }
}
