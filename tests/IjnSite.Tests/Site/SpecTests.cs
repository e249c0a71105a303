using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Runs every case of every file in <c>tests/specs/</c>.</summary>
public sealed class SpecTests
{
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
        var triggered = string.Concat(Specs.Values.SelectMany(s => s.Findings))
            + string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "IjnSite.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var missing = SiteDefinition.Diagnostics.Select(d => d.Id)
            .Where(id => !triggered.Contains($" {id}:", StringComparison.Ordinal) && !triggered.Contains($"\"{id}\"", StringComparison.Ordinal))
            .ToList();
        Assert.True(missing.Count == 0, "Nothing triggers " + string.Join(", ", missing));
    }

    [Fact]
    public void Diagnostic_ids_are_unique()
    {
        var shared = SiteDefinition.Diagnostics.GroupBy(d => d.Id).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(shared);
    }
}
