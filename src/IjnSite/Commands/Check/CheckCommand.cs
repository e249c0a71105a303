using System.CommandLine;
using IjnSite.Commands.Check.ExternalLinks;
using IjnSite.Commands.Check.Fixes;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Check;

/// <summary><c>ijn check</c>: builds in memory and adds the checks of finished pages; never reads or writes <c>output/</c>.</summary>
internal static class CheckCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var fix = new Option<bool>("--fix") { Description = "Mend what a program can mend in the sources (dates, misspelled keys, missing ids and alt texts, the form of the front matter) and show what was changed." };
        var external = new Option<bool>("--external") { Description = "Ask other sites, one request at a time to each, whether what is linked there is there; answers hold for a week." };
        var command = new Command("check", "Build in memory and check the finished pages too; writes nothing, unless told to mend.") { fix, external };
        options.AddReportTo(command);
        options.AddOverlayTo(command);
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(options.Read(result), result.GetValue(fix), result.GetValue(external), streams, now, cancellation), CancellationToken.None));
        return command;
    }

    /// <param name="fix">Sources are mended first; the check then tells what remains.</param>
    /// <param name="external">Other sites are asked whether what is linked there is there; without it nothing is sent.</param>
    private static int Run(RunOptions options, bool fix, bool external, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var mended = fix ? SourceFixes.Run(options, folders, now, cancellation) : null;
        if (mended is not null) MendedReport.Print(mended, options, streams);
        ExternalReport? links = null;
        var (run, result, findings) = RunProgress.Show(options.IsMachineFormat, progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = Of(options);
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            if (result is not null) PageChecks.Run(SiteDefinition.Checks, run, result, options.Jobs);
            if (external && result is not null)
                links = ExternalCheck.Run(result, run.Sources, folders.InputName, options.NoCache ? null : new DiskFileStore(folders.Cache), run.Diagnostics, now(), LinkManners.Usual, cancellation);
            if (result is not null) run.Diagnostics.AddRange(ComingEntries.Findings(options, result, Of, cancellation));
            if (mended is not null) run.Diagnostics.AddRange(mended.Faults);
            return (run, result, run.Findings());

            SiteRun Of(RunOptions asked) => new(asked, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true, IndexProgram = IndexProgram.Find(folders.Root) };
        });
        var code = new RunReport(options, streams).Print(run, result is null ? null : result with { Committed = null }, findings, "Checked");
        links?.Print(options, streams);
        if (result is not null && !options.IsMachineFormat && !fix && findings.Count(f => f.Fix is not null) is > 0 and var count)
            streams.Line(FormattableString.Invariant($"{count} of them can be mended by the program: ijn check --fix"));
        return code;
    }
}
