using IjnSite.Engine.Formats.Html;

namespace IjnSite.Tests.Engine.Formats;

/// <summary>What of HTML reaches readers elsewhere.</summary>
public sealed class ReaderHtmlTests
{
    private readonly ReaderHtml _html = new(new Uri("https://example.org/briefs/a/"));

    [Theory]
    [InlineData("<p class=\"lede\" id=\"x\" style=\"color:red\" onclick=\"x()\" data-note=\"1\">Words</p>", "<p>Words</p>")]
    [InlineData("<script>x()</script><style>p{}</style><p>a</p><iframe src=\"https://e.com\"></iframe><form><input></form>", "<p>a</p>")]
    [InlineData("<a href=\"/x/\">a</a> <a href=\"#b\">b</a> <a href=\"../c/?d=1&amp;e\">c</a>", "<a href=\"https://example.org/x/\">a</a> <a href=\"https://example.org/briefs/a/#b\">b</a> <a href=\"https://example.org/briefs/c/?d=1&amp;e\">c</a>")]
    [InlineData("<a href=\"javascript:x()\">a</a><a href=\" JAVA\tSCRIPT:x()\">b</a><a href=\"data:text/html,x\">c</a>", "abc")]
    [InlineData("<a href=\"mailto:a@example.org?subject=x\">a</a> <a href=\"tel:+1\">b</a>", "<a href=\"mailto:a@example.org?subject=x\">a</a> <a href=\"tel:+1\">b</a>")]
    [InlineData("<img src=\"/i.png\" srcset=\"/i.png 1x, https://t.example/2.png 2x\" alt=\"x\" width=\"4\" loading=\"lazy\">", "<img src=\"https://example.org/i.png\" srcset=\"https://example.org/i.png 1x\" alt=\"x\" width=\"4\">")]
    [InlineData("<p>a<img src=\"https://tracker.example/1.gif\" width=\"1\"></p>", "<p>a</p>")]
    [InlineData("<video src=\"/v.mp4\" poster=\"/p.png\" autoplay></video>", "<video src=\"https://example.org/v.mp4\" poster=\"https://example.org/p.png\" controls=\"\"></video>")]
    [InlineData("<picture><source srcset=\"/a.webp\"><img src=\"/a.png\" alt=\"\"></picture>", "<img src=\"https://example.org/a.png\" alt=\"\">")]
    [InlineData("<details><summary>More</summary><p>b</p></details>", "<div><p><strong>More</strong></p><p>b</p></div>")]
    [InlineData("<aside aria-labelledby=\"n\"><p id=\"n\">Note</p><p>b</p></aside>", "<div><p><strong>Note</strong></p><p>b</p></div>")]
    [InlineData("<ul><li><svg><title>x</title></svg></li></ul><p>b</p>", "<p>b</p>")]
    [InlineData("<p><span class=\"x\">a</span> <span lang=\"es\">b</span></p>", "<p>a <span lang=\"es\">b</span></p>")]
    [InlineData("<p hidden>a</p><my-widget>b</my-widget>", "b")]
    [InlineData("<table><tr><td></td><td class=\"c\" colspan=\"2\">b</td></tr></table>", "<table><tbody><tr><td></td><td colspan=\"2\">b</td></tr></tbody></table>")]
    [InlineData("a &lt;b&gt; &amp; \"c\"", "a &lt;b&gt; &amp; \"c\"")]
    [InlineData("<!-- x --><p>a<br>b</p>", "<p>a<br>b</p>")]
    public void Only_what_every_reader_shows_gets_through(string html, string expected) => Assert.Equal(expected, _html.Clean(html));

    [Fact]
    public void A_very_deep_text_is_cut_and_breaks_nothing() =>
        Assert.StartsWith("<div>a<div>a", _html.Clean(string.Concat(Enumerable.Repeat("<div>a", 5_000))), StringComparison.Ordinal);
}
