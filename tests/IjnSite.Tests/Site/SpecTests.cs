using System.Text.RegularExpressions;
using IjnSite.Commands;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Runs every case of every file in <c>tests/specs/</c>.</summary>
public sealed partial class SpecTests
{
    [GeneratedRegex(@"(?:error|warning|\d:\d+) ([a-z0-9-]+)\b")]
    private static partial Regex Expected();

    private static readonly Dictionary<string, Spec> Specs = Directory.EnumerateFiles(Repository.PathOf("tests", "specs"), "*.yml")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => Spec.In(file).Select(spec => KeyValuePair.Create($"{Path.GetFileNameWithoutExtension(file)}: {spec.Name}", spec)))
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Specs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Spec_holds(string name) => Specs[name].Verify();

    [Fact]
    public void Every_diagnostic_has_a_spec_or_a_test_that_triggers_it()
    {
        // An id counts where a finding is expected, as a line of the program or as the short form "line:column id", and not wherever its name stands.
        var triggered = Specs.Values.SelectMany(s => s.Findings)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "IjnSite.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
            .SelectMany(text => Expected().Matches(text).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var missing = DiagnosticsDocument.Known
            // Nobody knows how to make the program fail; who does mends it.
            .Except([Failure.Program]).Select(d => d.Id).Where(id => !triggered.Contains(id)).ToList();
        Assert.True(missing.Count == 0, "Nothing triggers " + string.Join(", ", missing));
    }

    [Fact]
    public void Diagnostic_ids_are_unique()
    {
        var shared = SiteDefinition.Diagnostics.GroupBy(d => d.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(shared);
    }
}
