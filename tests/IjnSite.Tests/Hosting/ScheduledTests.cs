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
    public void The_daily_build_asks_the_hook_when_the_day_changes_the_site_and_tells_nobody_its_address()
    {
        using var folder = Site(isChanged: true);

        var run = folder.Run("build/daily.sh", WithHook()).MustEndWith(0);

        Assert.Equal($"url = \"{Hook}\"\n", folder.Text("config"));
        Assert.Contains("--request POST", folder.Text("arguments"), StringComparison.Ordinal);
        Assert.DoesNotContain("0123abcd", folder.Text("arguments") + run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_changes_nothing_asks_for_no_build()
    {
        using var folder = Site(isChanged: false);

        var run = folder.Run("build/daily.sh", WithHook()).MustEndWith(0);

        Assert.Contains("nothing is built", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("config")));
    }

    [Fact]
    public void The_two_sites_are_those_of_two_days_in_the_zone_of_the_site()
    {
        using var folder = Site(isChanged: false);

        folder.Run("build/daily.sh", WithHook()).MustEndWith(0);

        var days = folder.Text("days").TrimEnd('\n').Split('\n').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, days.Count);
        Assert.Equal(days[0].AddDays(1), days[1]);
        // Kiritimati is 14 hours ahead of UTC: its day is never before that of London.
        Assert.True(days[1] >= DateOnly.FromDateTime(DateTime.UtcNow.AddHours(13)), $"{days[1]} is no day of the site's zone.");
    }

    [Fact]
    public void A_run_by_hand_asks_in_any_case()
    {
        using var folder = Site(isChanged: false);

        folder.Run("build/daily.sh", WithHook(("GITHUB_EVENT_NAME", "workflow_dispatch"))).MustEndWith(0);

        Assert.True(File.Exists(folder.PathOf("config")));
        Assert.False(File.Exists(folder.PathOf("days")));
    }

    [Fact]
    public void A_site_that_cannot_be_built_is_red_and_asks_for_nothing()
    {
        using var folder = Site(isChanged: true).WithProgram("dotnet", "exit 1\n");

        folder.Run("build/daily.sh", WithHook()).MustEndWith(1);

        Assert.False(File.Exists(folder.PathOf("config")));
    }

    [Fact]
    public void Without_the_secret_the_daily_build_says_what_is_missing_and_is_green()
    {
        using var folder = Site(isChanged: true);

        var run = folder.Run("build/daily.sh").MustEndWith(0);

        Assert.Contains("There is no secret NETLIFY_BUILD_HOOK: nothing is built today.", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("config")));
    }

    [Theory]
    [InlineData("https://example.org/build_hooks/0123abcd")]
    [InlineData("0123abcd")]
    public void A_secret_that_is_no_hook_is_red_and_not_printed(string hook)
    {
        using var folder = Site(isChanged: true);

        var run = folder.Run("build/daily.sh", new Dictionary<string, string> { ["NETLIFY_BUILD_HOOK"] = hook }).MustEndWith(1);

        Assert.DoesNotContain("0123abcd", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("config")));
    }

    [Fact]
    public void A_hook_that_fails_is_red()
    {
        using var folder = Site(isChanged: true).WithProgram("curl", "exit 22\n");

        Assert.NotEqual(0, folder.Run("build/daily.sh", WithHook()).ExitCode);
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

    private static Dictionary<string, string> WithHook(params (string Name, string Value)[] more)
    {
        var variables = new Dictionary<string, string> { ["NETLIFY_BUILD_HOOK"] = Hook };
        foreach (var (name, value) in more) variables[name] = value;
        return variables;
    }

    /// <summary>A program whose site is another one every day, or the same, and a curl that writes down what it was given.</summary>
    private static ScriptFolder Site(bool isChanged) => new ScriptFolder()
        .With("input/site.yml", "title: A site\ntime_zone: \"Pacific/Kiritimati\"\n")
        .WithProgram("curl", "echo \"$*\" > arguments; cat > config\n")
        .WithProgram("dotnet", $"while [ $# -gt 1 ]; do case $1 in --output) output=$2 ;; --as-of) day=$2 ;; esac; shift; done\nmkdir -p \"$output/.ijn\"; echo \"$day\" >> days; echo \"$day\" > \"$output/.ijn/day\"; echo {(isChanged ? "$day" : "same")} > \"$output/page\"\n");
}
