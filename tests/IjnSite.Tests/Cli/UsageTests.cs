using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>Wrong usage: exit code 2, a line on standard error, nothing read and nothing written.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> WrongLines =>
    [
        "bulid",
        "build --nonsense",
        "build extra",
        "build --as-of yesterday",
        "build --as-of 2026-02-30",
        "build --as-of",
        "build --jobs none",
        "build --jobs 0",
        "build --jobs -1",
        "build --jobs 100000",
        "build --format xml",
        "build --set nonsense",
        "build --set =x",
        "build --set no_such_key=x",
        "build --set feeds.no_such_key=x",
        "build --set feeds.items=many",
        "build --set base_url=nonsense",
        "build --base-url nonsense",
        "build --base-url ftp://example.org",
        "check --set no_such_key=x",
        "preview --port many",
        "preview --port 70000",
        "new",
        "new page",
        "new no-such-type Title",
    ];

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void Wrong_usage_ends_with_2(string line)
    {
        using var site = DiskSite.Smallest();
        var run = site.Run(line.Split(' ')).MustEndWith(2);
        Assert.StartsWith("error ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output), "An output folder was made.");
    }

    [Fact]
    public void An_unknown_option_is_told_with_the_way_to_the_help()
    {
        using var site = DiskSite.Smallest();
        var errors = site.Run("build", "--nonsense").MustEndWith(2).Errors;
        Assert.StartsWith("error usage: ", errors, StringComparison.Ordinal);
        Assert.Contains("--help", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IJN_NO_SUCH_KEY", "x")]
    [InlineData("IJN_FEEDS__ITEMS", "many")]
    [InlineData("IJN_BASE_URL", "nonsense")]
    [InlineData("IJN_LANGUAGE", "not a language")]
    public void A_wrong_variable_ends_with_2_and_is_named(string name, string value)
    {
        using var site = DiskSite.Smallest().WithVariable(name, value);
        Assert.Contains(name, site.Run("build").MustEndWith(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_sets_a_setting_and_an_option_overrides_it()
    {
        using var site = DiskSite.Smallest().WithVariable("IJN_TITLE", "From the environment");
        site.With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1><p>{{ site.title }}</p>{{ page.content }}");
        site.Run("build").MustEndWith(0);
        Assert.Contains("<p>From the environment</p>", File.ReadAllText(Path.Combine(site.Output, "index.html")), StringComparison.Ordinal);
        site.Run("build", "--set", "title=From the option").MustEndWith(0);
        Assert.Contains("<p>From the option</p>", File.ReadAllText(Path.Combine(site.Output, "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build --set no_such_key=x", "--set no_such_key")]
    [InlineData("build --as-of yesterday", "yesterday")]
    [InlineData("build --nonsense", "--nonsense")]
    [InlineData("new breif Title", "brief")]
    public void The_message_names_what_was_wrong(string line, string expected)
    {
        using var site = DiskSite.Smallest();
        Assert.Contains(expected, site.Run(line.Split(' ')).MustEndWith(2).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("--version")]
    public void Help_is_no_fault(string line)
    {
        using var site = new DiskSite();
        var run = site.Run(line.Split(' ')).MustEndWith(0);
        Assert.NotEmpty(run.Output);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void The_program_has_one_name_and_one_version()
    {
        using var site = new DiskSite();
        Assert.Contains("  ijn [command] [options]", site.Run("--help").Output, StringComparison.Ordinal);
        var newest = File.ReadLines(Repository.PathOf("CHANGELOG.md")).First(l => l.StartsWith("## ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.Equal(newest, site.Run("--version").Output.Trim());
        using var sarif = System.Text.Json.JsonDocument.Parse(site.Run("build", "--format", "sarif").Output);
        Assert.Equal(newest, sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("version").GetString());
    }

    [Fact]
    public void Help_names_every_command_and_shared_option()
    {
        using var site = new DiskSite();
        var help = site.Run("--help").Output;
        foreach (var word in "build check preview new --root --input --theme --output --base-url --as-of --drafts --format --strict --set --jobs --no-cache --verbose".Split(' '))
            Assert.Contains(word, help, StringComparison.Ordinal);
    }
}
