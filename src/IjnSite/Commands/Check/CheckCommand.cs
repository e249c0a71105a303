using IjnSite.Commands.Check.ExternalLinks;
using IjnSite.Commands.Check.Fixes;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check;

/// <summary><c>ijn check</c>: builds in memory and adds the checks of finished pages; never reads or writes <c>output/</c>.</summary>
internal static class CheckCommand
{
    /// <param name="fix">Sources are mended first; the check then tells what remains.</param>
    /// <param name="external">Other sites are asked whether what is linked there is there; without it nothing is sent.</param>
    public static int Run(RunOptions options, bool fix, bool external, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var mended = fix ? SourceFixes.Run(options, folders, now, cancellation) : null;
        if (mended is not null) MendedReport.Print(mended, options, streams);
        ExternalReport? links = null;
        var (run, result, findings) = RunProgress.Show(options.IsMachineFormat, progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true };
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            if (result is not null) PageChecks.Run(SiteDefinition.Checks, result, run.Diagnostics, options.Jobs);
            if (external && result is not null)
                links = ExternalCheck.Run(result, run.Sources, folders.InputName, options.NoCache ? null : new DiskFileStore(folders.Cache), run.Diagnostics, now(), LinkManners.Usual, cancellation);
            if (mended is not null) run.Diagnostics.AddRange(mended.Faults);
            return (run, result, run.Diagnostics.ToSortedList());
        });
        var code = new RunReport(options, streams).Print(run, result is null ? null : result with { Committed = null }, findings, "Checked");
        links?.Print(options, streams);
        if (result is not null && !options.IsMachineFormat && !fix && findings.Count(f => f.Fix is not null) is > 0 and var count)
            streams.Line(FormattableString.Invariant($"{count} of them can be mended by the program: ijn check --fix"));
        return code;
    }
}
