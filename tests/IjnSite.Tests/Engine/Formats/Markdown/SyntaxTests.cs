using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class SyntaxTests
{
    [Theory]
    [InlineData("a *b* **c** ~~d~~ `e`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n")]
    [InlineData("H~2~O x^2^ ++a++ ==b==", "<p>H~2~O x^2^ ++a++ ==b==</p>\n")]
    [InlineData("a  \nb\\\nc\nd", "<p>a<br />\nb<br />\nc\nd</p>\n")]
    [InlineData("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")]
    [InlineData("---", "<hr />\n")]
    [InlineData("&copy; &lt;b&gt; \\<b>", "<p>© &lt;b&gt; &lt;b&gt;</p>\n")]
    [InlineData("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n")]
    [InlineData("*[IJN]: Immigrant Justice Network\n\nThe IJN.", "<p>The <abbr title=\"Immigrant Justice Network\">IJN</abbr>.</p>\n")]
    [InlineData("<https://x.org/> <a@x.org>", "<p><a href=\"https://x.org/\" rel=\"noreferrer\">https://x.org/</a> <a href=\"mailto:a@x.org\">a@x.org</a></p>\n")]
    [InlineData("https://x.org/", "<p>https://x.org/</p>\n")]
    [InlineData("[a](/b/ \"c & 'd'\")", "<p><a href=\"/b/\" title=\"c &amp; 'd'\">a</a></p>\n")]
    [InlineData("![a *b*](/c.png \"d\")", "<figure /c.png|a b|d|>\n")]
    [InlineData("![](/c.png){.decorative}", "<figure /c.png|||decorative>\n")]
    [InlineData("a ![b](/c.png)", "<p>a <img /c.png|b||></p>\n")]
    [InlineData("![b](/c.png)\n![d](/e.png)", "<figure /c.png|b||><figure /e.png|d||>\n")]
    [InlineData("[![b](/c.png)](/d/)", "<p><a href=\"/d/\"><img /c.png|b||></a></p>\n")]
    [InlineData("- ![b](/c.png)", "<ul>\n<li><figure /c.png|b||>\n</li>\n</ul>\n")]
    [InlineData("```js\na < b\n\n```", "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code class=\"language-js\">a &lt; b\n\n</code></pre>\n")]
    [InlineData("    a & b", "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>a &amp; b\n</code></pre>\n")]
    [InlineData("", "")]
    public void Markdown_becomes_html(string text, string html)
    {
        var found = new MarkdownCase(text);
        Assert.Empty(found.Findings);
        Assert.Equal(html, found.Html);
    }

    [Theory]
    [InlineData("\"a\" 'b'", "“a” ‘b’")]
    [InlineData("it's the '90s, don't", "it’s the ’90s, don’t")]
    [InlineData("\"She said 'no'.\"", "“She said ‘no’.”")]
    [InlineData("a -- b --- c...", "a – b — c…")]
    [InlineData("2020--2024", "2020–2024")]
    [InlineData("`\"a\" -- 'b'`", "<code>&quot;a&quot; -- 'b'</code>")]
    [InlineData("workers' rights", "workers’ rights")]
    public void Quotation_marks_curl(string text, string html) => Assert.Equal($"<p>{html}</p>\n", MarkdownCase.HtmlOf(text));

    [Fact]
    public void Tables_have_a_name_scopes_and_classes_and_no_style()
    {
        var text = new MarkdownCase("## The *costs*\n\n| | Left | Mid | Right |\n|---|:--|:-:|--:|\n| x | a | b | 1 |\n\n|A|\n|-|\n|b|");
        Assert.Empty(text.Findings);
        Assert.Contains(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: The costs\">\n<table>\n<thead>\n<tr><td></td><th scope=\"col\">Left</th><th scope=\"col\" class=\"align-center\">Mid</th><th scope=\"col\" class=\"align-right\">Right</th></tr>\n</thead>\n<tbody>\n<tr><td>x</td><td>a</td><td class=\"align-center\">b</td><td class=\"align-right\">1</td></tr>\n</tbody>\n</table>\n</div>",
            text.Html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table: The costs (2)\"", text.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_above_all_headings_are_told_apart()
    {
        var html = MarkdownCase.HtmlOf("|A|\n|-|\n|b|\n\nx\n\n|A|\n|-|\n|b|");
        Assert.Contains("aria-label=\"Table\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table: (2)\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_have_a_sign_with_a_name_and_no_form_control()
    {
        var html = MarkdownCase.HtmlOf("- [x] a\n- [ ] b");
        Assert.Contains("<span class=\"task task-done\" role=\"img\" aria-label=\"Done\">☑</span> a", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"task\" role=\"img\" aria-label=\"Not done\">☐</span> b", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a [*hola* mundo]{lang=es} b", "<p>a <span lang=\"es\"><em>hola</em> mundo</span> b</p>\n")]
    [InlineData("[שלום]{lang=he dir=rtl .xx #yy}", "<p><span id=\"yy\" class=\"xx\" lang=\"he\" dir=\"rtl\">שלום</span></p>\n")]
    [InlineData("[a](/b/){lang=es}", "<p><a href=\"/b/\" lang=\"es\">a</a></p>\n")]
    [InlineData("*a*{lang=es}", "<p><em lang=\"es\">a</em></p>\n")]
    [InlineData("[a [b](/c/) d]{lang=es}", "<p><span lang=\"es\">a <a href=\"/c/\">b</a> d</span></p>\n")]
    [InlineData("[a] {b", "<p>[a] {b</p>\n")]
    [InlineData("[a]{ b", "<p>[a]{ b</p>\n")]
    [InlineData("\\{a}", "<p>{a}</p>\n")]
    [InlineData("Hola.\n{lang=es}", "<p lang=\"es\">Hola.</p>\n")]
    [InlineData("- Hola.\n{lang=es}\n- b", "<ul>\n<li><span lang=\"es\">Hola.</span></li>\n<li>b</li>\n</ul>\n")]
    [InlineData("{lang=es}\nHola.", "<p lang=\"es\">Hola.</p>\n")]
    public void Attributes_on_the_list_are_kept_at_their_words(string text, string html)
    {
        var found = new MarkdownCase(text);
        Assert.Empty(found.Findings);
        Assert.Equal(html, found.Html);
    }

    [Theory]
    [InlineData("[a](/b/){onclick=alert(1)}", "1:10")]
    [InlineData("[a]{style=\"color:red\"}", "1:5")]
    [InlineData("*a*{lang=es data-x=y}", "1:13")]
    [InlineData("*a*{lang=\"e s\"}", "1:5")]
    [InlineData("*a*{dir=up}", "1:5")]
    [InlineData("*a*{lang}", "1:5")]
    [InlineData("## A {hidden}", "1:7")]
    [InlineData("![a](/b.png){srcset=c}", "1:14")]
    [InlineData("`a`{role=x}", "1:5")]
    [InlineData("Text {page} text", "1:7")]
    [InlineData("- a\n{aria-label=b}", "2:2")]
    [InlineData("```js {onclick=x}\na\n```", "1:8")]
    public void Any_other_attribute_is_an_error_and_is_not_written(string text, string place)
    {
        var found = new MarkdownCase(text);
        Assert.Equal([$"{place} markdown-attribute"], found.Places);
        Assert.DoesNotMatch("<[^>]*(onclick|style|data-|dir=|hidden|srcset|role=.x|page|aria-label=.b|lang=.e s|lang>)", found.Html);
    }

    [Theory]
    [InlineData("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a\n\n<div onclick=x>\n*b*\n</div>", "<p>a</p>\n<p>&lt;div onclick=x&gt;\n*b*\n&lt;/div&gt;</p>\n")]
    [InlineData("<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n")]
    [InlineData("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>\n")]
    [InlineData("<?php x ?>", "<p>&lt;?php x ?&gt;</p>\n")]
    [InlineData("<![CDATA[x]]>", "<p>&lt;![CDATA[x]]&gt;</p>\n")]
    [InlineData("<!DOCTYPE html>", "<p>&lt;!DOCTYPE html&gt;</p>\n")]
    [InlineData("<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>\n")]
    public void Html_is_an_error_and_is_shown_as_it_was_typed(string text, string html)
    {
        var found = new MarkdownCase(text);
        Assert.Equal(html, found.Html);
        if (html.Contains("svg/", StringComparison.Ordinal)) return; // Not a tag to Markdown: text already.
        Assert.All(found.Findings, f => Assert.Equal("markdown-raw-html", f.Id));
        Assert.NotEmpty(found.Findings);
    }

    [Fact]
    public void A_site_can_allow_html() => Assert.Equal("<p>a <b>c</b></p>\n", new MarkdownCase("a <b>c</b>", MarkdownCase.Site with { AllowRawHtml = true }).Html);
}
