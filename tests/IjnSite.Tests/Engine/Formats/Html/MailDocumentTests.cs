using IjnSite.Engine.Formats.Html;

namespace IjnSite.Tests.Engine.Formats.Html;

public sealed class MailDocumentTests
{
    [Fact]
    public void Rules_are_written_into_elements_by_weight_then_order_and_the_elements_own_style_wins()
    {
        var document = MailDocument.Parse("<body><p class=\"a\" style=\"color:red\">x</p><p>y</p></body>");
        document.Inline([new(".a", [("margin", "1px"), ("color", "blue")]), new("p", [("margin", "2px"), ("padding", "3px")]), new("p", [("padding", "4px")])]);
        Assert.Contains("<p class=\"a\" style=\"padding:4px;margin:1px;color:blue;color:red\">x</p><p style=\"margin:2px;padding:4px\">y</p>", document.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<section id=\"a\" class=\"b\"><p data-x=\"y\">w</p></section>", "<div><p>w</p></div>")]
    [InlineData("<script>x()</script><style>p{}</style><iframe></iframe><svg><title>t</title></svg>w", "w")]
    [InlineData("<img src=\"https://x.example/a.png\" alt=\"A hall\" width=\"1\">", "<span>[A hall]</span>")]
    [InlineData("<img src=\"https://x.example/a.png\" alt=\"\">w", "w")]
    [InlineData("<figure><img src=\"a.png\" alt=\"A hall\"><figcaption>By me</figcaption></figure>", "<div><p>[A hall]</p><p>By me</p></div>")]
    [InlineData("<a href=\"https://x.example/\" target=\"_blank\" rel=\"x\" onclick=\"y()\">w</a>", "<a href=\"https://x.example/\">w</a>")]
    [InlineData("<a href=\"/relative/\">w</a><a href=\"javascript:x()\">v</a>", "<span>w</span><span>v</span>")]
    [InlineData("<details><summary>More</summary><p>w</p></details>", "<div><p>More</p><p>w</p></div>")]
    [InlineData("w<a role=\"doc-noteref\" href=\"https://x.example/#fn-1\"><sup>1</sup></a>", "w<sup>[1]</sup>")]
    [InlineData("<ul><li><input type=\"checkbox\" checked> w</li></ul>", "<ul><li>☑  w</li></ul>")]
    [InlineData("<p lang=\"es\" dir=\"ltr\">w</p><abbr title=\"x\">HTML</abbr>", "<p lang=\"es\" dir=\"ltr\">w</p><span>HTML</span>")]
    [InlineData("<aside class=\"callout\"><p class=\"callout-title\">A box</p></aside>", "<div><p><strong>A box</strong></p></div>")]
    public void A_text_of_a_page_becomes_what_every_mail_program_shows(string html, string expected)
    {
        var document = MailDocument.Parse($"<body><div class=\"content\">{html}</div></body>");
        document.Simplify(".content", "[{alt}]");
        Assert.Contains($"<div class=\"content\">{expected}</div>", document.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>One</h1><h2>Two</h2><p>Three</p>", "One\n===\n\nTwo\n---\n\nThree\n")]
    [InlineData("<p>a  \n b<br>c</p>", "a b\nc\n")]
    [InlineData("<p>See <a href=\"https://x.example/\">this</a> or <a href=\"https://y.example/\">https://y.example/</a>, <a href=\"mailto:a@x.example\">a@x.example</a>.</p>", "See this <https://x.example/> or https://y.example/, a@x.example.\n")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul><ol start=\"3\"><li>e</li></ol>", "- a\n  - b\n- c\nd\n\n3. e\n")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc\n")]
    [InlineData("<table><tr><th>Year</th><th>Beds</th></tr><tr><td>2024</td><td>120</td></tr></table>", "Year | Beds\n2024 | 120\n")]
    [InlineData("<table role=\"presentation\"><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>", "a\n\nb\n")]
    [InlineData("<pre>a  b\n c</pre><div data-text=\"none\">hidden</div>", "a  b\n c\n")]
    public void The_text_says_the_same_without_markup(string html, string expected) => Assert.Equal(expected, MailDocument.Parse($"<body>{html}</body>").ToText().Plain);

    [Fact]
    public void Lines_end_at_76_characters_and_in_a_space_where_the_paragraph_goes_on()
    {
        var words = string.Join(' ', Enumerable.Repeat("seven77", 40));
        var address = "https://example.org/" + new string('a', 100);
        var text = MailDocument.Parse($"<body><p>{words} {address}</p><p>Next.</p></body>").ToText().Plain;
        var lines = text.Split('\n');
        Assert.All(lines.Where(l => !l.Contains("aaa", StringComparison.Ordinal)), l => Assert.True(l.Length <= 76, l));
        Assert.Contains(address, lines);
        // Joined again as RFC 3676 section 4.1 says, it is what it was.
        Assert.Equal([$"{words} {address}", "", "Next.", ""], string.Concat(lines.Select(l => l.EndsWith(' ') ? l : l + "\n"))[..^1].Split('\n'));
    }

    [Fact]
    public void Lines_that_a_mail_program_would_take_for_something_else_have_a_space_before_them()
    {
        var text = MailDocument.Parse("<body><p>From here</p><p>&gt; no quotation</p><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>From there</p></blockquote></body>").ToText();
        Assert.Equal(" From here\r\n\r\n > no quotation\r\n\r\n- a\r\n   - b\r\n\r\n> From there\r\n", text.Flowed);
        Assert.StartsWith("From here\n\n> no quotation\n", text.Plain, StringComparison.Ordinal);
    }
}
