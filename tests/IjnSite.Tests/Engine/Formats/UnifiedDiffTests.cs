using IjnSite.Engine.Formats.Diffs;

namespace IjnSite.Tests.Engine.Formats;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_diff() => Assert.Empty(UnifiedDiff.Of("a", "x\n", "x\n"));

    [Fact]
    public void Changes_far_apart_are_shown_with_three_lines_around_each() => Assert.Equal(
        ["--- a.md", "+++ a.md", "@@ -1,5 +1,4 @@", " 1", "-2", " 3", " 4", " 5", "@@ -9,4 +8,6 @@", " 9", " 10", " 11", "-12", "+x", "+y", "+z"],
        UnifiedDiff.Of("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\n3\n4\n5\n6\n7\n8\n9\n10\n11\nx\ny\nz\n"));

    [Fact]
    public void Changes_close_together_are_one() => Assert.Equal(
        ["--- a", "+++ a", "@@ -1,4 +1,4 @@", "-1", "+a", " 2", " 3", "-4", "+d"], UnifiedDiff.Of("a", "1\n2\n3\n4\n", "a\n2\n3\nd\n"));

    [Fact]
    public void A_missing_line_break_at_the_end_is_told() => Assert.Equal(
        ["--- a", "+++ a", "@@ -1,1 +1,1 @@", "-x", "\\ No newline at end of file", "+x"], UnifiedDiff.Of("a", "x", "x\n"));

    [Fact]
    public void A_text_that_was_empty_begins_at_line_0() => Assert.Equal(["--- a", "+++ a", "@@ -0,0 +1,1 @@", "+x"], UnifiedDiff.Of("a", "", "x\n"));

    [Fact]
    public void A_byte_order_mark_and_a_tab_can_be_seen() => Assert.Equal(
        ["--- a", "+++ a", "@@ -1,2 +1,2 @@", "-[BOM]x", "-→y", "+x", "+  y"], UnifiedDiff.Of("a", "\ufeffx\n\ty\n", "x\n  y\n"));

    [Fact]
    public void Control_characters_reach_no_terminal() => Assert.Equal(
        ["--- a\u241b[31m", "+++ a\u241b[31m", "@@ -1,1 +1,1 @@", "-x \u240d", "+x→y\ufffd"], UnifiedDiff.Of("a\u001b[31m", "x \r\n", "x\ty\u202e\n"));
}
