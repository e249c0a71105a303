using IjnSite.Tests.Harness;
using System.Diagnostics;
using System.Text;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class HeadingTests
{
    [Theory]
    [InlineData("Our History", "our-history")]
    [InlineData("  A -- B / C  ", "a-b-c")]
    [InlineData("2019!", "2019")]
    [InlineData("Nuestra misión", "nuestra-misión")]
    [InlineData("Nuestra misio\u0301n", "nuestra-misión")]
    [InlineData("ÉCOLE", "école")]
    [InlineData("История", "история")]
    [InlineData("移民 正义", "移民-正义")]
    [InlineData("हिन्दी भाषा", "हिन्दी-भाषा")]
    [InlineData("العدالة للمهاجرين", "العدالة-للمهاجرين")]
    [InlineData("IJN's \"plan\"", "ijns-plan")]
    [InlineData("A *b* `c` [d](/e/)", "a-b-c-d")]
    [InlineData("A &amp; B", "a-b")]
    [InlineData("!!!", "section")]
    [InlineData("✊🏽", "section")]
    [InlineData("𝟙 𐐀", "𝟙-𐐨")]
    public void An_id_keeps_letters_and_digits_of_any_script(string heading, string id)
    {
        var text = new MarkdownCase($"## {heading}");
        Assert.Equal(id, Assert.Single(text.Body.Headings).Id);
        Assert.Contains(id, text.Body.Anchors);
        Assert.Contains($"<h2 id=\"{id}\">", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_headings_are_counted()
    {
        Assert.Equal(["a", "a-2", "a-3", "a-2-2", "section", "section-2"], new MarkdownCase("## A\n\n## A\n\n## A\n\n## A 2\n\n## !\n\n## ?").Body.Headings.Select(h => h.Id));
    }

    [Fact]
    public void A_written_id_stays_and_a_made_one_steps_aside()
    {
        var text = new MarkdownCase("## Part\n\n## Two {#part .wide}\n\nWords {#part-2}\n\n### Part");
        Assert.Empty(text.Findings);
        Assert.Equal(["part-3", "part", "part-4"], text.Body.Headings.Select(h => h.Id));
        Assert.Contains("<h2 id=\"part\" class=\"wide\">Two</h2>", text.Html, StringComparison.Ordinal);
        Assert.Contains("<p id=\"part-2\">", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_does_not_take_the_id_of_a_footnote_or_a_callout()
    {
        var text = new MarkdownCase("## Fn 1\n\n## Note a\n\nx[^1]\n\n::: callout A\nx\n:::\n\n[^1]: y");
        Assert.Equal(["fn-1-2", "note-a"], text.Body.Headings.Select(h => h.Id));
        Assert.Equal(["fn-1", "fn-1-2", "fnref-1", "note-a", "note-a-2"], text.Body.Anchors.Order(StringComparer.Ordinal));
        foreach (var anchor in text.Body.Anchors) Assert.Single(System.Text.RegularExpressions.Regex.Matches(text.Html, $" id=\"{anchor}\""));
    }

    [Fact]
    public void A_written_id_twice_is_an_error_that_names_the_other_line()
    {
        var finding = Assert.Single(new MarkdownCase("## A {#xx}\n\ntext\n\n## B {#xx}").Findings);
        Assert.Equal("markdown-duplicate-id", finding.Id);
        Assert.Equal((5, "The id 'xx' is used twice, first in line 1"), (finding.Where.Line, finding.Message));
        Assert.Equal(["3:4 markdown-duplicate-id"], new MarkdownCase("a[^1]\n\nb {#fn-1}\n\n[^1]: c").Places.Select(p => p.Replace("3:3", "3:4", StringComparison.Ordinal)));
    }

    [Fact]
    public void Twenty_thousand_equal_headings_take_less_than_two_seconds()
    {
        var text = new StringBuilder().Insert(0, "## Same\n\n", 20_000).ToString();
        var clock = Stopwatch.StartNew();
        Assert.Equal("same-20000", new MarkdownCase(text).Body.Headings[^1].Id);
        Assert.True(clock.Elapsed < Patience.Limit, clock.Elapsed.ToString());
    }

    [Fact]
    public void The_title_is_the_only_first_heading_and_no_level_is_skipped()
    {
        Assert.Equal(["1:1 markdown-heading", "5:1 markdown-heading"], new MarkdownCase("# A\n\n## B\n\n#### C\n\n## D\n\n### E").Places);
        Assert.Equal(["1:1 markdown-heading"], new MarkdownCase("### A").Places);
        Assert.Equal(["1:1 markdown-heading"], new MarkdownCase("Title\n=====").Places);
    }

    [Fact]
    public void Texts_that_share_a_page_get_a_prefix_and_lower_headings()
    {
        var text = new MarkdownCase("## A {#xx}\n\n- b\n{#item}\n\n### C\n\nd[^1] *e*{#em}\n\n::: callout F\n\ng\n:::\n\n[^1]: h") { IdPrefix = "p-", HeadingShift = 1 };
        Assert.Empty(text.Findings);
        var html = text.Html;
        Assert.Equal(html, text.Html);
        Assert.Contains("<h3 id=\"p-xx\">", html, StringComparison.Ordinal);
        Assert.Contains("<h4 id=\"p-c\">", html, StringComparison.Ordinal);
        foreach (var anchor in text.Body.Anchors) Assert.Contains($" id=\"p-{anchor}\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#p-fn-1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#p-fnref-1\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-labelledby=\"p-note-f\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" id=\"p-p-", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_can_have_ids_of_their_own_words()
    {
        var options = MarkdownCase.Site with { ParagraphAnchors = true };
        var one = new MarkdownCase("First.\n\nSecond.\n\n- item", options);
        var two = new MarkdownCase("New.\n\nFirst.\n\nSecond.\n\n- more\n- item\n- [a link](/)", options);
        Assert.Equal(3, one.Body.Anchors.Count);
        Assert.Subset(new HashSet<string>(two.Body.Anchors), new HashSet<string>(one.Body.Anchors));
    }
}
