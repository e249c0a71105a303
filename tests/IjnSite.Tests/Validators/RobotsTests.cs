using System.Text.Json;
using IjnSite.Outputs.Robots;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>robots.txt as robots-parser reads it, under each value of the setting.</summary>
public sealed class RobotsTests
{
    private static readonly string[] Welcome = ["Googlebot", "bingbot", "OAI-SearchBot", "ChatGPT-User", "Claude-SearchBot", "Claude-User", "PerplexityBot", "Perplexity-User", "Applebot", "DuckDuckBot"];

    private static readonly string[] Training = [.. TrainingCrawler.All.Select(c => c.Token)];

    [Theory]
    [InlineData("all", false, true, true)]
    [InlineData("search", false, true, false)]
    [InlineData("none", false, false, false)]
    // A crawler that may not read a page never learns that it must not list it.
    [InlineData("all", true, true, true)]
    [InlineData("search", true, true, true)]
    [InlineData("none", true, true, true)]
    public async Task The_setting_says_who_may_read(string crawlers, bool noIndex, bool isOpen, bool isOpenForTraining)
    {
        NodeTools.Require("node", "robots-parser", "package.json");
        var site = TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n").Set($"crawlers={crawlers}").Set($"noindex={(noIndex ? "true" : "false")}").Build();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, site.Files["robots.txt"], TestContext.Current.CancellationToken);
            var answer = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "robots.mjs"), file, "https://example.org/briefs/", .. Welcome, .. Training], ProgramRun.NoVariables);
            var allowed = JsonSerializer.Deserialize<bool[]>(answer)!;
            Assert.All(allowed[..Welcome.Length], a => Assert.Equal(isOpen, a));
            Assert.All(allowed[Welcome.Length..], a => Assert.Equal(isOpenForTraining, a));
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Equal(crawlers == "all", site.Files.ContainsKey("llms.txt"));
    }
}
