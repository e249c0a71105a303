using System.Text.RegularExpressions;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class LinkPolicyTests
{
    public static TheoryData<string> Hostile =>
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)",
        "javascript&#58;alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)",
        "java&#9;script:alert(1)", "&#1;javascript:alert(1)", "&#31;javascript:alert(1)", "java&#8203;script:alert(1)", "java&#xAD;script:alert(1)",
        "&#160;javascript:alert(1)", "&#65279;javascript:alert(1)", "java&#133;script:alert(1)", "ｊavascript:alert(1)", "javascript\\:alert(1)",
        "<javascript:alert(1)>", "< javascript:alert(1)>", "<java script:alert(1)>", "vbscript:msgbox(1)", "VBScript:x", "livescript:x", "mocha:x",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "DATA:image/svg+xml,x", "&#100;ata:text/html,x", "blob:https://x.org/1",
        "file:///etc/passwd", "filesystem:https://x.org/a", "ftp://x.org/", "ws://x.org", "about:blank", "view-source:https://x.org", "jar:https://x.org!/a",
        "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "\\\\/evil.example", "&#47;/evil.example", "/&#47;evil.example",
        "/&Tab;/evil.example", "&Tab;//evil.example", "/&NewLine;/evil.example", "< //evil.example>", "&#92;evil.example", "/&#92;evil.example", "&sol;&sol;evil.example",
        "https:evil.example", "https:/evil.example", "https:///evil.example", "HTTPS:evil", "http:\\\\\\\\evil.example", "https://", "x:y", "1:2", ":a", "intent:x", "ms-word:ofe|u|x",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_target_that_a_page_must_not_open_is_an_error_and_is_never_written(string target)
    {
        var text = new MarkdownCase($"Before\n\nHere [words]({target}) stand.");
        Assert.Equal(["3:6 link-scheme"], text.Places);
        Assert.Equal("<p>Before</p>\n<p>Here words stand.</p>\n", text.Html);
        Assert.Empty(text.Body.Links);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_same_holds_for_pictures_and_for_references(string target)
    {
        var picture = new MarkdownCase($"![words]({target})");
        Assert.Equal(["1:1 link-scheme"], picture.Places);
        Assert.Equal("<p>words</p>\n", picture.Html);

        var reference = new MarkdownCase($"[words][r]\n\n[r]: {target}");
        Assert.DoesNotContain("<a", reference.Html, StringComparison.Ordinal);
        Assert.Empty(reference.Body.Links);
    }

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("<xx:y>")]
    [InlineData("<ftp://x.org/>")]
    public void An_automatic_link_is_held_to_the_same_rule(string text)
    {
        var found = new MarkdownCase(text);
        Assert.Equal(["1:1 link-scheme"], found.Places);
        Assert.DoesNotContain("<a", found.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.org/a?b=c&d=e#f", "https://x.org/a?b=c&amp;d=e#f", true)]
    [InlineData("HTTPS://x.org/", "https://x.org/", true)]
    [InlineData("https://x.org/ü", "https://x.org/ü", true)]
    [InlineData("<https://x.org/a b>", "https://x.org/a%20b", true)]
    [InlineData("https://x.org/&quot;onclick=x", "https://x.org/%22onclick=x", true)]
    [InlineData("mailto:a@x.org", "mailto:a@x.org", false)]
    [InlineData("MAILTO:a@x.org", "mailto:a@x.org", false)]
    [InlineData("tel:+1-510-555-0100", "tel:+1-510-555-0100", false)]
    [InlineData("xref:brief/a", "xref:brief/a", false)]
    [InlineData("XRef:brief/a", "xref:brief/a", false)]
    [InlineData("/media/", "/media/", false)]
    [InlineData("../briefs/a.md#part", "../briefs/a.md#part", false)]
    [InlineData("#part", "#part", false)]
    [InlineData("?page=a:b", "?page=a:b", false)]
    [InlineData("/a:b", "/a:b", false)]
    [InlineData("./a//b", "./a//b", false)]
    [InlineData("#a:b", "#a:b", false)]
    public void A_target_on_the_list_is_written_through_one_encoder(string target, string href, bool isExternal)
    {
        var text = new MarkdownCase($"[words]({target})");
        Assert.Empty(text.Findings);
        Assert.Equal($"<p><a href=\"{href}\"{(isExternal ? " rel=\"noreferrer\"" : "")}>words</a></p>\n", text.Html);
    }

    [Fact]
    public void Plain_http_is_a_warning_and_a_link()
    {
        var text = new MarkdownCase("A [b](http://x.org/)\n\n<http://x.org/>");
        Assert.Equal(["1:3 link-insecure", "3:1 link-insecure"], text.Places);
        Assert.Contains("<a href=\"http://x.org/\" rel=\"noreferrer\">b</a>", text.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.org/a.png")]
    [InlineData("http://x.org/a.png")]
    [InlineData("mailto:a@x.org")]
    public void A_picture_comes_from_the_site_itself(string target) => Assert.Equal(["1:1 link-scheme"], new MarkdownCase($"![words]({target})").Places);

    [Theory]
    [InlineData("[a](/ \"x\\\" onclick=alert(1) y\")")]
    [InlineData("[a](/ '\"><script>alert(1)</script>')")]
    [InlineData("![\"><script>](/x.png)")]
    [InlineData("[a](/){.\"onclick=x}")]
    [InlineData("## A {#\"onclick=x}")]
    [InlineData("*[HTML]: \" onclick=alert(1) <script>\n\nHTML")]
    [InlineData("::: callout \"><script>alert(1)</script>\nx\n:::")]
    [InlineData("```\"><script>\nx\n```")]
    public void No_text_gets_out_of_its_attribute(string text)
    {
        var html = new MarkdownCase(text).Html;
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        // With every attribute's value taken out, no handler is left.
        Assert.DoesNotMatch(" on[a-z]+=", Regex.Replace(html, "=\"[^\"]*\"", "=\"\"").Replace(">", "\n", StringComparison.Ordinal).Split('\n').Where(l => l.Contains('<', StringComparison.Ordinal)).Aggregate("", (a, l) => a + l[l.IndexOf('<', StringComparison.Ordinal)..]));
    }

    [Fact]
    public void The_host_is_asked_for_every_link_and_null_leaves_the_words()
    {
        var text = new MarkdownCase("A [b *c*](/gone/) and ![d](/gone/)and [e](/there/).") { Broken = "/gone/" };
        Assert.Equal("<p>A b <em>c</em> and and <a href=\"/there/\">e</a>.</p>\n", text.Html);
    }

    [Fact]
    public void Links_and_pictures_are_listed_in_the_order_of_the_text()
    {
        var text = new MarkdownCase("[![Alt](/i.png) one](/a/) <https://b.org/> [two][r]\n\n[r]: /c/ 'T'");
        Assert.Equal(
            ["/a/|Alt one|1:1|25", "/i.png|Alt|1:2|14", "https://b.org/|https://b.org/|1:27|16", "/c/|two|1:44|8"],
            text.Body.Links.Select(l => $"{l.Target}|{l.Text}|{l.Where.Line}:{l.Where.Column}|{l.Where.Length}"));
    }

    [Fact]
    public void A_link_needs_words_and_a_picture_that_is_a_link_does()
    {
        Assert.Equal(["1:1 link-text"], new MarkdownCase("[](/a/)").Places);
        Assert.Equal(["1:1 link-text"], new MarkdownCase("[![](/a.png)](/a/)").Places);
        Assert.Equal(["1:1 link-text"], new MarkdownCase("[![](/a.png){.decorative}](/a/)").Places);
        Assert.Empty(new MarkdownCase("[![Logo](/a.png)](/a/)").Findings);
        Assert.Empty(new MarkdownCase("A ![ ](/a.png)").Findings);
    }
}
