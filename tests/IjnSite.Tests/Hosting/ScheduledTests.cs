using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary>What runs by itself: the daily build and the weekly issue.</summary>
public sealed class ScheduledTests
{
    private const string Hook = "https://api.netlify.com/build_hooks/0123abcd";
    private const string Issues = "repos/ijn/site/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100";
    private const string Marker = "<!-- ijn:report -->\n";

    private static readonly Dictionary<string, string> Repository = new() { ["REPOSITORY"] = "ijn/site", ["GH_TOKEN"] = "none" };

    [Fact]
    public void The_daily_build_asks_the_hook_once_and_tells_nobody_its_address()
    {
        using var folder = new ScriptFolder().WithProgram("curl", "echo \"$*\" > arguments; cat > config\n");

        var run = folder.Run("build/daily.sh", new Dictionary<string, string> { ["NETLIFY_BUILD_HOOK"] = Hook }).MustEndWith(0);

        Assert.Equal($"url = \"{Hook}\"\n", folder.Text("config"));
        Assert.Contains("--request POST", folder.Text("arguments"), StringComparison.Ordinal);
        Assert.DoesNotContain("0123abcd", folder.Text("arguments") + run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_secret_the_daily_build_says_what_is_missing_and_is_green()
    {
        using var folder = new ScriptFolder().WithProgram("curl", "exit 98\n");

        var run = folder.Run("build/daily.sh").MustEndWith(0);

        Assert.Contains("There is no secret NETLIFY_BUILD_HOOK: nothing is built today.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/build_hooks/0123abcd")]
    [InlineData("0123abcd")]
    public void A_secret_that_is_no_hook_is_red_and_not_printed(string hook)
    {
        using var folder = new ScriptFolder().WithProgram("curl", "exit 98\n");

        var run = folder.Run("build/daily.sh", new Dictionary<string, string> { ["NETLIFY_BUILD_HOOK"] = hook }).MustEndWith(1);

        Assert.DoesNotContain("0123abcd", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_fails_is_red()
    {
        using var folder = new ScriptFolder().WithProgram("curl", "exit 22\n");

        Assert.NotEqual(0, folder.Run("build/daily.sh", new Dictionary<string, string> { ["NETLIFY_BUILD_HOOK"] = Hook }).ExitCode);
    }

    [Fact]
    public void The_first_report_opens_an_issue()
    {
        using var github = new GitHubStandIn().With("report.md", "Two contacts are unverified.\n").Answer(Issues, Array.Empty<object>());

        github.Run("build/report-issue.sh", Repository, "report.md").MustEndWith(0);

        Assert.Equal(["POST repos/ijn/site/issues"], github.Written);
        Assert.Equal(Marker + "Two contacts are unverified.\n", github.Sent.GetProperty("body").GetString());
        Assert.NotEqual("", github.Sent.GetProperty("title").GetString());
    }

    [Fact]
    public void Later_reports_rewrite_that_issue()
    {
        using var github = new GitHubStandIn().With("report.md", "Nothing is due.\n").Answer(Issues, new object[]
        {
            new { number = 4, body = Marker, pull_request = new { url = "x" } },
            new { number = 5, body = (string?)null },
            new { number = 6, body = Marker + "Two contacts are unverified.\n" },
        });

        github.Run("build/report-issue.sh", Repository, "report.md").MustEndWith(0);

        Assert.Equal(["PATCH repos/ijn/site/issues/6"], github.Written);
    }

    [Fact]
    public void A_long_report_is_cut_and_says_so()
    {
        using var github = new GitHubStandIn().With("report.md", new string('é', 40_000)).Answer(Issues, Array.Empty<object>());

        github.Run("build/report-issue.sh", Repository, "report.md").MustEndWith(0);

        var body = github.Sent.GetProperty("body").GetString()!;
        Assert.Contains(new string('é', 30_000) + "\n\nThe report is longer than an issue may be", body, StringComparison.Ordinal);
    }
}
