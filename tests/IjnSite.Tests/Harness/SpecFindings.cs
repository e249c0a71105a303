using IjnSite.Engine.Diagnostics;

namespace IjnSite.Tests.Harness;

/// <summary>Every finding that a case of <c>tests/specs/</c> causes, in the order of the cases.</summary>
internal static class SpecFindings
{
    private static readonly Lazy<IReadOnlyList<Diagnostic>> Found = new(() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "specs"), "*.yml").Order(StringComparer.Ordinal).SelectMany(Spec.In).AsParallel().AsOrdered().SelectMany(spec => spec.Run().Findings)]);

    public static IReadOnlyList<Diagnostic> All => Found.Value;
}
