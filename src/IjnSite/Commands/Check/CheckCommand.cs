using IjnSite.Commands.Check.Fixes;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check;

/// <summary><c>ijn check</c>: builds in memory and adds the checks of finished pages; never reads or writes <c>output/</c>.</summary>
internal static class CheckCommand
{
    /// <param name="fix">Sources are mended first; the check then tells what remains.</param>
    public static int Run(RunOptions options, bool fix, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var quiet = options.IsMachineFormat;
        var mended = fix ? SourceFixes.Run(options, folders, now, cancellation) : null;
        if (mended is not null) MendedReport.Print(mended, options, streams);
        var (result, findings) = RunProgress.Show(quiet, progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true };
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            if (result is not null) PageChecks.Run(SiteDefinition.Checks, result, run.Diagnostics, options.Jobs);
            if (mended is not null) run.Diagnostics.AddRange(mended.Faults);
            return (result, run.Diagnostics.ToSortedList());
        });
        FindingsPrinter.Print(findings, options.Format, streams);
        if (result is not null && !quiet)
        {
            foreach (var line in BuildSummary.Result(result with { Committed = null }, findings, "Checked", options.Verbose)) streams.Line(line);
            if (!fix && findings.Count(f => f.Fix is not null) is > 0 and var count)
                streams.Line(FormattableString.Invariant($"{count} of them can be mended by the program: ijn check --fix"));
        }

        return FindingsPrinter.CodeOf(findings, options.Strict);
    }
}
