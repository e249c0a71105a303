using System.Text.Json;
using IjnSite.Outputs.Headers;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The site's rules and its configuration, read by the parsers that Netlify itself uses.</summary>
public sealed class NetlifyRulesTests(BuiltSite site)
{
    [Fact]
    public async Task Netlify_reads_every_header_of_the_real_site() => await AssertSameHeadersAsync(site.Folder, "", noIndex: false);

    [Fact]
    public async Task Netlify_reads_every_header_of_a_site_below_a_path_that_is_not_for_search_engines()
    {
        using var below = SmallSite();

        below.Run("build", "--base-url", "https://example.org/site", "--set", "noindex=true").MustEndWith(0);

        await AssertSameHeadersAsync(below.Output, "/site", noIndex: true);
    }

    [Fact]
    public async Task Netlify_reads_every_redirect_as_a_permanent_one_that_no_page_shadows()
    {
        using var small = SmallSite();
        small.Run("build", "--base-url", "https://example.org/site").MustEndWith(0);

        var rules = await RulesAsync(small.Output);

        Assert.Equal(
            [
                "/site/old -> /site/ 301 True",
                "/site/old.html -> /site/ 301 True",
                "/site/%C3%A9l%C3%A8ve/ -> /site/ 301 True",
            ],
            rules.GetProperty("redirects").EnumerateArray().Select(r => $"{r.GetProperty("from")} -> {r.GetProperty("to")} {r.GetProperty("status")} {r.GetProperty("force")}"));
        Assert.Equal("[]", rules.GetProperty("errors").ToString());
    }

    [Theory]
    [InlineData("/old/*")]
    [InlineData("/old/:page")]
    [InlineData("/old /new 200")]
    [InlineData("/old\\n/* https://example.org/ 200!")]
    [InlineData("//example.org/")]
    public void An_old_address_cannot_become_a_rule_of_another_kind(string address)
    {
        using var small = SmallSite().With("input/pages/index.md", $"---\ntitle: Home\nredirect_from:\n  - \"{address}\"\n---\n\nThe first page.\n");

        var run = small.Run("build").MustEndWith(1);

        Assert.Contains("input/pages/index.md:4:5: error wrong-value: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirect_of_the_real_site_leads_to_another_and_each_target_exists()
    {
        var redirects = (await RulesAsync(site.Folder)).GetProperty("redirects").EnumerateArray().ToList();
        var from = redirects.Select(r => r.GetProperty("from").GetString()!.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(redirects);
        Faults.None(redirects.Select(r => r.GetProperty("to").GetString()!).Where(to => from.Contains(to.TrimEnd('/')) || site.FileAt(to) is null));
    }

    public static TheoryData<string, string, string, string> Configurations
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var context in (string[])["production", "deploy-preview", "branch-deploy", "dev", "staging"])
            {
                data.Add("", context, "./build/netlify.sh", "output");
                data.Add("build/cms", context, "../cms.sh", "cms");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task The_configuration_is_the_same_in_every_context(string folder, string context, string command, string publish)
    {
        var config = await NetlifyAsync("config", Repository.Root, context, folder);

        Assert.Equal(command, config.GetProperty("command").GetString());
        Assert.Equal(Repository.PathOf(publish), config.GetProperty("publish").GetString());
        Assert.True(config.GetProperty("skipProcessing").GetBoolean());
        Assert.Equal("[] [] []", $"{config.GetProperty("headers")} {config.GetProperty("redirects")} {config.GetProperty("warnings")}");
        Assert.True(File.Exists(Path.Combine(Repository.PathOf(folder.Split('/')), command)), $"{command} is not there.");
    }

    private static DiskSite SmallSite() => DiskSite.Smallest()
        .With("input/pages/index.md", "---\ntitle: Home\nredirect_from:\n  - /old\n  - /old.html\n  - /élève/\n---\n\nThe first page.\n")
        .With("input/files/A plan (für alle).txt", "A plan.\n")
        .With("input/files/A plan (für alle).yml", "title: A plan\ncredit: A person\n");

    private static async Task AssertSameHeadersAsync(string folder, string basePath, bool noIndex)
    {
        var rules = await RulesAsync(folder);
        Assert.Equal("[]", rules.GetProperty("errors").ToString());
        var read = rules.GetProperty("headers").EnumerateArray().ToList();
        var written = await File.ReadAllTextAsync(Path.Combine(folder, "_headers"), TestContext.Current.CancellationToken);
        Assert.Equal(written.Split('\n').Count(l => l.StartsWith('/')), read.Count);

        var faults = new List<string>();
        foreach (var url in FileTree.PathsOf(folder).Where(f => f is not ("_headers" or "_redirects")).Select(f => "/" + (f.EndsWith("index.html", StringComparison.Ordinal) ? f[..^"index.html".Length] : f)))
        {
            var escaped = basePath + string.Join('/', url.Split('/').Select(Uri.EscapeDataString));
            var matching = read.Where(r => r.GetProperty("for").GetString()! is var path && (path.EndsWith('*') ? escaped.StartsWith(path[..^1], StringComparison.Ordinal) : path == escaped)).ToList();
            var wanted = HeaderRules.For(url, noIndex, hasSearch: File.Exists(Path.Combine(folder, "search", "index.html"))).Select(h => $"{h.Name}: {h.Value}").Order(StringComparer.Ordinal).ToList();
            if (matching.Count != 1) faults.Add($"{escaped} has {matching.Count} rules");
            else if (!wanted.SequenceEqual(matching[0].GetProperty("values").EnumerateObject().Select(v => $"{v.Name}: {v.Value}").Order(StringComparer.Ordinal))) faults.Add($"{escaped} has other headers than HeaderRules gives it");
        }

        Faults.None(faults);
    }

    private static Task<JsonElement> RulesAsync(string folder) => NetlifyAsync("rules", folder);

    private static async Task<JsonElement> NetlifyAsync(params string[] arguments)
    {
        NodeTools.Require("node", "@netlify", "config", "package.json");
        var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "netlify.mjs"), .. arguments], new Dictionary<string, string>());
        return JsonDocument.Parse(output).RootElement;
    }
}
