using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>What goes to which stream, and in what form.</summary>
public sealed partial class StreamTests
{
    [System.Text.RegularExpressions.GeneratedRegex(@"^[^:]+:\d+:\d+: (error|warning) [a-z0-9-]+: .+\.$")]
    private static partial System.Text.RegularExpressions.Regex Line();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void As_text_findings_go_to_standard_error_and_progress_to_standard_output(string command)
    {
        using var site = Faulty();
        var run = site.Run(command).MustEndWith(1);
        var lines = Lines(run.Errors);
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Matches(Line(), l));
        Assert.DoesNotContain(": error ", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void A_site_without_findings_leaves_standard_error_empty()
    {
        using var site = DiskSite.Smallest();
        var run = site.Run("build").MustEndWith(0);
        Assert.Empty(run.Errors);
        Assert.Contains("Built 1 page", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void What_waits_for_approval_is_counted_and_with_verbose_listed(string command)
    {
        using var site = DiskSite.Smallest().With("input/pages/index.md", "---\ntitle: Home\nproposals:\n  - The terms.\n  - The words.\n---\n");
        var brief = site.Run(command).MustEndWith(0);
        Assert.Empty(brief.Errors);
        Assert.Contains("2 proposals await the approval of A site (--verbose lists them)", Lines(brief.Output));
        Assert.Contains("  input/pages/index.md: The terms.", Lines(site.Run(command, "--verbose").Output));
    }

    [Fact]
    public void Findings_are_sorted_by_path_then_line_then_column()
    {
        using var site = Faulty();
        var places = Lines(site.Run("build").Errors).Select(l => l.Split(':')).Select(p => (p[0], int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(p[2], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.True(places.Count >= 3, "Too few findings to tell.");
        Assert.Equal(places.OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Item2).ThenBy(p => p.Item3), places);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void For_github_findings_are_workflow_commands_on_standard_error(string command)
    {
        using var site = Faulty();
        var run = site.Run(command, "--format", "github").MustEndWith(1);
        Assert.All(Lines(run.Errors), l => Assert.StartsWith("::error file=input/", l, StringComparison.Ordinal));
        Assert.DoesNotContain("::error", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", true)]
    [InlineData("build", false)]
    [InlineData("check", true)]
    [InlineData("check", false)]
    public void As_json_standard_output_is_one_document_and_nothing_else(string command, bool faulty)
    {
        using var site = faulty ? Faulty() : DiskSite.Smallest();
        var run = site.Run(command, "--format", "json").MustEndWith(faulty ? 1 : 0);
        Assert.Empty(run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        var findings = json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.Equal(faulty, findings.Count > 0);
        Assert.All(findings, f => Assert.StartsWith("input/", f.GetProperty("path").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("build", true)]
    [InlineData("check", false)]
    public void As_sarif_standard_output_is_one_document_and_nothing_else(string command, bool faulty)
    {
        using var site = faulty ? Faulty() : DiskSite.Smallest();
        var run = site.Run(command, "--format", "sarif").MustEndWith(faulty ? 1 : 0);
        Assert.Empty(run.Errors);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(faulty, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength() > 0);
    }

    [Fact]
    public void For_github_what_stands_in_a_source_comes_before_what_is_wrong_with_finished_pages()
    {
        using var site = DiskSite.Smallest().With("theme/layouts/page.liquid", "<p>{{ page.title }}</p>").With("input/pages/z.md", "---\ntitle: Z\nunknwon: x\n---\n\nText.\n");
        var lines = Lines(site.Run("check", "--format", "github").MustEndWith(1).Errors);
        Assert.StartsWith("::error file=input/pages/z.md,line=3,col=1", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::error file=input/pages/index.md,line=1,col=1,title=page-headings", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "build --set no_such_key=x", 2)]
    [InlineData("sarif", "build --set no_such_key=x", 2)]
    [InlineData("json", "build --nosuch", 2)]
    [InlineData("sarif", "build --as-of yesterday", 2)]
    [InlineData("json", "bulid", 2)]
    [InlineData("json", "new nosuch Title", 2)]
    [InlineData("sarif", "new page Home", 0)]
    [InlineData("json", "new page Index", 1)]
    [InlineData("json", "build --output input", 3)]
    [InlineData("sarif", "build --output input", 3)]
    public void For_machines_a_run_that_cannot_start_still_leaves_one_document(string format, string line, int code)
    {
        using var site = DiskSite.Smallest();
        var run = site.Run([.. line.Split(' '), "--format", format]).MustEndWith(code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        Assert.Empty(run.Errors);
    }

    // Faults in two files, two in one of them.
    private static DiskSite Faulty() => DiskSite.Smallest()
        .With("input/pages/b.md", "---\ntitle: B\nunknwon: x\nwrong: y\n---\n\nText.\n")
        .With("input/pages/a.md", "---\ntitle: A\nunknwon: x\n---\n\nText.\n");

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
