namespace IjnSite.Tests.Engine.Formats.Markdown;

public class FootnoteTests
{
    [Fact]
    public void Footnotes_lead_there_and_back_with_names()
    {
        var text = new MarkdownCase("a[^x] b[^y] c[^x]\n\n[^y]: Two\n[^x]: One *em*\n\n    More\n\nd");
        Assert.Empty(text.Findings);
        Assert.Equal(
            """
            <p>a<a role="doc-noteref" id="fnref-1" href="#fn-1" aria-label="Footnote 1"><sup>1</sup></a> b<a role="doc-noteref" id="fnref-2" href="#fn-2" aria-label="Footnote 2"><sup>2</sup></a> c<a role="doc-noteref" id="fnref-1-2" href="#fn-1" aria-label="Footnote 1"><sup>1</sup></a></p>
            <p>d</p>
            <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
            <ol>
            <li id="fn-1">
            <p>One <em>em</em></p>
            <p>More <a role="doc-backlink" href="#fnref-1" aria-label="Back to reference 1">↩ 1</a> <a role="doc-backlink" href="#fnref-1-2" aria-label="Back to reference 1-2">↩ 1-2</a></p>
            </li>
            <li id="fn-2">
            <p>Two <a role="doc-backlink" href="#fnref-2" aria-label="Back to reference 2">↩ 2</a></p>
            </li>
            </ol>
            </section>

            """.ReplaceLineEndings("\n"),
            text.Html);
        Assert.Equal(["fn-1", "fn-2", "fnref-1", "fnref-1-2", "fnref-2"], text.Body.Anchors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Their_words_are_options()
    {
        var options = MarkdownCase.Site with { Words = new() { Footnotes = "Notas", Footnote = "Nota {n}", BackToReference = "Volver a {n}" } };
        var html = new MarkdownCase("a[^1]\n\n[^1]: b", options).Html;
        Assert.Contains("aria-label=\"Notas\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Nota 1\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Volver a 1\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a[^1]", "1:2 footnote-undefined")]
    [InlineData("a[^1] b[^1]", "1:2 footnote-undefined|1:8 footnote-undefined")]
    [InlineData("*a[^1]*\n\n| b[^2] |\n|-|\n| c |", "1:3 footnote-undefined|3:4 footnote-undefined")]
    [InlineData("a[^1]\n\n[^1]: b[^2]", "3:8 footnote-undefined")]
    [InlineData("a\n\n[^1]: b", "3:1 footnote-unused")]
    [InlineData("a[^1]\n\n[^1]: b\n[^2]: c\n[^3]: d", "4:1 footnote-unused|5:1 footnote-unused")]
    [InlineData("a[^1]\n\n[^1]: b\n\n[^1]: c", "5:1 footnote-duplicate")]
    [InlineData("a[^1]\n\n[^1]: b\n[^1]: c", "4:1 footnote-duplicate")]
    [InlineData("a\n\n[^1]: b\n[^1]: c", "3:1 footnote-unused|4:1 footnote-duplicate")]
    [InlineData("> a[^1]\n>\n> [^1]: b", "1:4 footnote-undefined")]
    public void What_is_missing_unused_or_there_twice_is_told(string text, string places) => Assert.Equal(places.Split('|'), new MarkdownCase(text).Places);

    [Theory]
    [InlineData("`a[^1]` \\[^2] [^3](/x)")]
    [InlineData("```\n[^1]: x\na[^1]\n```")]
    [InlineData("    [^1]: x")]
    [InlineData("[^ a] [^]")]
    [InlineData("![a^b](/x.png)")]
    public void What_only_looks_like_a_footnote_is_none(string text) => Assert.Empty(new MarkdownCase(text).Findings);

    [Fact]
    public void A_footnote_in_a_box_is_told_to_move() =>
        Assert.Contains("Move its text to the end", new MarkdownCase("::: callout A\nb[^1]\n\n[^1]: c\n:::").Findings[^1].Remedy, StringComparison.Ordinal);
}
