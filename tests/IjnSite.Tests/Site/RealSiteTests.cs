using System.Text.Json;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What every page of the real site has, and the pages that it must have.</summary>
public sealed class RealSiteTests(BuiltSite site)
{
    public static TheoryData<string> Promised =>
    [
        "/", "/mission/", "/vision/", "/history/", "/theory-of-change/", "/way-forward/", "/pillars/", "/goals/", "/impact/", "/planning-process/", "/plan/",
        "/briefs/", "/topics/", "/members/", "/advisory-board/", "/campaigns/", "/media/", "/contact/", "/glossary/", "/privacy/", "/accessibility/", "/404.html",
        "/media/fact-sheet/", "/media/contacts.vcf", "/media/press-kit.zip", "/media/press.json", "/feeds/", "/press/", "/feed.xml", "/atom.xml", "/feed.json", "/briefs/feed.xml", "/briefs/atom.xml", "/briefs/feed.json",
        "/sitemap.xml", "/robots.txt", "/_redirects", "/_headers", "/api/v1/index.json", "/api/v1/briefs/index.json",
    ];

    public static TheoryData<string, int> Families => new()
    {
        { "/theory-of-change/", 3 }, { "/pillars/", 4 }, { "/goals/", 4 }, { "/members/", 9 }, { "/campaigns/", 1 },
        // Three contacts, and the fact sheet.
        { "/media/", 4 },
    };

    [Theory]
    [MemberData(nameof(Promised))]
    public void A_promised_address_exists(string url) => Assert.NotNull(site.FileAt(url));

    [Theory]
    [MemberData(nameof(Families))]
    public void A_list_has_as_many_pages_below_it_as_the_plan_names(string list, int count) =>
        Assert.Equal(count, site.ContentPages.Count(p => p.Url.StartsWith(list, StringComparison.Ordinal) && p.Url != list));

    [Fact]
    public void There_are_at_least_four_briefs_and_a_page_for_each_topic()
    {
        Assert.True(site.ContentPages.Count(p => p.Url.StartsWith("/briefs/", StringComparison.Ordinal)) > 4, "Fewer than four briefs.");
        Assert.Contains(site.ContentPages, p => p.Url.StartsWith("/topics/", StringComparison.Ordinal) && p.Url != "/topics/");
    }

    [Fact]
    public void Every_brief_has_at_least_700_words()
    {
        var folder = Repository.PathOf("input", "briefs");
        Assert.True(Directory.Exists(folder), "There are no briefs.");
        var texts = Directory.EnumerateFiles(folder, "*.md").Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)));
        var thin = texts.Select(t => (t.Name, Words: Words(t.Text))).Where(t => t.Words < 700).Select(t => $"{t.Name}: {t.Words} words");
        Faults.None(thin);
    }

    [Fact]
    public void No_brief_says_a_sentence_twice()
    {
        var twice = Directory.EnumerateFiles(Repository.PathOf("input", "briefs"), "*.md")
            .SelectMany(f => Regex.Split(Body(File.ReadAllText(f)), @"(?<=[.!?])\s+").Select(s => s.Trim()).Where(s => s.Length > 30).GroupBy(s => s).Where(g => g.Count() > 1).Select(g => $"{Path.GetFileName(f)}: {g.Key}"));
        Faults.None(twice);
    }

    [Fact]
    public void Every_page_has_a_language_one_heading_a_title_and_a_description()
    {
        var faults = site.ContentPages.SelectMany(p => FaultsOf(p).Select(f => $"{p.Url}: {f}"));
        Faults.None(faults);

        static IEnumerable<string> FaultsOf(BuiltPage page)
        {
            if (page.Attribute("html", "lang") is not "en") yield return "lang";
            if (page.Document.QuerySelectorAll("h1").Length != 1) yield return $"{page.Document.QuerySelectorAll("h1").Length} h1";
            if (string.IsNullOrWhiteSpace(page.Document.Title)) yield return "no title";
            if (string.IsNullOrWhiteSpace(page.Attribute("meta[name=description]", "content"))) yield return "no description";
            if (page.Document.QuerySelector("a[href='#main']") is null || page.Document.QuerySelector("main#main") is null) yield return "no skip link";
            if (page.File is not "404.html" && page.Attribute("link[rel=canonical]", "href") != BuiltSite.BaseUrl + page.Url) yield return $"canonical {page.Attribute("link[rel=canonical]", "href")}";
            foreach (var name in new[] { "og:title", "og:description", "og:url", "og:type", "og:site_name" })
                if (page.File is not "404.html" && string.IsNullOrWhiteSpace(page.Attribute($"meta[property='{name}']", "content"))) yield return $"no {name}";
        }
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    public void No_two_pages_share_it(string what)
    {
        var shared = site.ContentPages.GroupBy(p => what == "title" ? p.Document.Title : p.Attribute("meta[name=description]", "content"))
            .Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(' ', g.Select(p => p.Url))}");
        Faults.None(shared);
    }

    [Fact]
    public void Every_page_has_structured_data_that_parses_and_names_the_organization()
    {
        var faults = new List<string>();
        foreach (var page in site.ContentPages.Where(p => p.File != "404.html"))
        {
            // The search page has one file besides; SearchPageTests looks at it.
            var scripts = page.Document.QuerySelectorAll(page.Url == "/search/" ? "script[type='application/ld+json']" : "script");
            if (scripts.Length != 1 || scripts[0].GetAttribute("type") != "application/ld+json")
            {
                faults.Add($"{page.Url}: {scripts.Length} scripts");
                continue;
            }

            using var json = JsonDocument.Parse(scripts[0].TextContent);
            var types = json.RootElement.GetProperty("@graph").EnumerateArray().Select(n => n.GetProperty("@type").ToString()).ToList();
            if (json.RootElement.GetProperty("@context").GetString() != "https://schema.org" || !types.Contains("NGO")) faults.Add($"{page.Url}: {string.Join(' ', types)}");
            if (page.Url != "/" && !types.Contains("BreadcrumbList")) faults.Add($"{page.Url}: no BreadcrumbList");
        }

        Faults.None(faults);
    }

    [Fact]
    public void The_check_of_the_real_site_finds_nothing()
    {
        var run = ProgramRun.In(Repository.Root, ProgramRun.NoVariables, "check", "--root", Repository.Root, "--as-of", BuiltSite.AsOf, "--strict");
        Assert.Empty(run.Errors);
        run.MustEndWith(0);
    }

    private static int Words(string text) => Regex.Count(Body(text), @"[\p{L}\p{N}][\p{L}\p{N}'’\-]*");

    // Without front matter, containers' fences, footnote marks and link targets.
    private static string Body(string text)
    {
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var body = Regex.Replace(text[(end + 4)..], @"^:::.*$", "", RegexOptions.Multiline);
        return Regex.Replace(Regex.Replace(body, @"\]\([^)]*\)", "]"), @"\[\^[^\]]+\]:?", "");
    }
}
