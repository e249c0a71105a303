using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IjnSite.Engine.Reports;
using Markdig;

namespace IjnSite.Tests.Engine.Reports;

public sealed class MarkdownSummaryTests
{
    private static readonly MarkdownPipeline GitHubLike = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().UseTaskLists().UseEmphasisExtras().Build();

    [Fact]
    public void A_finding_has_its_place_its_sentence_its_remedy_and_its_explanation()
    {
        var text = MarkdownSummary.Write("ijn check", ["Checked 3 pages."], [SampleFindings.Error("input/pages/a b.md", 7, "The title is missing", "Write one.")], null, SampleFindings.Online, MarkdownSummary.MaxBytes);
        Assert.Equal("""
            ## ijn check: 1 error, no warnings

            Checked 3 pages.

            ### Findings

            - **Error** [`input/pages/a b.md:7`](https://git.example/o/r/blob/0123456789012345678901234567890123456789/input/pages/a%20b.md?plain=1#L7): The title is missing. Write one. [About bad-thing](https://git.example/o/r/blob/HEAD/docs/diagnostics.md#bad-thing)

            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Without_an_address_a_finding_has_no_link()
    {
        var text = MarkdownSummary.Write("ijn check", [], [SampleFindings.Warning("input/a.md", 1, "x")], null, ReportLinks.Local, MarkdownSummary.MaxBytes);
        Assert.Contains("- **Warning** `input/a.md:1`: x. Mend it. About it: `docs/diagnostics.md#odd-thing`\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_findings_says_so()
    {
        Assert.Equal("## ijn check: no errors, no warnings\n\nChecked 3 pages.\n", MarkdownSummary.Write("ijn check", ["Checked 3 pages."], [], null, ReportLinks.Local, MarkdownSummary.MaxBytes));
    }

    [Fact]
    public void Files_of_the_change_have_a_part_of_their_own_before_the_others()
    {
        var text = MarkdownSummary.Write("ijn check", [], [SampleFindings.Error("input/b.md", 1, "x"), SampleFindings.Error("input/a.md", 1, "x")], new HashSet<string> { "input/b.md" }, ReportLinks.Local, MarkdownSummary.MaxBytes);
        string[] order = ["### In the files of this change", "`input/b.md:1`", "### In other files", "`input/a.md:1`"];
        Assert.Equal(order.Order(Comparer<string>.Create((a, b) => text.IndexOf(a, StringComparison.Ordinal).CompareTo(text.IndexOf(b, StringComparison.Ordinal)))), order);
        Assert.All(order, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Ten_thousand_hostile_findings_stay_below_900_KB_and_none_is_lost_without_a_word()
    {
        var findings = SampleFindings.Many(10_000);
        var text = MarkdownSummary.Write("ijn check", ["Left out, draft: " + string.Join(", ", SampleFindings.Hostile) + new string('x', 5_000)], findings, null, SampleFindings.Online, MarkdownSummary.MaxBytes);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), MarkdownSummary.MaxBytes - 2_000, MarkdownSummary.MaxBytes);
        var shown = text.Split('\n').Count(l => l.StartsWith("- **", StringComparison.Ordinal));
        Assert.Contains($"\n**+{10_000 - shown} more** that have no room here: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_room_still_has_the_counts()
    {
        var text = MarkdownSummary.Write("ijn check", [], SampleFindings.Many(10), null, ReportLinks.Local, 0);
        Assert.Equal("## ijn check: 5 errors, 5 warnings\n\n**+10 more** that have no room here: 5 errors, 5 warnings. The log of the step lists them.\n", text);
    }

    [Fact]
    public void Hostile_words_make_no_link_no_picture_and_no_markup()
    {
        foreach (var hostile in SampleFindings.Hostile)
        {
            var text = MarkdownSummary.Write("ijn check", ["Left out: " + hostile], [SampleFindings.Error("input/" + hostile, 2, hostile, hostile)], null, SampleFindings.Online, MarkdownSummary.MaxBytes);
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(text, GitHubLike));
            Assert.All(page.QuerySelectorAll("a"), a => Assert.StartsWith("https://git.example/o/r/", a.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Equal(2, page.QuerySelectorAll("a").Length);
            Assert.Equal(["a", "body", "code", "h2", "h3", "head", "html", "li", "p", "strong", "ul"],
                page.All.Select(e => e.LocalName).Where(n => n != "span").Distinct().Order(StringComparer.Ordinal));
            // What GitHub makes of words when the page is made already.
            var words = string.Concat(page.Body!.Descendants<IText>().Where(t => t.ParentElement!.Closest("code, a, span") is null).Select(t => t.Data));
            Assert.DoesNotMatch(@"@\w|#\d|(?i)gh-\d|://|(?i)www\.\w|\$", words);
        }
    }

    [Fact]
    public void Hostile_words_are_read_as_they_are_written()
    {
        foreach (var hostile in SampleFindings.Hostile.Where(h => !h.Any(IjnSite.Engine.Diagnostics.HarmlessText.IsHarmful) && !h.Any(char.IsSurrogate)))
        {
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(MarkdownSummary.Write("t", [], [SampleFindings.Error("input/a.md", 2, "It says " + hostile)], null, ReportLinks.Local, MarkdownSummary.MaxBytes), GitHubLike));
            Assert.Contains($"It says {hostile}. Mend it.", page.QuerySelector("li")!.TextContent.Replace("\u2060", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }
}
