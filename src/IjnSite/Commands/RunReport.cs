using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Reports;

namespace IjnSite.Commands;

/// <summary>The end of a run that built a site: its findings in the form that was asked for, a summary when one was asked for, and the exit code.</summary>
internal sealed class RunReport(RunOptions options, ConsoleStreams streams)
{
    /// <param name="result">What <paramref name="run"/> made; null when it had no settings.</param>
    /// <param name="verb">What was done with the site, such as "Built".</param>
    /// <returns>The exit code.</returns>
    public int Print(SiteRun run, SiteResult? result, IReadOnlyList<Diagnostic> findings, string verb)
    {
        var also = new List<Diagnostic>();
        var changed = options.ChangedSince is { } reference ? ChangedFiles.Since(reference, Path.GetFullPath(options.Root), also) : null;
        findings = [.. also, .. findings];
        var context = new FindingsContext
        {
            Sources = run.Sources,
            Links = ReportPlaces.Links(result?.Settings.Repository, options.Root),
            Changed = changed,
            HasSummary = options.Summary is not null,
        };
        var failure = options.Summary is { } file ? AddSummary(file, result, findings, verb, context) : null;
        FindingsPrinter.Print(failure is null ? findings : [failure, .. findings], options.Format, streams, context with { HasSummary = context.HasSummary && failure is null });
        if (result is not null && !options.IsMachineFormat)
        {
            // The times of a run that wrote nothing would push its one important line out of sight.
            var times = verb == "Built" && (result.Committed is not null || options.Verbose) ? BuildSummary.Pipelines(result.Report, options.Verbose) : [];
            foreach (var line in times.Concat(BuildSummary.Result(result, findings, verb, options.Verbose, Console.IsOutputRedirected ? null : context.Links))) streams.Line(line);
        }

        return failure is null ? FindingsPrinter.CodeOf(findings, options.Strict) : ExitCode.Failed;
    }

    private static Diagnostic? AddSummary(string file, SiteResult? result, IReadOnlyList<Diagnostic> findings, string verb, FindingsContext context)
    {
        var title = $"{FindingsPrinter.ToolName} {(verb == "Built" ? "build" : "check")}";
        var facts = result is null ? [] : BuildSummary.Facts(result, findings, verb).ToList();
        var ordered = FindingsPrinter.ByImportance(findings, context.Changed);
        try
        {
            AppendedFile.Append(Path.GetFullPath(file), there =>
            {
                var room = (int)Math.Clamp(MarkdownSummary.MaxBytes - there, 0, MarkdownSummary.MaxBytes);
                var text = MarkdownSummary.Write(title, facts, ordered, context.Changed, context.Links, room - 1);
                return Encoding.UTF8.GetBytes(there > 0 ? "\n" + text : text);
            });
            return null;
        }
        catch (FileStoreException fault)
        {
            return Failure.SummaryNotWritten.At(SourceSpan.None, $"The summary cannot be written to '{file}': {fault.Message.TrimEnd('.')}", "Name another file with --summary, in a folder that is there.");
        }
    }
}
