using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>The commands <c>report</c> and <c>diff</c> as processes: streams, forms, exit codes.</summary>
public sealed class ReportAndDiffTests
{
    private static readonly string[] Day = ["--as-of", "2026-11-24"];

    [Fact]
    public void A_report_ends_with_0_whatever_it_tells()
    {
        using var site = DiskSite.Smallest().With("input/pages/old.md", "---\ntitle: Old\nreview_by: 2020-01-01\n---\n");
        var run = site.Run(["report", .. Day]).MustEndWith(0);
        Assert.Empty(run.Errors);
        Assert.StartsWith("Report as of 2026-11-24, looking ahead to 2026-12-24\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Due for review (1)\n  2020-01-01  Old: overdue\n              input/pages/old.md:3\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_report_has_three_forms()
    {
        using var site = DiskSite.Smallest().WithVariable("CI", "true");
        using var json = JsonDocument.Parse(site.Run(["report", "--format", "json", "--days", "7", .. Day]).MustEndWith(0).Output);
        Assert.Equal("2026-12-01", json.RootElement.GetProperty("until").GetString());
        Assert.StartsWith("# What to look at until 2026-12-24\n\n", site.Run(["report", "--markdown", "-", .. Day]).MustEndWith(0).Output, StringComparison.Ordinal);
        site.Run(["report", "--markdown", "report.md", .. Day]).MustEndWith(0);
        Assert.StartsWith("# ", File.ReadAllText(site.PathOf("report.md")), StringComparison.Ordinal);
        Assert.Contains("error usage: A report has no form for SARIF", site.Run("report", "--format", "github").MustEndWith(0).Errors + "error " + Message(site.Run("report", "--format", "sarif").MustEndWith(2).Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_site_with_errors_there_is_no_report()
    {
        using var site = DiskSite.Smallest().With("input/pages/broken.md", "---\nsummary: x\n---\n");
        var run = site.Run(["report", .. Day]).MustEndWith(1);
        Assert.Empty(run.Output);
        Assert.StartsWith("input/pages/broken.md:", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nNo report: 1 error\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_and_the_report_printed_all_the_same()
    {
        using var site = DiskSite.Smallest();
        var run = site.Run(["report", "--markdown", "input", .. Day]).MustEndWith(3);
        Assert.StartsWith("error report-not-written: The file 'input' cannot be written", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Report as of", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_is_made_for_a_report()
    {
        using var site = DiskSite.Smallest();
        var run = site.Run(["report", "--markdown", "no/such/report.md", .. Day]).MustEndWith(3);
        Assert.StartsWith("error report-not-written: The file 'no/such/report.md' cannot be written: there is no such folder. Name another file with --markdown, in a folder that is there.", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("no")));
    }

    [Fact]
    public void Outputs_are_compared_without_a_site_around_them()
    {
        using var folder = new TwoOutputs();
        folder.With("old/index.html", Page("Home", "Words.")).With("new/index.html", Page("Home", "Other words."));
        var run = folder.Run("diff", "old", "new").MustEndWith(0);
        Assert.Empty(run.Errors);
        Assert.Equal("1 page changed.\n\nChanged\n  / Home\n      text\n      was: Words.\n      now: Other words.\n", run.Output);
        var linked = folder.Run("diff", "old", "new", "--preview-url", "https://preview.example/").Output;
        Assert.Contains("  Home\n    https://preview.example/\n", linked, StringComparison.Ordinal);
        Assert.StartsWith("<!-- ijn-diff -->\n", folder.Run("diff", "old", "new", "--markdown", "-").MustEndWith(0).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(folder.Run("diff", "old", "new", "--format", "json").MustEndWith(0).Output);
        Assert.Equal("Other words.", json.RootElement.GetProperty("pages").GetProperty("changed")[0].GetProperty("now").GetString());
    }

    [Fact]
    public void An_address_that_is_gone_ends_with_1()
    {
        using var folder = new TwoOutputs();
        folder.With("old/index.html", Page("Home", "Words.")).With("new/index.html", Page("Home", "Words.")).With("old/plan.pdf", "%PDF");
        Assert.StartsWith("plan.pdf:1:1: error removed-address: The file /plan.pdf is gone", folder.Run("diff", "old", "new").MustEndWith(1).Errors, StringComparison.Ordinal);
        folder.With("new/_redirects", "/plan.pdf https://example.org/plan.pdf 301!\n");
        folder.Run("diff", "old", "new").MustEndWith(0);
    }

    [Theory]
    [InlineData("diff old nowhere", "error usage: 'nowhere' is no output")]
    [InlineData("diff old empty", "error usage: 'empty' is no output")]
    [InlineData("diff old old", "error usage: Both are the same folder")]
    [InlineData("diff old old/below", "error usage: One of the folders lies in the other")]
    [InlineData("diff old old/index.html", "error usage: 'old/index.html' is no folder")]
    [InlineData("diff old", "error usage: ")]
    [InlineData("diff old new --preview-url javascript:x", "error usage: --preview-url takes an address")]
    [InlineData("diff old new --format xml", "error usage: ")]
    [InlineData("report --days many", "error usage: --days takes a number")]
    public void Wrong_folders_and_values_end_with_2(string line, string message)
    {
        using var folder = new TwoOutputs();
        folder.With("old/index.html", Page("Home", "Words.")).With("new/index.html", Page("Home", "Words.")).With("old/below/index.html", "x").With("empty/a.txt", "x");
        Assert.Contains(message, folder.Run(line.Split(' ')).MustEndWith(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_walked_ends_with_3_and_a_link_is_not_followed()
    {
        using var folder = new TwoOutputs();
        folder.With("old/index.html", Page("Home", "Words.")).With("new/index.html", Page("Home", "Words."));
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.PathOf("new/link.txt"), "/etc/passwd");
            Assert.StartsWith("link.txt:1:1: warning not-compared: It is a link", folder.Run("diff", "old", "new").MustEndWith(0).Errors, StringComparison.Ordinal);
        }

        folder.With("new/" + string.Concat(Enumerable.Repeat("d/", 70)) + "x.txt", "x");
        Assert.StartsWith("error diff-failed: The folders cannot be compared: ", folder.Run("diff", "old", "new").MustEndWith(3).Errors, StringComparison.Ordinal);
    }

    private static string Page(string title, string text) => $"<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>";

    private static string Message(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        return $"{result.GetProperty("ruleId").GetString()}: {result.GetProperty("message").GetProperty("text").GetString()}";
    }

    private sealed class TwoOutputs : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("ijn-diff-").FullName;

        public string PathOf(string path) => Path.Combine(_root, path);

        public TwoOutputs With(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), text);
            return this;
        }

        public ProgramRun Run(params string[] arguments) => ProgramRun.In(_root, ProgramRun.NoVariables, arguments);

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
