using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

/// <summary>Line and column belong to the whole file, whatever stands before the fault.</summary>
public class PositionTests
{
    private const string Fault = "<b>";

    [Theory]
    [InlineData("<b>", "1:1")]
    [InlineData("a <b>", "1:3")]
    [InlineData("a\n<b>", "2:1")]
    [InlineData("a\nb <b>", "2:3")]
    [InlineData("a\n\nb\n\nc <b>", "5:3")]
    [InlineData("é <b>", "1:3")]
    [InlineData("𝒜𝒜 <b>", "1:6")]
    [InlineData("👩‍👩‍👧 <b>", "1:10")]
    [InlineData("e\u0301 <b>", "1:4")]
    [InlineData("\ta\n\n<b> x", "3:1")]
    [InlineData("- a\n  - b\n\n    c <b>", "4:7")]
    [InlineData("- a\n\tb <b>", "2:4")]
    [InlineData("> a\n> b <b>", "2:5")]
    [InlineData("> > 𝒜 <b>", "1:8")]
    [InlineData("1. a\n2. b <b>", "2:6")]
    [InlineData("::: callout T\na <b>\n:::", "2:3")]
    [InlineData("a|b\n-|-\nc|d <b>", "3:5")]
    [InlineData("| a | b |\n| - | - |\n| \"c\" 𝒜 | x <b> |", "3:14")]
    [InlineData("Term\n:   a <b>", "2:7")]
    [InlineData("- [ ] a <b>", "1:9")]
    [InlineData("## A \"b\" <b>", "1:10")]
    [InlineData("## A ##\n\nb <b>", "3:3")]
    [InlineData("A\nB <b>\n---", "2:3")]
    [InlineData("a[^1]\n\n[^1]: b <b>", "3:9")]
    [InlineData("*[AB]: x y\n\nAB AB <b>", "3:7")]
    [InlineData("*a **b <b>** c*", "1:8")]
    [InlineData("[a <b>](/x)", "1:4")]
    [InlineData("&amp; \\* `c` \"d\" -- ... <b>", "1:25")]
    [InlineData("a  \nb <b>", "2:3")]
    [InlineData("a\\\nb <b>", "2:3")]
    [InlineData("<https://a.b> <b>", "1:15")]
    [InlineData("[a]{lang=es} <b>", "1:14")]
    [InlineData("a\u0000 <b>", "1:4")]
    public void A_fault_is_found_where_it_is(string text, string place)
    {
        foreach (var (end, start) in from e in new[] { "\n", "\r\n" } from s in new[] { "", "---\ntitle: 𝒜\n---\n" } select (e, s))
        {
            var head = start.Replace("\n", end, StringComparison.Ordinal);
            var found = new MarkdownCase(head + text.Replace("\n", end, StringComparison.Ordinal), bodyStart: head.Length);
            var where = found.Findings.First(f => f.Id == "markdown-raw-html").Where;
            var line = int.Parse(place.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture) + (start.Length > 0 ? 3 : 0);
            Assert.Equal($"{line}:{place.Split(':')[1]} {Fault.Length}", $"{where.Line}:{where.Column} {where.Length}");
        }
    }

    [Fact]
    public void Every_kind_of_fault_points_at_its_own_sign()
    {
        const string Text = """
            ## Part

            A [b](javascript:x) and ![](/c.png).

            #### Deep {onclick=x}

            Words[^2] [x](/y/){.zz onload=1}

            ::: nothing
            x
            :::

            > ::: chart
            > :::

            ## Two {#part-x}

            ## Three {#part-x}

            [^1]: Unused.

            <!-- x -->
            """;
        Assert.Equal(
            [
                "3:3 link-scheme", "5:1 markdown-heading", "5:12 markdown-attribute", "7:6 footnote-undefined", "7:24 markdown-attribute",
                "9:1 markdown-unknown-container", "13:3 markdown-container-use", "18:11 markdown-duplicate-id", "20:1 footnote-unused", "22:1 markdown-raw-html",
            ],
            new MarkdownCase(Text).Places);
        Assert.Equal(new MarkdownCase(Text).Places, new MarkdownCase(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Places);
    }

    [Fact]
    public void Headings_links_and_shortcodes_know_their_places()
    {
        var body = new MarkdownCase("---\r\n---\r\n## 𝒜 *b*\r\n\r\nc [d](/e/)\r\n\r\n::: chart f\r\n:::\r\n", bodyStart: 10).Body;
        Assert.Equal(("3:1", "𝒜 b"), ($"{body.Headings[0].Where.Line}:{body.Headings[0].Where.Column}", body.Headings[0].Text));
        Assert.Equal((5, 3, 8), (body.Links[0].Where.Line, body.Links[0].Where.Column, body.Links[0].Where.Length));
        Assert.Equal((7, 1, 3), (body.Shortcodes[0].Where.Line, body.Shortcodes[0].Where.Column, body.Shortcodes[0].Where.Length));
    }
}
