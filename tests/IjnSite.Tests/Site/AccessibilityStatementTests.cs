using IjnSite.Tests.Browser;
using IjnSite.Tests.Browser.Probes;
using IjnSite.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Site;

/// <summary>The data of the accessibility statement: complete, true to the Recommendation, and nothing in it that is not so.</summary>
public sealed class AccessibilityStatementTests(BuiltSite site)
{
    private static readonly string[] Ways = ["guaranteed", "checked", "tested", "judged", "not-applicable"];

    private static readonly IReadOnlyList<Criterion> Criteria = Read();

    [Fact]
    public void It_has_the_86_success_criteria_of_the_three_levels()
    {
        // WCAG 2.2 has 32 criteria of level A, of which 4.1.1 was removed, 24 of level AA and 31 of level AAA.
        Assert.Equal(31, Criteria.Count(c => c.Level == "A"));
        Assert.Equal(24, Criteria.Count(c => c.Level == "AA"));
        Assert.Equal(31, Criteria.Count(c => c.Level == "AAA"));
        Assert.Equal(86, Criteria.Count);
    }

    [Fact]
    public void The_numbers_run_through_each_guideline_without_a_gap()
    {
        // How many criteria each of the 13 guidelines has, in the Recommendation; 4.1 begins with 4.1.2.
        int[] sizes = [1, 9, 6, 13, 4, 6, 3, 13, 8, 6, 6, 9, 2];
        string[] guidelines = ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "3.3", "4.1"];
        var wanted = guidelines.Zip(sizes).SelectMany(g => Enumerable.Range(g.First == "4.1" ? 2 : 1, g.Second).Select(n => $"{g.First}.{n}"));
        Assert.Equal(wanted, Criteria.Select(c => c.Number));
    }

    [Fact]
    public void Each_place_in_the_Recommendation_is_that_of_the_name()
    {
        // The Recommendation makes the anchor from the name.
        var faults = Criteria.Where(c => c.Anchor != new string([.. c.Name.ToLowerInvariant().Replace(' ', '-').Where(l => char.IsAsciiLetterOrDigit(l) || l == '-')])).Select(c => $"{c.Number} {c.Name}: {c.Anchor}");
        Faults.None(faults.Concat(Criteria.GroupBy(c => c.Anchor).Where(g => g.Count() > 1).Select(g => $"twice: {g.Key}")));
    }

    [Fact]
    public void Each_criterion_is_met_in_known_ways_and_says_how()
    {
        Faults.None(Criteria.SelectMany(Of));

        static IEnumerable<string> Of(Criterion c)
        {
            if (c.By.Count == 0 || c.By.Except(Ways).Any()) yield return $"{c.Number}: by {string.Join(", ", c.By)}";
            if (c.How.Length < 10) yield return $"{c.Number}: how?";
            if (c.By.Contains("not-applicable") && (c.By.Count > 1 || c.Absent is null)) yield return $"{c.Number}: not applicable, but something else too, or without what must be absent";
            if (c.By.Contains("tested") != c.Probes.Count > 0) yield return $"{c.Number}: tested, and probes {string.Join(", ", c.Probes)}";
            if (c.By.Contains("checked") != c.Diagnostics.Count > 0) yield return $"{c.Number}: checked, and diagnostics {string.Join(", ", c.Diagnostics)}";
            if (c.Judged is not null && !(c.By.Contains("judged") && DateOnly.TryParseExact(c.Judged, "yyyy-MM-dd", out _))) yield return $"{c.Number}: judged {c.Judged}";
            if (c.By is ["guaranteed"] && c.Tests.Count == 0) yield return $"{c.Number}: guaranteed by nothing";
        }
    }

    [Fact]
    public void Each_name_of_a_probe_a_diagnostic_or_a_test_exists()
    {
        var probes = AllProbes.Names.ToHashSet(StringComparer.Ordinal);
        var diagnostics = SiteDefinition.Diagnostics.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var tests = typeof(AccessibilityStatementTests).Assembly.GetTypes().SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes(typeof(FactAttribute), true).Length > 0).Select(m => $"{t.Name}.{m.Name}")).ToHashSet(StringComparer.Ordinal);
        Faults.None(Criteria.SelectMany(c => c.Probes.Where(p => !probes.Contains(p)).Concat(c.Diagnostics.Where(d => !diagnostics.Contains(d))).Concat(c.Tests.Where(t => !tests.Contains(t))).Select(n => $"{c.Number}: there is no {n}")));
    }

    [Fact]
    public void Each_criterion_that_is_tested_or_checked_has_a_mutant_and_so_has_each_probe_and_diagnostic()
    {
        var mutants = Mutant.All.Values.ToList();
        var faults = Criteria.Where(c => c.Probes.Count + c.Diagnostics.Count > 0)
            .Where(c => !mutants.Any(m => m.Criteria.Contains(c.Number) && (c.Probes.Contains(m.Probe!) || c.Diagnostics.Contains(m.Diagnostic!))))
            .Select(c => $"no mutant of {c.Number} {c.Name}").ToList();
        var found = mutants.SelectMany(m => new[] { m.Probe, m.Diagnostic }).ToHashSet();
        faults.AddRange(Criteria.SelectMany(c => c.Diagnostics).Concat(AllProbes.Names).Distinct().Where(n => !found.Contains(n)).Select(n => $"no mutant for {n}"));
        faults.AddRange(mutants.SelectMany(m => m.Criteria.Where(n => !Criteria.Any(c => c.Number == n && (c.Probes.Contains(m.Probe!) || c.Diagnostics.Contains(m.Diagnostic!)))).Select(n => $"{m.Name}: the statement does not say that {m.Probe ?? m.Diagnostic} ensures {n}")));
        faults.AddRange(mutants.Where(m => m.Criteria.Count > 0 && !m.Name.StartsWith(m.Criteria[0] + "-", StringComparison.Ordinal)).Select(m => $"{m.Name} does not begin with its criterion"));
        Faults.None(faults);
    }

    [Fact]
    public void What_is_called_not_applicable_is_on_no_page() =>
        Faults.None(Criteria.Where(c => c.Absent is not null).SelectMany(c => site.ContentPages.Where(p => p.Document.QuerySelector(c.Absent!) is not null).Select(p => $"{c.Number} {c.Name} applies to {p.Url}")));

    [Fact]
    public void The_page_shows_each_criterion_with_its_link_and_counts_them()
    {
        var page = site.Pages.Single(p => p.Url == "/accessibility/").Document;
        Faults.None(Criteria.Where(c => page.QuerySelector($"main a[href='https://www.w3.org/TR/WCAG22/#{c.Anchor}']")?.TextContent != $"{c.Number} {c.Name}").Select(c => c.Number));
        var counts = page.QuerySelectorAll(".criteria-count td").Select(td => td.TextContent.Split(" of ")[0]).ToList();
        Assert.Equal(Ways.Select(w => Criteria.Count(c => c.By.Contains(w)).ToString(System.Globalization.CultureInfo.InvariantCulture)), counts);
        var unjudged = Criteria.Count(c => c.By.Contains("judged") && c.Judged is null);
        Assert.Equal(unjudged, page.QuerySelectorAll(".ways strong").Length);
    }

    private static IReadOnlyList<Criterion> Read()
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(Repository.PathOf("input", "_data", "wcag.yml"))) yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode["principles"]).SelectMany(p => (YamlSequenceNode)p["criteria"]).Cast<YamlMappingNode>().Select(Of)];

        static Criterion Of(YamlMappingNode map)
        {
            string? Text(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlScalarNode)node).Value : null;
            List<string> List(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? [.. ((YamlSequenceNode)node).Select(i => ((YamlScalarNode)i).Value!)] : [];
            return new Criterion(Text("number")!, Text("name")!, Text("level")!, Text("anchor")!, List("by"), Text("how") ?? "", Text("judged"), Text("absent"), List("probes"), List("diagnostics"), List("tests"));
        }
    }

    private sealed record Criterion(
        string Number, string Name, string Level, string Anchor, List<string> By, string How, string? Judged, string? Absent, List<string> Probes, List<string> Diagnostics, List<string> Tests);
}
