using IjnSite.Engine.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Findings whose cause is too large or too odd for a spec's file.</summary>
public sealed class FindingTests
{
    [Fact]
    public void A_text_over_one_mebibyte_is_refused_and_one_just_below_is_not()
    {
        var head = "---\ntitle: Home\n---\n";
        var words = new string('x', (1024 * 1024) - head.Length);
        Assert.Empty(TestSite.Minimal().With("input/pages/index.md", head + words).Build().Findings);
        Assert.StartsWith("input/pages/index.md:1:1: error file-too-large:", Assert.Single(TestSite.Minimal().With("input/pages/index.md", head + words + "y").Build().Lines));
    }

    [Fact]
    public void A_table_with_too_many_cells_is_refused_before_it_is_made()
    {
        var row = string.Concat(Enumerable.Repeat("|a", 600)) + "|\n";
        var table = row + string.Concat(Enumerable.Repeat("|-", 600)) + "|\n" + string.Concat(Enumerable.Repeat("|a\n", 600));
        Assert.StartsWith("input/pages/index.md:7:1: error markdown-limit: A table here would have more than 50,000 cells", Assert.Single(Page("Words\n\n" + table).Lines));
    }

    [Theory]
    [InlineData(31, false)]
    [InlineData(40, true)]
    public void Nesting_has_a_limit(int depth, bool refused) =>
        Assert.Equal(refused, Page(new string('>', depth) + " Words\n").Lines.Any(l => l.Contains("error markdown-limit: The text is nested more than 32 levels deep")));

    [Fact]
    public void A_text_that_is_nested_beyond_the_parser_is_a_finding_and_no_crash() =>
        Assert.All(Page(new string('>', 20_000) + " Words\n").Lines, l => Assert.Contains("error markdown-limit", l));

    [Fact]
    public void References_that_would_multiply_a_text_are_refused()
    {
        var text = "[r]: https://example.org/" + new string('x', 2_000) + "\n\n" + string.Concat(Enumerable.Repeat("[a][r] ", 3_000));
        Assert.Contains(Page(text).Lines, l => l.Contains("error markdown-limit: This text would become far larger than it is"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding_at_the_file()
    {
        using var site = DiskSite.Smallest();
        using (var stream = File.Create(site.PathOf("input/pages/big.md"))) stream.SetLength(65L * 1024 * 1024);
        var run = site.Run("build", "--as-of", "2026-11-24").MustEndWith(1);
        Assert.StartsWith("input/pages/big.md:1:1: error unreadable-file:", run.Errors);
    }

    [Fact]
    public void Yaml_and_json_and_csv_have_limits()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        var outcome = TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n")
            .With("input/_data/a.yml", "a: " + deep).With("input/_data/b.json", "{\"a\":" + deep + "}").With("input/_data/c.csv", "a\n" + new string('x', 1) + string.Concat(Enumerable.Repeat("\nx", 200_000))).Build();
        Assert.Contains(outcome.Lines, l => l.StartsWith("input/_data/a.yml:1:", StringComparison.Ordinal) && l.Contains("error yaml-limit:"));
        Assert.Contains(outcome.Lines, l => l.StartsWith("input/_data/b.json:1:", StringComparison.Ordinal) && l.Contains("error json-limit:"));
        Assert.Contains(outcome.Lines, l => l.StartsWith("input/_data/c.csv:", StringComparison.Ordinal) && l.Contains("error csv-limit:"));
    }

    [Fact]
    public void Page_checks_find_what_templates_do_wrong()
    {
        var outcome = TestSite.Minimal()
            .With("theme/layouts/base.liquid", "<!doctype html><html><head><title>Same</title><meta name=\"description\" content=\"Same\"></head><body>{% main %}</body></html>")
            .With("theme/layouts/page.liquid",
                "<h1>A</h1><h3 id=\"x\">B</h3><p id=\"x\" style=\"color:red\"></p><a href=\"/nowhere/\">n</a><a href=\"/one/#nothing\">m</a><img src=\"https://cdn.example/x.png\"><script>1</script>")
            .With("input/pages/index.md", "---\ntitle: Home\n---\n").With("input/pages/one.md", "---\ntitle: One\n---\n").Check();
        string[] expected =
        [
            "error page-language", "error page-headings", "error page-duplicate-id", "error page-image-alt", "error page-broken-link", "error page-broken-anchor", "error page-foreign-request", "error page-script", "error page-title", "warning page-description",
        ];
        Assert.Equal(expected.Order(), outcome.Findings.Select(f => $"{(f.Severity == Severity.Error ? "error" : "warning")} {f.Id}").Distinct().Order());
        Assert.All(outcome.Findings, f => Assert.StartsWith("input/pages/", f.Where.Path));
    }

    [Fact]
    public void Every_address_of_a_srcset_is_looked_at()
    {
        var outcome = TestSite.Minimal()
            .With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1><img alt=\"\" src=\"/\" srcset=\"/ 1x, /gone.webp 2x, //cdn.example/x.webp 3x\">")
            .With("input/pages/index.md", "---\ntitle: Home\n---\n").Check();
        Assert.Equal(
            ["error page-broken-link: The page / links to /gone.webp", "error page-foreign-request: The page / loads //cdn.example/x.webp"],
            outcome.Lines.Select(l => l["input/pages/index.md:1:1: ".Length..]).Select(l => l[..(l.IndexOf(".webp", StringComparison.Ordinal) + 5)]));
    }

    [Fact]
    public void Broken_liquid_is_reported_with_its_line()
    {
        var line = Assert.Single(TestSite.Minimal().With("theme/layouts/list.liquid", "<p>\n{% if x %}\n").With("input/pages/index.md", "---\ntitle: Home\n---\n").Build().Lines);
        Assert.Matches("^theme/layouts/list\\.liquid:[23]:\\d+: error template-syntax: ", line);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_at_the_file_that_would_lie_in_it()
    {
        using var site = DiskSite.Smallest().With("input/briefs", "A file has the folder's name.");
        Assert.StartsWith("input/briefs/a-brief.md:1:1: error file-not-made: ", site.Run("new", "brief", "A brief").MustEndWith(3).Errors);
    }

    private static TestOutcome Page(string text) => TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n\n" + text).Build();
}
