using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class ContainerTests
{
    [Fact]
    public void A_callout_is_a_named_box() =>
        Assert.Equal(
            "<aside class=\"callout\" aria-labelledby=\"note-don-t-wait-know\">\n<p class=\"callout-title\" id=\"note-don-t-wait-know\">Don’t wait: “Know”</p>\n<p>a <em>b</em></p>\n</aside>\n".Replace("don-t", "dont", StringComparison.Ordinal),
            MarkdownCase.HtmlOf("::: callout Don't wait: \"Know\"\na *b*\n:::"));

    [Theory]
    [InlineData("No more.\n-- A *sign*, \"2019\"", "<p>No more.</p>\n", "A <em>sign</em>, “2019”")]
    [InlineData("No more.\n\n-- A sign", "<p>No more.</p>\n", "A sign")]
    [InlineData("No more.\n— A sign", "<p>No more.</p>\n", "A sign")]
    [InlineData("One.\n\nTwo.\n-- [A](/b/)", "<p>One.</p>\n<p>Two.</p>\n", "<a href=\"/b/\">A</a>")]
    public void A_quote_is_a_poster_and_its_last_line_may_say_whose_it_is(string text, string words, string whose)
    {
        var quote = new MarkdownCase($"::: quote\n{text}\n:::");
        Assert.Empty(quote.Findings);
        var html = $"<figure class=\"poster\">\n<blockquote>\n{words}</blockquote>\n<figcaption>{whose}</figcaption>\n</figure>\n";
        Assert.Equal(html, quote.Html);
        Assert.Equal(html, quote.Html);
    }

    [Theory]
    [InlineData("No -- more.")]
    [InlineData("--no more")]
    [InlineData("-- A sign\nand more")]
    public void Other_dashes_in_a_quote_are_its_words(string text) => Assert.DoesNotContain("figcaption", MarkdownCase.HtmlOf($"::: quote\n{text}\n:::"), StringComparison.Ordinal);

    [Fact]
    public void Figures_are_a_list() =>
        Assert.Equal("<div class=\"figures\">\n<ul>\n<li><strong>1 in 3</strong> men</li>\n<li><strong>1 in 6</strong> x</li>\n</ul>\n</div>\n", MarkdownCase.HtmlOf("::: figures\n- **1 in 3** men\n- **1 in 6** x\n:::"));

    [Fact]
    public void Containers_stand_in_each_other_by_longer_fences()
    {
        var text = new MarkdownCase(":::: callout A\n::: quote\nb\n:::\n\n::: chart c\n:::\n::::\n\nd");
        Assert.Empty(text.Findings);
        Assert.EndsWith("</figure>\n<div>chart/c</div>\n</aside>\n<p>d</p>\n", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_site_makes_is_asked_of_the_host()
    {
        var text = new MarkdownCase("::: chart  the-id \n:::\n\n::: pillars\n:::");
        Assert.Empty(text.Findings);
        Assert.Equal("<div>chart/the-id</div>\n<div>pillars/</div>\n", text.Html);
        Assert.Equal(["chart the-id", "pillars "], text.Body.Shortcodes.Select(s => $"{s.Name} {s.Argument}"));
    }

    [Theory]
    [InlineData("::: calout A\nb\n:::", "1:1 markdown-unknown-container", "Did you mean 'callout'?")]
    [InlineData("::: Chart a\n:::", "1:1 markdown-unknown-container", "callout, quote, figures, chart, pillars, details")]
    [InlineData("a\n\n:::\n:::", "3:1 markdown-unknown-container", "closed already")]
    [InlineData("::: callout\nb\n:::", "1:1 markdown-container-use", "::: callout The title of the box")]
    [InlineData("::: callout A\n:::", "1:1 markdown-container-use", "is empty")]
    [InlineData("::: quote A\nb\n:::", "1:1 markdown-container-use", "takes no words")]
    [InlineData("::: figures\nb\n:::", "1:1 markdown-container-use", "not a list")]
    [InlineData("::: figures\n1. b\n:::", "1:1 markdown-container-use", "not a list")]
    [InlineData("::: chart\n:::", "1:1 markdown-container-use", "::: chart the-id")]
    [InlineData("::: chart a {.wide}\n:::", "1:1 markdown-container-use", "takes no braces")]
    [InlineData("::: pillars all\n:::", "1:1 markdown-container-use", "takes no word")]
    [InlineData("::: chart a\nb\n:::", "2:1 markdown-container-use", "has text in it")]
    [InlineData("a\n\n::: chart b\n\nc", "3:1 markdown-unclosed-container", "Add a line with :::")]
    [InlineData("::: quote\na", "1:1 markdown-unclosed-container", "Add a line with :::")]
    [InlineData("::: quote\na\n::", "1:1 markdown-unclosed-container", "Add a line with :::")]
    [InlineData(":::: quote\na\n:::", "1:1 markdown-unclosed-container", "Add a line with ::::")]
    [InlineData("::: callout A\n::: quote\nb\n:::\n:::", "1:1 markdown-unclosed-container", "one colon more")]
    [InlineData("::: callout A\nb\n\nc\n\n::: quote\nd\n:::\n\ne", "1:1 markdown-unclosed-container", "begins on line 6. Add a line with ::: before that line")]
    public void A_mistake_is_told_with_what_to_write(string text, string place, string words)
    {
        var found = new MarkdownCase(text);
        Assert.Equal(place, found.Places.First());
        Assert.Contains(words, found.Findings[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: quote\na\n:::")]
    [InlineData("::: quote\na\n:::\n")]
    [InlineData("::: quote\na\n:::  \r\n")]
    [InlineData("::: quote\r\na\r\n:::\r\n\r\nb")]
    [InlineData("- a\n\n  ::: quote\n  b\n  :::")]
    [InlineData("> ::: quote\n> b\n> :::")]
    [InlineData(":::quote\na\n:::::")]
    public void A_closed_container_is_closed_wherever_the_text_ends(string text) => Assert.Empty(new MarkdownCase(text).Findings);

    [Fact]
    public void Colons_in_a_sentence_are_no_container() => Assert.Equal("<p>a::b::c and ::d:: e</p>\n", MarkdownCase.HtmlOf("a::b::c and ::d:: e"));

    [Fact]
    public void A_container_takes_an_id_and_a_class()
    {
        var text = new MarkdownCase("::: callout A {#xx .wide onclick=y}\nb\n:::");
        Assert.Equal(["1:26 markdown-attribute"], text.Places);
        Assert.Contains("<aside id=\"xx\" class=\"callout wide\" aria-labelledby=\"note-a\">", text.Html, StringComparison.Ordinal);
        Assert.Contains(">A</p>", text.Html, StringComparison.Ordinal);
    }
}
