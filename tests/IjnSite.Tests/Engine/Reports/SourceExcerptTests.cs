using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;
using Spectre.Console;

namespace IjnSite.Tests.Engine.Reports;

public sealed class SourceExcerptTests
{
    // The columns are UTF-16 units of the source, 1-based; what is expected is counted in cells.
    [Theory]
    [InlineData("unknwon: x", 1, 7, "unknwon: x", "^^^^^^^")]
    [InlineData("title: x", 8, 0, "title: x", "       ^")]
    [InlineData("title:", 7, 0, "title:", "      ^")]
    [InlineData("title:", 1, 99, "title:", "^^^^^^")]
    [InlineData("\tx", 2, 1, "    x", "    ^")]
    [InlineData("ab\tx", 3, 1, "ab  x", "  ^^")]
    [InlineData("日本 x", 4, 1, "日本 x", "     ^")]
    [InlineData("日本 x", 2, 1, "日本 x", "  ^^")]
    [InlineData("e\u0301a", 3, 1, "e\u0301a", " ^")]
    [InlineData("😀x", 3, 1, "😀x", "  ^")]
    [InlineData("😀x", 1, 2, "😀x", "^^")]
    [InlineData("a\u001b[31mb", 2, 1, "a<U+001B>[31mb", " ^^^^^^^^")]
    [InlineData("a\u009b1mb", 1, 1, "a<U+009B>1mb", "^")]
    [InlineData("\u202Eabc", 2, 3, "<U+202E>abc", "        ^^^")]
    [InlineData("a\u200Bb", 3, 1, "a<U+200B>b", "         ^")]
    public void Marks_stand_below_the_place(string line, int column, int length, string text, string mark)
    {
        var excerpt = Of(line, column, length, 40);
        Assert.Equal(text, excerpt.Text);
        Assert.Equal(mark, excerpt.Mark);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = new string('a', 100) + "PLACE" + new string('b', 100);
        var excerpt = Of(line, 101, 5, 20);
        Assert.Equal(20, excerpt.Text.Length);
        Assert.StartsWith("…", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal("PLACE", Marked(excerpt));
    }

    [Fact]
    public void A_long_line_with_its_place_at_the_beginning_is_cut_at_its_end()
    {
        var excerpt = Of("PLACE" + new string('b', 1_000_000), 1, 5, 20);
        Assert.Equal("PLACE" + new string('b', 14) + "…", excerpt.Text);
        Assert.Equal("^^^^^", excerpt.Mark);
    }

    [Fact]
    public void A_place_that_is_wider_than_the_terminal_is_marked_as_far_as_it_is_seen()
    {
        var excerpt = Of("key: " + new string('x', 500), 6, 500, 20);
        Assert.Equal("key: " + new string('x', 14) + "…", excerpt.Text);
        Assert.Equal("     " + new string('^', 14), excerpt.Mark);
    }

    [Property(MaxTest = 1000)]
    public void No_line_is_wider_than_asked_and_none_can_move_the_cursor(string? text, FsCheck.PositiveInt column, FsCheck.NonNegativeInt length)
    {
        var line = (text ?? "").ReplaceLineEndings("");
        var excerpt = Of(line, column.Get, length.Get, 30);
        Assert.DoesNotContain(excerpt.Text, HarmlessText.IsHarmful);
        Assert.InRange(excerpt.Mark.Length, 1, 31);
        Assert.Contains('^', excerpt.Mark);
        Assert.True(excerpt.Text.GetCellWidth() <= 30, $"'{excerpt.Text}' is {excerpt.Text.GetCellWidth()} wide.");
    }

    private static SourceExcerpt Of(string line, int column, int length, int width) =>
        SourceExcerpt.Of(line, new SourceSpan("input/a.md", 3, column, length), width, c => c.GetCellWidth());

    private static string Marked(SourceExcerpt excerpt)
    {
        var from = excerpt.Mark.IndexOf('^', StringComparison.Ordinal);
        return excerpt.Text[from..excerpt.Mark.Length];
    }
}
