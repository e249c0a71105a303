using System.CommandLine;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Commands.Report;

/// <summary><c>ijn report</c>: what is due in the days to come, and what nobody looks after. Dates that pass are no errors: it ends with 0 whatever it tells.</summary>
internal static class ReportCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var days = new Option<int>("--days") { Description = "How many days the report looks ahead: a number from 0 to 3650.", DefaultValueFactory = _ => 30 };
        days.Validators.Add(result =>
        {
            if (!CommonOptions.IsNumber(result, 0, 3650)) result.AddError("--days takes a number from 0 to 3650.");
        });
        var markdown = MarkdownOption.Define("the report");
        var command = new Command("report", "Tell what is due for review, expires, appears or waits for somebody; writes nothing but what --markdown names.") { days, markdown };
        options.AddOverlayTo(command);
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(options.Read(result), result.GetValue(days), result.GetValue(markdown), streams, now, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(RunOptions options, int days, string? markdown, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        if (options.Format == "sarif" || (options.IsMachineFormat && markdown == "-"))
        {
            FindingsPrinter.Print([Failure.Usage.At(SourceSpan.None, options.Format == "sarif" ? "A report has no form for SARIF, which knows findings alone" : "Standard output holds one document, JSON or Markdown",
                "Take --format json, or --markdown FILE.")], options.Format, streams);
            return ExitCode.Usage;
        }

        var folders = SiteFolders.Of(options);
        // A report tells of drafts and does not count them in.
        var (run, result) = RunProgress.Show(options.IsMachineFormat || markdown == "-", progress =>
        {
            using var output = OutputTransaction.Begin(new MemoryFileStore());
            var run = new SiteRun(options with { Audience = Audience.Public }, diagnostics => SiteSources.On(folders, diagnostics), now) { Progress = progress, IsCheck = true };
            var result = run.Execute(output, keepContent: true, cancellation: cancellation);
            return (run, result);
        });
        // Of a site with faults nobody can say what is missing from it.
        var findings = run.Findings();
        var code = FindingsPrinter.CodeOf(findings, options.Strict);
        if (code != ExitCode.Ok || result?.Index is null)
        {
            FindingsPrinter.Print(findings, options.Format, streams);
            if (!options.IsMachineFormat) streams.Error($"No report: {BuildSummary.Reasons(findings)}");
            return code;
        }

        var report = ReportBuilder.Of(result, run.Diagnostics.ToSortedList(), days);
        var written = MarkdownOption.Write(markdown, ReportForms.Markdown(report, new SourceLinks(folders.Root, Environment.GetEnvironmentVariable)), Print, options.Format, streams);
        return written ? ExitCode.Ok : ExitCode.Failed;

        void Print()
        {
            if (!options.IsMachineFormat)
            {
                foreach (var line in ReportForms.Text(report)) streams.Line(line);
                return;
            }

            ReportForms.Json(report, streams.Out);
            streams.Out.WriteByte((byte)'\n');
        }
    }
}
