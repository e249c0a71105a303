using System.Text.Json.Nodes;
using IjnSite.Tests.Browser;
using IjnSite.Tests.Browser.Cms;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn build --cms</c>: what it needs, what it refuses, and the folder that it writes.</summary>
public sealed class CmsTests
{
    private const string Repository = "cms.repository=network/site";

    [Fact]
    public void Without_a_repository_it_says_how_to_name_one_and_writes_nothing()
    {
        using var site = DiskSite.Smallest();
        var run = site.Run("build", "--cms").MustEndWith(1);
        Assert.Contains("input/site.yml:1:1: error cms-settings: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--set cms.repository=owner/name", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("cms")));
    }

    [Fact]
    public void Without_the_package_it_says_what_to_run_and_writes_nothing()
    {
        using var site = DiskSite.Smallest();
        var run = site.Run("build", "--cms", "--set", Repository).MustEndWith(1);
        Assert.Contains("build/cms/node_modules/decap-cms/dist/decap-cms.js:1:1: error cms-missing: The content editor is not installed. Run `npm ci` in build/cms/", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("cms")));
    }

    [Fact]
    public void Another_script_than_the_one_that_was_looked_at_is_refused()
    {
        using var site = DiskSite.Smallest().With("build/cms/node_modules/decap-cms/dist/decap-cms.js", "window.CMS = {};");
        var run = site.Run("build", "--cms", "--set", Repository).MustEndWith(1);
        Assert.Contains("error cms-missing: The file is not the content editor that this program was made for", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("cms")));
    }

    [Theory]
    [InlineData("cms.repository=network", "a repository as owner/name")]
    [InlineData("cms.repository=network/site/more", "a repository as owner/name")]
    [InlineData("cms.sign_in=http://example.org/auth", "https://")]
    [InlineData("cms.api=https://user:word@example.org", "https://")]
    [InlineData("cms.api=https://example.org/?a=b", "https://")]
    [InlineData("cms.scope=admin", "one of public_repo, repo")]
    public void A_setting_that_would_lead_a_token_astray_is_wrong_usage(string setting, string remedy)
    {
        using var site = DiskSite.Smallest();
        var run = site.Run("build", "--cms", "--set", setting).MustEndWith(2);
        Assert.Contains($"--set {setting.Split('=')[0]}", run.Errors, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_never_written_into_the_public_site_nor_over_files_of_others()
    {
        using var site = DiskSite.Smallest().With("cms/own.txt", "Mine.");
        Assert.Contains("The cms folder is the output folder", site.Run("build", "--cms", "--output", "cms", "--set", Repository).MustEndWith(3).Errors, StringComparison.Ordinal);
        Assert.Contains("The cms folder lies inside the output folder", site.Run("build", "--cms", "--output", ".", "--set", Repository).MustEndWith(3).Errors, StringComparison.Ordinal);
        Assert.Contains("The output folder is the cms folder", site.Run("build", "--output", "cms").MustEndWith(3).Errors, StringComparison.Ordinal);
        Assert.Equal(["own.txt"], FileTree.PathsOf(site.PathOf("cms")));
    }

    [Fact]
    public void The_folder_is_a_site_of_its_own_and_the_same_input_gives_the_same_bytes()
    {
        using var site = CmsRun.Site();
        site.With("cms/own.txt", "Mine.");
        site.Run("build", "--cms", "--set", Repository).MustEndWith(3);
        site.Without("cms/own.txt");
        site.Run("build", "--cms", "--set", Repository).MustEndWith(0);
        Assert.Equal(["_headers", "decap-cms.7c1efd6b616b4786.js", "index.html", "robots.txt", "start.js"], FileTree.PathsOf(site.PathOf("cms")).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(site.Output));
        var first = FileTree.HashesOf(site.PathOf("cms"));
        Directory.Delete(site.PathOf("cms"), recursive: true);
        site.Run("build", "--cms", "--set", Repository).MustEndWith(0);
        Assert.Equal(first, FileTree.HashesOf(site.PathOf("cms")));
    }

    [Fact]
    public void The_policy_names_the_API_alone_and_lets_the_sign_in_window_answer()
    {
        using var site = CmsRun.Site();
        site.Run("build", "--cms", "--set", Repository, "--set", "cms.api=https://git.example.org/api/v3").MustEndWith(0);
        var headers = HostedHeaders.Parse(File.ReadAllText(site.PathOf("cms/_headers")));
        Assert.Equal(["/*"], headers.RulesFor("/start.js"));
        var sent = headers.For("/").ToDictionary(h => h.Name, h => h.Value, StringComparer.Ordinal);
        Assert.Equal("same-origin-allow-popups", sent["Cross-Origin-Opener-Policy"]);
        Assert.Equal("noindex", sent["X-Robots-Tag"]);
        Assert.Equal("no-referrer", sent["Referrer-Policy"]);
        Assert.Equal("nosniff", sent["X-Content-Type-Options"]);
        var policy = sent["Content-Security-Policy"].Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("script-src 'self' 'unsafe-eval'", policy);
        Assert.Contains("connect-src 'self' blob: https://git.example.org", policy);
        Assert.DoesNotContain("Disallow: /", File.ReadAllText(site.PathOf("cms/robots.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_of_the_site_stay_words()
    {
        using var site = CmsRun.Site();
        site.With("input/site.yml", "title: \"</script><script>alert(1)</script>\"\nbase_url: https://example.org\n");
        site.Run("build", "--cms", "--set", Repository, "--set", "cms.branch=</script>\"\\").MustEndWith(0);
        Assert.DoesNotContain("<script>", File.ReadAllText(site.PathOf("cms/index.html")), StringComparison.Ordinal);
        var start = File.ReadAllText(site.PathOf("cms/start.js"));
        Assert.DoesNotContain("</script>", start, StringComparison.Ordinal);
        var from = start.IndexOf('{', StringComparison.Ordinal);
        var config = JsonNode.Parse(start[from..start.IndexOf("\n};\n", StringComparison.Ordinal)] + "}")!;
        Assert.Equal("</script>\"\\", config["backend"]!["branch"]!.GetValue<string>());
    }
}
