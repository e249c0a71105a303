using System.Text;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What a page shows and says of itself to those who cite it.</summary>
public sealed class CitationPageTests
{
    private const string Brief = """
        ---
        title: The Cost of "Good"
        summary: What it says.
        published: 2026-11-01
        authors:
          - Immigrant Legal Resource Center
          - García Márquez, Gabriel
        topics:
          - Detention
          - Racial justice
        figures:
          - value: 1 in 3
            label: People
            source: A report
          - value: 1 in 4
            label: Others
            source: A report
        ---
        First.

        Second.

        - An item to quote
        - [A link](/)

        > Quoted.
        """;

    [Fact]
    public void The_meta_tags_are_those_of_Google_Scholar()
    {
        var page = HtmlPage.Parse(Build(Brief).Files["briefs/a/index.html"]);
        Assert.Equal(
            [
                ("citation_title", "The Cost of \"Good\""), ("citation_author", "Immigrant Legal Resource Center"), ("citation_author", "García Márquez, Gabriel"),
                ("citation_publication_date", "2026/11/01"), ("citation_technical_report_institution", "A site"), ("citation_language", "en"),
                ("citation_fulltext_html_url", "https://example.org/briefs/a/"), ("citation_keywords", "Detention; Racial justice"),
            ],
            page.All("meta[name^=citation_]").Select(m => (m.Attribute("name")!, m.Attribute("content")!)));
    }

    [Fact]
    public void The_page_shows_three_styles_and_links_the_files()
    {
        var site = Build(Brief);
        var section = HtmlPage.Parse(site.Files["briefs/a/index.html"]).All("section[aria-labelledby=cite]").Single();
        Assert.Equal(
            [
                "Cite this",
                "APA", "Immigrant Legal Resource Center, & García Márquez, G. (2026, November 1). The Cost of “Good.” A site. https://example.org/briefs/a/",
                "Chicago", "Immigrant Legal Resource Center, and Gabriel García Márquez. “The Cost of ‘Good.’” A site, November 1, 2026. https://example.org/briefs/a/.",
                "MLA", "Immigrant Legal Resource Center, and Gabriel García Márquez. The Cost of “Good.” A site, 1 Nov. 2026, https://example.org/briefs/a/.",
                "For your references", "BibTeX RIS CSL-JSON",
            ],
            section.Lines);
        Assert.Contains("By Immigrant Legal Resource Center, Gabriel García Márquez", HtmlPage.Parse(site.Files["briefs/a/index.html"]).MainText);
        foreach (var ending in (string[])["bib", "ris", "csl.json"])
        {
            Assert.Contains($"href=\"/briefs/a.{ending}\"", section.Markup);
            Assert.True(site.Files.ContainsKey($"briefs/a.{ending}"));
        }
    }

    [Fact]
    public void A_correction_is_in_the_citation()
    {
        var section = HtmlPage.Parse(Build(Brief.Replace("topics:", "changes:\n  - date: 2026-11-20\n    text: A number was wrong.\ntopics:", StringComparison.Ordinal)).Files["briefs/a/index.html"]).All("section[aria-labelledby=cite]").Single();
        Assert.Contains("(2026, November 20)", section.Text);
        Assert.Contains("November 1, 2026, last modified November 20, 2026", section.Text);
        Assert.Contains("1 Nov. 2026, updated 20 Nov. 2026", section.Text);
    }

    [Fact]
    public void A_draft_has_no_citation()
    {
        var site = Site(Brief.Replace("summary:", "draft: true\nsummary:", StringComparison.Ordinal));
        site.Drafts = true;
        Assert.DoesNotContain("citation_", site.Build().Text("briefs/a/index.html"));
    }

    [Fact]
    public void Files_have_their_media_types()
    {
        var headers = Encoding.UTF8.GetString(Build(Brief).Files["_headers"]);
        Assert.Contains("Content-Type: application/x-bibtex", RuleOf(headers, "/briefs/a.bib"));
        Assert.Contains("Content-Type: application/x-research-info-systems", RuleOf(headers, "/briefs/a.ris"));
        Assert.Contains("Content-Type: application/vnd.citationstyles.csl+json", RuleOf(headers, "/briefs/a.csl.json"));
        // A page and its twin are one rule.
        Assert.Contains("\n/briefs/a/*\n", headers);
    }

    [Fact]
    public void Paragraphs_items_quotations_and_figures_keep_their_places_when_others_come_and_go()
    {
        var before = Places(Brief);
        Assert.Equal(6, before.Count);
        var after = Places(Brief.Replace("First.\n", "Zeroth.\n\nFirst.\n\n- A list\n", StringComparison.Ordinal).Replace("Second.", "Second, changed.", StringComparison.Ordinal).Replace("  - value: 1 in 3\n    label: People\n    source: A report\n", "", StringComparison.Ordinal));
        Assert.Equal(4, before.Intersect(after).Count());
    }

    private static List<string> Places(string brief) => [.. HtmlPage.Parse(Build(brief).Files["briefs/a/index.html"]).All("a.place").Select(a => a.Attribute("href")!)];

    private static string RuleOf(string headers, string url) => headers[headers.IndexOf(url + "\n", StringComparison.Ordinal)..].Split("\n/")[0];

    private static TestOutcome Build(string brief) => Site(brief).Build();

    private static TestSite Site(string brief) => TestSite.WithRealTheme().Set("paragraph_anchors=true").With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n")
        .With("input/members/ilrc.md", "---\ntitle: Immigrant Legal Resource Center\nstanding: core\njoined: 2006\n---\n").With("input/briefs/a.md", brief.ReplaceLineEndings("\n"));
}
