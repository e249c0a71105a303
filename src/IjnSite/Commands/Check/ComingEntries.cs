using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Commands.Check;

/// <summary>
/// Looks into the texts of entries whose day is still to come. A pull request is the time to hear of a fault in one: on the day itself nobody is at a desk, and the
/// build that should publish it would fail instead.
/// </summary>
internal static class ComingEntries
{
    /// <param name="result">What was made of the site for the day of the run.</param>
    /// <param name="again">The same run for readers who see everything.</param>
    /// <returns>What is wrong in the files of these entries; what the first run found is found again.</returns>
    public static IReadOnlyList<Diagnostic> Findings(RunOptions options, SiteResult result, Func<RunOptions, SiteRun> again, CancellationToken cancellation)
    {
        var coming = (result.Index?.HeldBackEntries ?? []).Where(h => h.Reason is HeldBack.Future or HeldBack.Embargo).Select(h => h.Entry.Source.Value).ToHashSet(StringComparer.Ordinal);
        if (coming.Count == 0) return [];
        using var output = OutputTransaction.Begin(new MemoryFileStore());
        var run = again(options with { Audience = Audience.Confidants });
        if (run.Execute(output, keepContent: true, cancellation: cancellation) is { } whole) PageChecks.Run(SiteDefinition.Checks, run, whole, options.Jobs);
        return [.. run.Diagnostics.ToSortedList().Where(f => coming.Contains(f.Where.Path))];
    }
}
