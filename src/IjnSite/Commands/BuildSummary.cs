using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Reports;
using IjnSite.Model;

namespace IjnSite.Commands;

/// <summary>What a run did, for the person who started it.</summary>
internal static class BuildSummary
{
    /// <summary>One line a pipeline: what it handled and how long it took.</summary>
    public static IEnumerable<string> Pipelines(BuildReport report, bool verbose)
    {
        foreach (var name in report.Pipelines)
        {
            var steps = report.Steps.Where(s => s.Pipeline == name).ToList();
            if (steps.Count == 0) continue;
            var time = Milliseconds(steps.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Elapsed));
            var line = $"{name,-14} {steps[^1].Documents.ToString(CultureInfo.InvariantCulture),6} {time,8}";
            if (verbose) line += "   " + string.Join(", ", steps.Select(s => $"{s.Phase} {Milliseconds(s.Elapsed)}"));
            yield return line;
        }
    }

    /// <param name="links">Given for a terminal: where each kind of finding is explained.</param>
    public static IEnumerable<string> Result(SiteResult result, IReadOnlyList<Diagnostic> findings, string verb, bool verbose, ReportLinks? links = null)
    {
        if (verb == "Built" && result.Committed is null) yield return NotBuilt(findings);
        else yield return FormattableString.Invariant($"{verb} {Made(result)} in {result.Report.Elapsed.TotalSeconds:N2} s, as of {result.AsOf:yyyy-MM-dd}");

        if (result.Committed is { } done)
            yield return FormattableString.Invariant($"Output: {done.FilesWritten} written, {done.FilesUnchanged} unchanged, {done.FilesDeleted} deleted");
        if (result.Committed is not null && WithoutIndex(result, findings) is { } search) yield return search;
        foreach (var line in LeftOut(result)) yield return line;
        if (result.Index is { } index)
            foreach (var line in Proposals(result, index, verbose)) yield return line;

        foreach (var group in findings.GroupBy(f => (f.Severity, f.Id)).OrderBy(g => g.Key))
        {
            var line = FormattableString.Invariant($"{(group.Key.Severity == Severity.Error ? "Errors" : "Warnings")}, {group.Key.Id}: {group.Count()}");
            yield return links is null ? line : $"{line} ({links.HelpOf(group.Key.Id)})";
        }
    }

    /// <summary>A sentence each, the same for the same input: for a document that stays.</summary>
    public static IEnumerable<string> Facts(SiteResult result, IReadOnlyList<Diagnostic> findings, string verb)
    {
        yield return verb == "Built" && result.Committed is null ? NotBuilt(findings) : FormattableString.Invariant($"{verb} {Made(result)}, as of {result.AsOf:yyyy-MM-dd}.");
        foreach (var line in LeftOut(result)) yield return line + ".";
        if (result.Index is { } index)
            foreach (var line in Proposals(result, index, verbose: false)) yield return line + ".";
    }

    /// <summary>"2 errors", or the warnings when there is no error.</summary>
    public static string Reasons(IReadOnlyList<Diagnostic> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var (count, what) = errors > 0 ? (errors, "error") : (findings.Count, "warning");
        return FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
    }

    private static string NotBuilt(IReadOnlyList<Diagnostic> findings) => $"Not built: {Reasons(findings)}. Nothing was written.";

    private static string Made(SiteResult result)
    {
        var files = result.Files;
        var pages = files.Count(f => f.Path.Extension == ".html" && !MailFiles.IsHtml(f.Path.Value));
        var feeds = files.Count(f => f.Pipeline == "feeds" && f.Path.Extension != ".opml");
        return FormattableString.Invariant($"{pages} pages, {feeds} feeds, {files.Count - pages - feeds} other files, {files.Sum(f => (long)f.Length) / 1024.0:N0} KiB");
    }

    // What was tried and failed has its warning.
    private static string? WithoutIndex(SiteResult result, IReadOnlyList<Diagnostic> findings) =>
        result.Files.Any(f => f.Pipeline == SearchSwitch.Output) && result.Files.All(f => f.Pipeline != SearchSwitch.Output || f.Path.Extension == ".html") && findings.All(f => f.Id != SearchSwitch.NotMade.Id)
            ? $"Search: {Permalinks.Search} is an index from A to Z alone, since Pagefind is not installed (npm ci in {IndexProgram.Package}/)"
            : null;

    private static IEnumerable<string> LeftOut(SiteResult result) =>
        from held in result.Index?.HeldBackEntries ?? []
        group held by held.Reason into reason
        orderby reason.Key
        select $"Left out, {Reason(reason.Key)}: {string.Join(", ", reason.Select(h => result.PlaceOf(h.Entry.Source.Value)).Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Proposals(SiteResult result, SiteIndex index, bool verbose)
    {
        var organization = result.Settings.Organization;
        var waiting = index.Entries.SelectMany(e => e.Values.All<string>(CommonFields.Proposals).Select(text => $"  {result.PlaceOf(e.Source.Value)}: {text}"))
            .Concat(index.Data.SelectMany(d => d.Proposals.Select(p => $"  {result.PlaceOf(d.Source.Value)}: {p.Text}"))).ToList();
        if (waiting.Count == 0) yield break;
        yield return FormattableString.Invariant($"{waiting.Count} {(waiting.Count == 1 ? "proposal awaits" : "proposals await")} the approval of {organization.ShortName ?? organization.Name}{(verbose ? ":" : " (--verbose lists them)")}");
        if (!verbose) yield break;
        foreach (var line in waiting.Order(StringComparer.Ordinal)) yield return line;
    }

    private static string Reason(HeldBack reason) => reason switch
    {
        HeldBack.Draft => "draft",
        HeldBack.Future => "published later",
        HeldBack.Embargo => "under embargo",
        HeldBack.EmptyList => "introducing an empty list",
        _ => "expired",
    };

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N1", CultureInfo.InvariantCulture) + " ms";
}
