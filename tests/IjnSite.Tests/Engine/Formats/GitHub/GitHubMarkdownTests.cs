using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.GitHub;
using IjnSite.Engine.Formats.Html;
using Markdig;

namespace IjnSite.Tests.Engine.Formats.GitHub;

/// <summary>Whatever a stranger writes in a title, a comment shows it and does nothing else.</summary>
public sealed partial class GitHubMarkdownTests
{
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: true).Build();

    private static readonly string[] Pieces =
    [
        "@octocat", "@org/team", "#12", "GH-12", "owner/repo#3", "ABC-7", "deadbeef1234567", "https://evil.example/x", "www.evil.example", "a@b.example", "<script>", "</div>", "<!--", "-->", "<br>",
        "**", "__", "~~", "`", "```", "[x](y)", "![x](y)", "[^1]", "[ ]", "|", "||", "# ", "- ", "+ ", "1. ", "2) ", "> ", "    ", "\t", "\n", "\r\n", "\n\n", "\u2028", "\u0000", "\u001b[31m", "\u202E", "\u2066",
        "&amp;", "&#64;", "\\", "\\@", "$x$", "$$", ":tada:", ":)", "---", "===", "{.class}", "::: box", "é", "日本", "👩‍👩‍👧", "\uD800", "a\u0301\u0301\u0301", "word", " ", ".", "http://", "//", "-", "7", "*", "_", "(", ")", "'", "\"",
    ];

    // What GitHub looks for in the finished text.
    [GeneratedRegex("@[A-Za-z0-9]|#[0-9]|[A-Za-z]-[0-9]|[0-9a-fA-F]{7,}|://|www\\.")]
    private static partial Regex Fires();

    [Theory]
    [InlineData("- {0}", "ul li")]
    [InlineData("## {0}", "h2")]
    [InlineData("- **New:** {0} (3 feeds)", "ul li strong")]
    public void Text_is_shown_as_it_is_and_makes_no_element_of_its_own(string context, string elements)
    {
        foreach (var text in Texts())
        {
            var page = Render(string.Format(System.Globalization.CultureInfo.InvariantCulture, context, "«" + GitHubMarkdown.Text(text) + "»"));
            Assert.Equal(elements.Split(' '), page.All("body *").Select(e => e.Name));
            var shown = page.All("body > *").Single().Text;
            Assert.Contains("«" + Plain(text) + "»", Silent(shown), StringComparison.Ordinal);
            Assert.DoesNotMatch(Fires(), shown);
        }
    }

    [Fact]
    public void Text_begins_no_list_and_no_heading_inside_an_item()
    {
        foreach (var text in Texts())
        {
            if (Plain(text).Length == 0) continue;
            var page = Render("- " + GitHubMarkdown.Text(text));
            Assert.Equal(["ul", "li"], page.All("body *").Select(e => e.Name));
            Assert.Equal(Plain(text).Trim(), Silent(page.All("li").Single().Text));
        }
    }

    [Fact]
    public void A_link_leads_where_it_says_and_nowhere_else()
    {
        foreach (var text in Texts())
        {
            var page = Render("- " + GitHubMarkdown.Link("A" + text, "https://preview.example" + GitHubMarkdown.Path("/briefs/" + text.Replace('\uD800', 'x') + "/")));
            Assert.Equal(["ul", "li", "a"], page.All("body *").Select(e => e.Name));
            Assert.StartsWith("https://preview.example/briefs/", page.All("a").Single().Attribute("href")!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_is_cut_where_its_reader_would_count()
    {
        Assert.Equal("ab…", PlainLine.Of("abc", 2));
        Assert.Equal("abc", PlainLine.Of("abc", 3));
        Assert.Equal("a b", PlainLine.Of(" a \n\t b ", 3));
        Assert.Equal("👩‍👩‍👧…", PlainLine.Of("👩‍👩‍👧👩‍👩‍👧", 1));
        Assert.Equal("ab", PlainLine.Of("a\u202Eb", 10));
    }

    // Whether the text is right does not depend on the luck of a run: the seed is fixed.
    private static IEnumerable<string> Texts()
    {
        foreach (var piece in Pieces) yield return piece;
        var random = new Random(20261124);
        for (var i = 0; i < 1_500; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 7); n > 0; n--) text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }

    private static HtmlPage Render(string markdown) => HtmlPage.Parse(Encoding.UTF8.GetBytes("<body>" + Markdig.Markdown.ToHtml(markdown, Everything)));

    private static string Plain(string text) => Silent(PlainLine.Of(text));

    private static string Silent(string text) => text.Replace("\u200B", "", StringComparison.Ordinal);
}
