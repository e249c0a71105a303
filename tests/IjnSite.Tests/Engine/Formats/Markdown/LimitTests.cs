using IjnSite.Tests.Harness;
using System.Diagnostics;
using System.Text;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class LimitTests
{
    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Fact]
    public void Thirty_two_levels_of_blocks_are_read_and_thirty_three_are_not()
    {
        Assert.Empty(new MarkdownCase(Times("> ", 32) + "x").Findings);
        var tooDeep = new MarkdownCase("a\n\n" + Times("> ", 33) + "x");
        Assert.Equal("markdown-limit", Assert.Single(tooDeep.Findings).Id);
        Assert.Equal(3, tooDeep.Findings[0].Where.Line);
        Assert.Equal("", tooDeep.Html);
        Assert.True(tooDeep.Body.IsEmpty);
    }

    [Fact]
    public void Emphasis_nests_to_the_same_depth()
    {
        static string Nested(int depth) => Times("*a **b ", depth / 2) + Times("** *", depth / 2);
        Assert.Empty(new MarkdownCase(Nested(20)).Findings);
        Assert.NotNull(new MarkdownCase(Nested(400)).Html);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public void What_the_parser_itself_refuses_becomes_a_finding_at_the_line(int depth)
    {
        var text = new MarkdownCase("a\n\nb\n\n" + Times(">", depth) + " x\n\nc");
        Assert.Equal(["5:1 markdown-limit"], text.Places.Select(p => p.Replace($":{depth}", ":1", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public void A_table_may_have_fifty_thousand_cells_and_not_one_more()
    {
        static string Table(int rows) => $"{Times("a|", 49)}a\n{Times("-|", 49)}-\n{Times(Times("b|", 49) + "b\n", rows)}";
        Assert.Empty(new MarkdownCase(Table(999)).Findings);
        Assert.Equal(["1:1 markdown-limit"], new MarkdownCase(Table(1000)).Places);
    }

    [Theory]
    [InlineData("a|\n")]
    [InlineData("a\n")]
    public void A_wide_head_over_many_short_rows_is_refused_before_it_is_parsed(string row)
    {
        var clock = Stopwatch.StartNew();
        var text = new MarkdownCase($"x\n\n{Times("a|", 3000)}\n{Times("-|", 3000)}\n{Times(row, 3000)}");
        Assert.Equal(["3:1 markdown-limit"], text.Places);
        Assert.True(clock.Elapsed < Patience.Limit);
    }

    [Fact]
    public void Many_padded_tables_count_together()
    {
        var table = $"{Times("a|", 400)}\n{Times("-|", 400)}\n{Times("a|\n", 100)}\n";
        var refused = Assert.Single(new MarkdownCase(Times(table, 3)).Findings);
        Assert.Equal(("markdown-limit", 104), (refused.Id, refused.Where.Line));
    }

    [Fact]
    public void References_may_make_a_text_twenty_times_as_long_and_not_more()
    {
        static string Bomb(int uses) => $"{Times("[a] ", uses)}\n\n[a]: https://x.org/{new string('y', 2000)}";
        Assert.Empty(new MarkdownCase(Bomb(40)).Findings);
        var bomb = new MarkdownCase(Bomb(5000));
        Assert.Equal(["1:1 markdown-limit"], bomb.Places);
        Assert.Equal("", bomb.Html);
    }

    [Theory]
    [InlineData("[^a] ", "\n\n[^a]: x")]
    [InlineData("AB ", "\n\n*[AB]: " + "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    public void Other_short_signs_for_long_texts_count_too(string sign, string definition)
    {
        Assert.Empty(new MarkdownCase(Times(sign, 100) + definition).Findings);
        Assert.Equal(["1:1 markdown-limit"], new MarkdownCase(Times(sign, 10_000) + definition).Places);
    }

    public static TheoryData<string, string, string> Slow => new()
    {
        { "", "[a](", "" }, { "", "[", "" }, { "", "![", "" }, { "", "](", "" }, { "", "*a **a ", "" }, { "", "*a_", "" }, { "", "`a``", "" }, { "", "<a ", "" }, { "", "<!-", "" }, { "", "&", "" },
        { "", "\\[", "" }, { "", "a|", "" }, { "", "- ", "" }, { "", "\n- a", "" }, { "", "~~a ", "" }, { "", "'a \"", "" }, { "", "[^a", "" }, { "", "[^a]: ", "" }, { "", "\n[^a]: b", "" },
        { "", "\n[a]: /b", "" }, { "", "{", "" }, { "", "{#a ", "" }, { "", "a{.b}", "" }, { "", "[a]{.b}", "" }, { "", "\n::: callout a", "" }, { "", ":::", "" }, { "", "\n## a", "" }, { "", "\n## a {#b}", "" },
        { "", "a\n:   b\n", "" }, { "", "\n*[a]: b", "a a" }, { "", "a<b", "" }, { "", "<https://a.b>", "" }, { "", "\t", "a" }, { "", "\n***", "" }, { "", "a  \n", "" }, { "", "\n```", "" }, { "", "\u0000", "" }, { "", "𝒜é", "" },
        { "", "(", "" }, { "[a", "(", "" }, { "[a](", "(", "" }, { "", "a@b.c ", "" }, { "", "-- ", "" }, { "", "...", "" }, { "", "**a", "" }, { "", "__a", "" }, { "", "*", "a" }, { "", "_", "a" }, { "", "[]", "" }, { "", "[a][", "" }, { "", "> - ", "a" },
    };

    [Theory]
    [MemberData(nameof(Slow))]
    public void Fifty_kilobytes_of_anything_come_to_an_end(string before, string repeated, string after)
    {
        var clock = Stopwatch.StartNew();
        var text = new MarkdownCase(before + Times(repeated, 50_000 / repeated.Length) + after);
        var html = text.Html;
        Assert.True(clock.Elapsed < Patience.Limit, $"{clock.Elapsed} for {repeated}");
        Assert.InRange(html.Length, 0, (50_000 * 20) + (64 * 1024));
        Assert.All(text.Findings, f => Assert.NotEmpty(f.Remedy));
    }

    [Fact]
    public void Limits_are_options()
    {
        var options = MarkdownCase.Site with { Limits = new MarkdownLimits(Nesting: 2, TableCells: 4) };
        Assert.Empty(new MarkdownCase("> > a", options).Findings);
        Assert.Equal(["1:5 markdown-limit"], new MarkdownCase("> > > a", options).Places);
        Assert.Equal(["1:1 markdown-limit"], new MarkdownCase("a|b\n-|-\nc|d", options).Places);
    }
}
