using AngleSharp.Html.Parser;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary>The host's own script and the program on a small site with the real theme, in every context that Netlify names, with the variables it sets.</summary>
public sealed class NetlifyContextTests
{
    private const string Main = "https://main.example.org";

    private static readonly Dictionary<string, string> Always = new()
    {
        ["NETLIFY"] = "true",
        ["URL"] = Main,
        ["DEPLOY_URL"] = "https://0123--example.netlify.app",
        ["DEPLOY_PRIME_URL"] = "https://deploy-preview-7--example.netlify.app",
    };

    public static TheoryData<string?, bool> Contexts => new()
    {
        { "production", true },
        { "deploy-preview", false },
        { "branch-deploy", false },
        { "dev", false },
        { "preview-server", false },
        { "staging", false },
        { "Production", false },
        { " production", false },
        { "production-old", false },
        { "", false },
        { null, false },
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Production_alone_may_be_found_by_search_engines(string? context, bool isFound)
    {
        using var site = new NetlifySite();
        var variables = new Dictionary<string, string>(Always);
        if (context is not null) variables["CONTEXT"] = context;
        if (context == "deploy-preview") (variables["PULL_REQUEST"], variables["REVIEW_ID"]) = ("true", "7");

        site.Build(variables).MustEndWith(0);

        AssertFound(site, isFound, Main);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_variable_of_the_site_cannot_lift_noindex_from_a_preview(string value)
    {
        using var site = new NetlifySite();

        site.Build(new Dictionary<string, string>(Always) { ["CONTEXT"] = "deploy-preview", ["IJN_NOINDEX"] = value }).MustEndWith(0);

        AssertFound(site, false, Main);
    }

    [Fact]
    public void Production_can_be_kept_out_of_search_engines_by_the_setting()
    {
        using var site = new NetlifySite();

        site.Build(new Dictionary<string, string>(Always) { ["CONTEXT"] = "production", ["IJN_NOINDEX"] = "true" }).MustEndWith(0);

        AssertFound(site, false, Main);
    }

    [Theory]
    [InlineData("production", true)]
    [InlineData("deploy-preview", false)]
    public void Without_a_main_address_the_settings_name_the_canonical_one(string context, bool isFound)
    {
        using var site = new NetlifySite();
        var variables = new Dictionary<string, string>(Always) { ["CONTEXT"] = context };
        variables.Remove("URL");

        site.Build(variables).MustEndWith(0);

        AssertFound(site, isFound, "https://settings.example.org");
    }

    [Fact]
    public void The_records_of_a_build_are_not_published()
    {
        using var site = new NetlifySite();

        site.Build(Always).MustEndWith(0);

        Assert.False(Directory.Exists(site.PathOf("output/.ijn")));
    }

    [Fact]
    public void A_build_with_errors_fails_the_deploy()
    {
        using var site = new NetlifySite().With("input/pages/faulty.md", "---\ntitle: Faulty\n---\n\n[nowhere](xref:nowhere)\n");

        site.Build(Always).MustEndWith(1);

        Assert.False(File.Exists(site.PathOf("output/index.html")));
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("echo broken >&2; exit 1")]
    public void The_search_index_program_is_installed_from_its_lock_file_and_a_deploy_goes_on_without_it(string npm)
    {
        using var site = new NetlifySite().WithNpm($"echo \"$*\" > npm-was-asked; {npm}");

        site.Build(Always).MustEndWith(0);

        Assert.Equal("ci --ignore-scripts --no-audit --no-fund --silent --prefix build/search\n", File.ReadAllText(site.PathOf("npm-was-asked")));
        Assert.True(File.Exists(site.PathOf("output/search/index.html")));
        Assert.DoesNotContain("js/search.", File.ReadAllText(site.PathOf("output/search/index.html")), StringComparison.Ordinal);
    }

    private static void AssertFound(NetlifySite site, bool isFound, string address)
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(site.PathOf("output/index.html")));
        var headers = File.ReadAllText(site.PathOf("output/_headers"));
        var rules = headers.Split('\n').Count(l => l.StartsWith('/'));
        var robots = File.ReadAllText(site.PathOf("output/robots.txt"));

        Assert.Equal(isFound ? 0 : rules, headers.Split('\n').Count(l => l == "  X-Robots-Tag: noindex"));
        Assert.Equal(isFound ? null : "noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(isFound, robots.Contains($"Sitemap: {address}/sitemap.xml", StringComparison.Ordinal));
        Assert.Equal(!isFound, robots.StartsWith("# ", StringComparison.Ordinal) && robots.Contains("noindex", StringComparison.Ordinal));
        Assert.DoesNotContain("Disallow", robots, StringComparison.Ordinal);
        Assert.Equal($"{address}/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    /// <summary>A checkout with the scripts, a small site and a dotnet that has the pinned version and runs the built program.</summary>
    private sealed class NetlifySite : IDisposable
    {
        private readonly ScriptFolder _folder = new();

        public NetlifySite()
        {
            FileTree.Copy(Repository.PathOf("theme"), _folder.PathOf("theme"));
            With("input/site.yml", "title: A site\nbase_url: https://settings.example.org\noutputs:\n  social_cards: false\n");
            With("input/pages/index.md", "---\ntitle: Home\n---\n\nThe first page.\n");
            _folder.WithProgram("dotnet", $$"""
                if [ "$1" = --version ]; then echo {{PinnedSdk.Version}}; exit; fi
                [ "$1 $2 $3 $4 $5 $6" = "run --project src/IjnSite --configuration Release --" ] || { echo "not expected: $*" >&2; exit 97; }
                shift 6
                PATH="${PATH#*:}" exec dotnet '{{Path.Combine(AppContext.BaseDirectory, "IjnSite.dll")}}' "$@"
                """);
            WithNpm("exit 1");
        }

        public NetlifySite WithNpm(string script)
        {
            _folder.WithProgram("npm", script);
            return this;
        }

        public NetlifySite With(string path, string text)
        {
            _folder.With(path, text);
            return this;
        }

        public ScriptRun Build(IReadOnlyDictionary<string, string> variables) => _folder.Run("build/netlify.sh", variables);

        public string PathOf(string path) => _folder.PathOf(path);

        public void Dispose() => _folder.Dispose();
    }
}
