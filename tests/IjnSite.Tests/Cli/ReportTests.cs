using System.Diagnostics;
using System.Text.Json;
using IjnSite.Tests.Engine.Reports;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>The options <c>--summary</c> and <c>--changed-since</c>, what a CI system may take for a command, and where findings are explained.</summary>
public sealed class ReportTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void A_summary_is_added_to_the_end_of_a_file()
    {
        using var site = Faulty().With("summary.md", "What another step wrote.\n");
        site.Run("check", "--summary", "summary.md").MustEndWith(1);
        var text = File.ReadAllText(site.PathOf("summary.md"));
        Assert.StartsWith("What another step wrote.\n\n## ijn check: 2 errors, no warnings\n\nChecked ", text, StringComparison.Ordinal);
        Assert.Contains("\n- **Error** `input/pages/a.md:3`: 'unknwon' is not a key", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_summary_tells_what_was_built_and_what_was_left_out_and_is_the_same_each_time()
    {
        using var site = DiskSite.Smallest().With("input/pages/later.md", "---\ntitle: Later\ndraft: true\n---\n");
        foreach (var file in new[] { "1.md", "2.md" }) site.Run("build", "--as-of", "2026-11-24", "--summary", file).MustEndWith(0);
        var text = File.ReadAllText(site.PathOf("1.md"));
        Assert.Contains("## ijn build: no errors, no warnings\n\nBuilt 1 pages, ", text, StringComparison.Ordinal);
        Assert.Contains("\nLeft out, draft: input/pages/later.md.\n", text, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(site.PathOf("2.md")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_summary_that_cannot_be_written_ends_with_3_and_the_findings_are_told_all_the_same(string format)
    {
        using var site = Faulty();
        var run = site.Run("check", "--format", format, "--summary", "no/such/folder.md").MustEndWith(3);
        var told = format is "json" or "sarif" ? run.Output : run.Errors;
        Assert.Contains("summary-not-written", told, StringComparison.Ordinal);
        Assert.Contains("unknown-key", told, StringComparison.Ordinal);
        if (format == "text") Assert.StartsWith("error summary-not-written: The summary cannot be written to 'no/such/folder.md': ", run.Errors, StringComparison.Ordinal);
        if (format is "json" or "sarif") JsonDocument.Parse(run.Output).Dispose();
    }

    [Theory]
    [InlineData("new page Title --summary x.md")]
    [InlineData("preview --changed-since HEAD")]
    [InlineData("check --changed-since -x")]
    [InlineData("check --changed-since=")]
    [InlineData("check --summary=")]
    public void An_option_out_of_place_or_with_a_wrong_value_ends_with_2(string line)
    {
        using var site = DiskSite.Smallest();
        Assert.Contains("error usage: ", site.Run(line.Split(' ')).MustEndWith(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_a_commit_comes_first_wherever_the_site_lies_in_its_repository()
    {
        using var site = Faulty().With("input/pages/z é\"'.md", "---\ntitle: Z\n---\n");
        using var repository = new TemporaryRepository(Path.Combine(site.Root, "..", Path.GetFileName(site.Root) + "-repository"));
        repository.Take(site.Root, "deep/site");
        repository.Commit();
        File.AppendAllText(Path.Combine(repository.Root, "deep/site/input/pages/z é\"'.md"), "\n[x](/nowhere/)\n");
        File.WriteAllText(Path.Combine(repository.Root, "deep/site/input/pages/added.md"), "---\ntitle: Added\nwrong: x\n---\n");
        var variables = new Dictionary<string, string>(NoJob) { ["GITHUB_WORKSPACE"] = repository.Root };
        var errors = ProgramRun.In(repository.Root, variables, "check", "--root", "deep/site", "--format", "github", "--changed-since", "HEAD").MustEndWith(1).Errors;
        var files = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("file=")[1].Split(",line")[0]).ToList();
        Assert.Equal(["deep/site/input/pages/added.md", "deep/site/input/pages/z é\"'.md", "deep/site/input/pages/a.md"], files.Distinct());
    }

    [Theory]
    [InlineData("no-such-branch", "Git says: bad revision 'no-such-branch'")]
    [InlineData("a..b", "Git says: ")]
    public void A_reference_that_git_does_not_know_is_a_warning_and_keeps_the_order(string reference, string said)
    {
        using var site = DiskSite.Smallest();
        using var repository = new TemporaryRepository(site.Root, keep: true);
        repository.Commit();
        var run = site.Run("check", "--changed-since", reference).MustEndWith(0);
        Assert.StartsWith($"warning changes-unknown: What changed since '{reference}' is not known: {said}", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_or_without_git_there_is_a_warning()
    {
        using var site = DiskSite.Smallest().WithVariable("GIT_CEILING_DIRECTORIES", Path.GetTempPath().TrimEnd('/'));
        Assert.Contains("warning changes-unknown: What changed since 'HEAD' is not known: This folder is in no Git repository. Leave --changed-since out", site.Run("check", "--changed-since", "HEAD").MustEndWith(0).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    public void In_a_job_of_github_no_line_of_ours_but_an_annotation_is_a_command(string format)
    {
        using var site = DiskSite.Smallest()
            .With("input/::error::x.md", "x").With("input/##[error]x.md", "x")
            .With("input/pages/d.md", "---\ntitle: \"::error::x\"\ndraft: true\n---\n")
            .With("input/pages/##[add-mask]d.md", "---\ntitle: \"::error::x\"\ndraft: true\n---\n")
            .With("input/pages/a.md", "---\ntitle: \"::error::x\"\nproposals:\n  - \"::error::x ##[error]y\"\nwrong: x\n---\n\n[##[error]x](/##[error]x)\n")
            .WithVariable("GITHUB_ACTIONS", "true");
        var run = site.Run("check", "--verbose", "--format", format).MustEndWith(1);
        var commands = (run.Output + run.Errors).Split('\n').Select(GitHubFormatterTests.Command).OfType<GitHubFormatterTests.WorkflowCommand>().ToList();
        Assert.All(commands, c => Assert.Contains("title", c.Properties.Keys));
        Assert.Equal(format == "github", commands.Count > 0);
        Assert.Contains("## [", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_that_are_asked_for_do_not_add_lines()
    {
        using var site = Faulty();
        var plain = site.Run("check").Errors.Split('\n');
        var colored = site.WithVariable("FORCE_COLOR", "1").Run("check").Errors.Split('\n');
        Assert.Equal(plain.Length, colored.Length);
        Assert.All(colored.SkipLast(1), l => Assert.Contains("\u001b[1;31merror\u001b[0m", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "docs/diagnostics.md#unknown-key")]
    [InlineData("https://github.com/o/site/", "", "https://github.com/o/site/blob/HEAD/docs/diagnostics.md#unknown-key")]
    [InlineData("", "fork/site", "https://github.com/fork/site/blob/HEAD/docs/diagnostics.md#unknown-key")]
    [InlineData("https://github.com/o/site", "fork/site", "https://github.com/o/site/blob/HEAD/docs/diagnostics.md#unknown-key")]
    [InlineData("", "not a/name)", "docs/diagnostics.md#unknown-key")]
    public void Findings_are_explained_where_the_settings_or_the_job_say(string setting, string job, string help)
    {
        using var site = Faulty().With("input/site.yml", "title: A site\nbase_url: https://example.org\nrepository: " + setting + "\n");
        foreach (var (name, value) in NoJob) site.WithVariable(name, value);
        if (job.Length > 0) site.WithVariable("GITHUB_SERVER_URL", "https://github.com").WithVariable("GITHUB_REPOSITORY", job).WithVariable("GITHUB_SHA", Commit);
        using var json = JsonDocument.Parse(site.Run("check", "--format", "json", "--summary", "summary.md").MustEndWith(1).Output);
        Assert.Equal(help, json.RootElement.GetProperty("diagnostics")[0].GetProperty("help").GetString());
        Assert.Equal(job == "fork/site", File.ReadAllText(site.PathOf("summary.md")).Contains($"](https://github.com/fork/site/blob/{Commit}/input/pages/a.md?plain=1#L3)", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> NoJob => new() { ["GITHUB_SERVER_URL"] = "", ["GITHUB_REPOSITORY"] = "", ["GITHUB_SHA"] = "", ["GITHUB_WORKSPACE"] = "", ["GITHUB_ACTIONS"] = "", ["NO_COLOR"] = "" };

    private static DiskSite Faulty()
    {
        var site = DiskSite.Smallest().With("input/pages/a.md", "---\ntitle: A\nunknwon: x\nwrong: y\n---\n\nText.\n");
        foreach (var (name, value) in NoJob) site.WithVariable(name, value);
        return site;
    }

    /// <summary>A Git repository in a folder.</summary>
    private sealed class TemporaryRepository : IDisposable
    {
        private readonly bool _keep;

        public TemporaryRepository(string root, bool keep = false)
        {
            Root = Directory.CreateDirectory(root).FullName;
            _keep = keep;
            Git("init", "--quiet", ".");
        }

        public string Root { get; }

        public void Take(string from, string to)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Root, to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        public void Commit()
        {
            Git("add", "--all");
            Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "All");
        }

        public void Dispose()
        {
            if (!_keep) Directory.Delete(Root, recursive: true);
        }

        private void Git(params string[] arguments)
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardError = true })!;
            var errors = git.StandardError.ReadToEnd();
            git.WaitForExit();
            Assert.True(git.ExitCode == 0, errors);
        }
    }
}
