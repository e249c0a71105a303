using System.Text;
using IjnSite.Commands;
using IjnSite.Engine.Diagnostics;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What is under embargo is in no byte of any output: a site with it is the site without its files.</summary>
public sealed class EmbargoTests
{
    private const string Mark = "zqx";
    private static readonly DateOnly Before = new(2026, 11, 24), After = new(2027, 1, 2);

    [Fact]
    public void A_site_with_an_embargoed_entry_of_every_type_is_byte_for_byte_the_site_without_their_files()
    {
        var without = Public().Build();
        var with = Secret(Public()).Build();
        Assert.Empty(with.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Assert.Empty(Differences(without, with));
        Assert.Empty(Traces(with));
    }

    [Fact]
    public void Drafts_and_future_entries_bring_nothing_of_it_along()
    {
        var (without, with) = (Public(), Secret(Public()));
        without.Drafts = with.Drafts = true;
        Assert.Empty(Differences(without.Build(), with.Build()));
    }

    [Fact]
    public void On_its_day_every_type_is_on_the_site_with_its_assets()
    {
        var site = Secret(Public());
        site.AsOf = After;
        var outcome = site.Build();
        Assert.Empty(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Assert.All(SiteDefinition.ContentTypes, type => Assert.Contains($"api/v1/{type.Folder}/{Mark}-{type.Name}.json", outcome.Files.Keys));
        Assert.Contains($"files/{Mark}-paper.pdf", outcome.Files.Keys);
        Assert.Contains($"charts/{Mark}-numbers.csv", outcome.Files.Keys);
        Assert.Contains(outcome.Files.Keys, f => f.StartsWith($"images/sized/{Mark}-photo-", StringComparison.Ordinal));
        Assert.Contains("/zqx-old/", outcome.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_says_what_was_held_back_and_nothing_of_its_words()
    {
        var outcome = Secret(Public()).Build();
        var lines = BuildSummary.Result(outcome.Result!, outcome.Findings, "Built", verbose: true).ToList();
        var line = Assert.Single(lines, l => l.StartsWith("Left out, under embargo: ", StringComparison.Ordinal));
        string[] expected = [.. SiteDefinition.ContentTypes.Select(t => $"input/{t.Folder}/{Mark}-{t.Name}{(t.IsSidecar ? ".png" : ".md")}"), "input/charts/zqx-numbers.md", "input/files/zqx-paper.pdf", "input/images/zqx-photo.png"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), line["Left out, under embargo: ".Length..].Split(", "));
        Assert.DoesNotContain("Zqx text", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[the paper](../files/paper.pdf)")]
    [InlineData("[the paper](/files/paper.pdf)")]
    [InlineData("[the paper](https://example.org/files/paper.pdf)")]
    [InlineData("[the paper](xref:paper)")]
    [InlineData("[the paper](xref:document/paper)")]
    [InlineData("[the paper](xref:files/paper)")]
    [InlineData("A note.[^1]\n\n[^1]: In [the paper](../files/paper.pdf).")]
    [InlineData("Words with [the paper][1].\n\n[1]: ../files/paper.pdf")]
    public void A_file_is_held_back_with_the_text_that_names_it_and_shown_with_any_other(string words)
    {
        var site = WithPaper().With("input/news/secret.md", News("Secret", "2027-01-01", words));
        Assert.DoesNotContain("files/paper.pdf", site.Build().Files.Keys);
        Assert.Contains("files/paper.pdf", site.With("input/news/open.md", News("Open", null, words)).Build().Files.Keys);
    }

    [Theory]
    [InlineData("![A photo](../images/photo.png)")]
    [InlineData("![A photo](/images/photo.png)")]
    [InlineData("Words and ![a photo](xref:photo) in them.")]
    public void A_picture_is_held_back_with_the_text_that_shows_it_and_shown_with_any_other(string words)
    {
        var site = WithPaper().With("input/images/photo.png", Repository.Picture("see-through.png")).With("input/images/photo.yml", "alt: A gate in a wall\ncredit: Ana\n")
            .With("input/news/secret.md", News("Secret", "2027-01-01", words));
        Assert.DoesNotContain(site.Build().Files.Keys, f => f.StartsWith("images/sized/", StringComparison.Ordinal) || f == "api/v1/images/photo.json");
        Assert.Contains(site.With("input/news/open.md", News("Open", null, words)).Build().Files.Keys, f => f.StartsWith("images/sized/photo-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_is_held_back_with_the_text_that_places_it_and_so_is_the_file_that_the_chart_names()
    {
        const string Chart = "---\ntitle: Numbers\nsummary: How many\nkind: bar\nsource: Our own\ndata:\n  - label: One\n    value: 1\n---\nFrom [the paper](../files/paper.pdf).\n";
        var site = WithPaper().With("theme/partials/shortcode-chart.liquid", "{{ chart.title }}").With("input/charts/numbers.md", Chart).With("input/news/secret.md", News("Secret", "2027-01-01", "::: chart numbers\n:::"));
        var held = site.Build().Files.Keys;
        Assert.DoesNotContain("charts/numbers.csv", held);
        Assert.DoesNotContain("files/paper.pdf", held);
        var shown = site.With("input/news/open.md", News("Open", null, "::: chart numbers\n:::")).Build().Files.Keys;
        Assert.Contains("charts/numbers.csv", shown);
        Assert.Contains("files/paper.pdf", shown);
    }

    [Fact]
    public void What_the_settings_or_the_data_name_is_shown_and_what_nobody_names_too()
    {
        var site = WithPaper().With("input/news/secret.md", News("Secret", "2027-01-01", "[the paper](../files/paper.pdf)"));
        Assert.Contains("files/paper.pdf", site.With("input/_data/links.yml", "papers:\n  - url: /files/paper.pdf\n").Build().Files.Keys);
        Assert.Contains("files/paper.pdf", site.Without("input/_data/links.yml").With("input/site.yml", "title: A site\nbase_url: https://example.org\nnavigation:\n  footer:\n    - label: Paper\n      url: /files/paper.pdf\n").Build().Files.Keys);
        Assert.Contains("files/paper.pdf", WithPaper().Build().Files.Keys);
    }

    [Fact]
    public void A_scheduled_text_does_not_bring_out_what_an_embargoed_one_uses()
    {
        var site = WithPaper().With("input/news/secret.md", News("Secret", "2027-01-01", "[the paper](../files/paper.pdf)"))
            .With("input/briefs/later.md", "---\ntitle: Later\nsummary: Words\npublished: 2026-12-24\n---\n[the paper](../files/paper.pdf)\n");
        Assert.DoesNotContain("files/paper.pdf", site.Build().Files.Keys);
    }

    [Theory]
    [InlineData("<a href=\"/files/paper.pdf\">the paper</a>")]
    [InlineData("<img alt=\"\" src=\"/a.png\" srcset=\"/a.png 1x, /files/paper.pdf 2x\">")]
    [InlineData("<img alt=\"\" src=\"/a.png\" srcset=/files/paper.pdf>")]
    public void In_raw_html_a_file_is_found_too(string html)
    {
        var site = WithPaper().Set("raw_html=true").With("input/news/secret.md", News("Secret", "2027-01-01", html));
        Assert.DoesNotContain("files/paper.pdf", site.Build().Files.Keys);
    }

    [Fact]
    public void A_public_page_that_links_to_it_keeps_its_own_words_and_tells_its_author()
    {
        var site = WithPaper().With("input/news/secret.md", News("Zqx title", "2027-01-01", "Zqx words."))
            .With("input/briefs/open.md", "---\ntitle: Open\nsummary: Words\npublished: 2026-03-14\nrelated:\n  - secret\n---\nSee [our answer](xref:secret), [another way](../news/secret.md) and [a third](/news/secret/).\n");
        var outcome = site.Build();
        Assert.Empty(Traces(outcome));
        Assert.Contains("See our answer, another way and a third.", outcome.Text("briefs/open/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Files, f => f.Key != "api/v1/briefs/open.json" && Encoding.UTF8.GetString(f.Value).Contains("secret", StringComparison.Ordinal));
        Assert.Equal(["held-back-link", "held-back-link", "held-back-link", "held-back-reference"], outcome.Findings.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(outcome.Lines, l => l.Contains("Zqx", StringComparison.Ordinal));
    }

    private static TestSite WithPaper() => TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n")
        .With("input/files/paper.pdf", "%PDF-1.4").With("input/files/paper.yml", "title: The paper\ncredit: IJN\n");

    private static string News(string title, string? embargo, string body) =>
        $"---\ntitle: {title}\nsummary: Words of {title}\npublished: 2026-03-14\nkind: release\n{(embargo is null ? "" : $"embargo_until: {embargo}\n")}---\n{body}\n";

    private static TestSite Public()
    {
        var site = TestSite.WithRealTheme().With("input/site.yml", "title: A site\nbase_url: https://example.org\nexit_link:\n  url: https://example.com/weather\n");
        Fill(site, "the", "2020-01-01", "The text of the entry.");
        site.With("input/pages/home.md", "---\ntitle: Home\nid: start\nslug: index\n---\n::: people advisory-board\n:::\n\n::: chart the-chart\n:::\n\n![](../images/the-image.png \"A caption\")\n\n[A document](../files/the-document.png)\n");
        site.AsOf = Before;
        return site;
    }

    private static TestSite Secret(TestSite site)
    {
        Fill(site, Mark, "2027-01-01", "Zqx text.\n\n![Zqx](../images/zqx-photo.png)\n\n[Zqx paper](../files/zqx-paper.pdf) and [a file of all](../files/the-document.png)\n\n::: chart zqx-numbers\n:::\n");
        return site.With("input/images/zqx-photo.png", Repository.Picture("see-through.png")).With("input/images/zqx-photo.yml", "alt: Zqx photo\ncredit: Zqx\n")
            .With("input/files/zqx-paper.pdf", "%PDF-1.4 zqx").With("input/files/zqx-paper.yml", "title: Zqx paper\ncredit: Zqx\n")
            .With("input/charts/zqx-numbers.md", "---\ntitle: Zqx numbers\nsummary: Zqx\nkind: bar\nsource: Zqx\ndata:\n  - label: Zqx\n    value: 1\n---\n");
    }

    // One entry of each type, with every key; what they refer to is of their own kind.
    private static void Fill(TestSite site, string name, string embargo, string body)
    {
        var values = new SampleValues(path => $"{char.ToUpperInvariant(name[0])}{name[1..]} {path.Replace('.', ' ').Replace('_', ' ')}");
        foreach (var type in SiteDefinition.ContentTypes)
        {
            var slug = $"{name}-{type.Name}";
            var front = values.FrontMatter(type, slug).Replace("- the-", $"- {name}-", StringComparison.Ordinal).Replace(": the-", $": {name}-", StringComparison.Ordinal)
                .Replace("embargo_until: 2020-01-01", $"embargo_until: {embargo}", StringComparison.Ordinal).Replace("/old/", $"/{name}-old/", StringComparison.Ordinal);
            if (type.IsSidecar)
            {
                site.With($"input/{type.Folder}/{slug}.png", type.IsPicture ? Repository.Picture("see-through.png") : Encoding.UTF8.GetBytes($"A file of {name}"));
                site.With($"input/{type.Folder}/{slug}.yml", front.Replace("---\n", "", StringComparison.Ordinal));
            }
            else
            {
                site.With($"input/{type.Folder}/{slug}.md", front + body + "\n");
            }
        }
    }

    private static IEnumerable<string> Differences(TestOutcome one, TestOutcome other) =>
        one.Files.Keys.Union(other.Files.Keys).Order(StringComparer.Ordinal)
            .Where(f => !one.Files.TryGetValue(f, out var a) || !other.Files.TryGetValue(f, out var b) || !a.AsSpan().SequenceEqual(b));

    private static IEnumerable<string> Traces(TestOutcome outcome) =>
        outcome.Files.Where(f => f.Key.Contains(Mark, StringComparison.OrdinalIgnoreCase) || Encoding.UTF8.GetString(f.Value).Contains(Mark, StringComparison.OrdinalIgnoreCase)).Select(f => f.Key);
}
