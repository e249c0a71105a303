using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>The order for readers who see the first few alone.</summary>
public static class FindingOrder
{
    /// <summary>Files of the change first, then errors before warnings, then what stands on an author's line before what follows from it on finished pages; else as it was.</summary>
    /// <param name="changed">The paths of the change; null when it is not known.</param>
    /// <param name="isOfPages">Whether a finding is about a finished page.</param>
    public static IReadOnlyList<Diagnostic> ByImportance(IReadOnlyList<Diagnostic> findings, IReadOnlySet<string>? changed, Func<Diagnostic, bool> isOfPages) =>
        [.. findings.OrderBy(f => changed is null || !changed.Contains(f.Where.Path)).ThenBy(f => f.Severity).ThenBy(isOfPages)];
}
