using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Html;
using IjnSite.Outputs.Search;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What somebody wrote is text in the index from A to Z and in what Pagefind reads, whatever it holds.</summary>
public sealed class HostileSearchTests
{
    public static TheoryData<string> Names => HostileSite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_index_from_A_to_Z_holds_each_text_as_text_and_leads_nowhere_else(string name)
    {
        var built = HostileSite.Of(name);
        var page = HtmlPage.Parse(built.Files["search/index.html"]);

        Assert.Empty(page.All("script:not([type='application/ld+json'])"));
        var links = page.All(".index a").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal("href", Assert.Single(link.Attributes).Name));
        Assert.All(links, link => Assert.Matches("^/[a-z]|^/$", link.Attribute("href")!));
        Assert.Equal(page.All(".index > li").Count(), links.Count);
        // A title of an entry stands there whole, up to white space.
        var brief = HostileSite.Written(name)["brief.title"];
        Assert.Contains(links, link => Words(link.Text).StartsWith(Words(brief), StringComparison.Ordinal));
    }

    public static TheoryData<string> Texts
    {
        get
        {
            var data = new TheoryData<string>
            {
                "</span><span data-pagefind-filter=\"type\">Other", "\" onload=\"x", "</main></div></body><script>x</script>", "<!--", "]]>", "&lt;b&gt; &amp; &#60;", "a\r\nb\tc", "\u202Eabc\u202C \U0001F600",
                new string('x', 10_000),
            };
            for (var c = 1; c < 0x20; c++) data.Add($"a{(char)c}b");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_is_a_fact_of_its_own_to_Pagefind(string text)
    {
        var searched = new SearchedPage(text, text, text, text) { Text = text, Topics = [text, text], Date = text, SortDate = 20260102 };

        var copy = HtmlPage.Parse(System.Text.Encoding.UTF8.GetBytes(PrivateCopy.Of(searched, [])));

        Assert.Equal(["title", "href", "type", "date"], copy.All("[data-pagefind-meta]").Select(e => e.Attribute("data-pagefind-meta")));
        Assert.Equal(["type", "topic", "topic"], copy.All("[data-pagefind-filter]").Select(e => e.Attribute("data-pagefind-filter")));
        Assert.Equal("20260102", copy.All("[data-pagefind-sort]").Single().Text);
        Assert.All(copy.All("[data-pagefind-meta], [data-pagefind-filter]"), e => Assert.Equal(Words(text), Words(e.Text)));
        Assert.Empty(copy.All("script"));
        Assert.Single(copy.All("[data-pagefind-body]"));
    }

    [Fact]
    public void The_main_part_of_a_page_is_copied_and_nothing_around_it()
    {
        var page = "<!doctype html><html><head><title>T</title></head><body><header>head</header><main id=\"main\"><p>Words</p></main><footer>foot</footer></body></html>"u8;

        var copy = PrivateCopy.Of(new SearchedPage("/", "T", "Page", "en") { File = SitePath.Parse("index.html") }, page);

        Assert.Contains("<main id=\"main\"><p>Words</p></main>", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("head</header>", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("foot", copy, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
