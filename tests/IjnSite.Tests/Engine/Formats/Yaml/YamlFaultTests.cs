using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using Xunit;

namespace IjnSite.Tests.Engine.Formats.Yaml;

public class YamlFaultTests
{
    // Each row is a slip that people make: what they wrote, where the finding points (in the whole file: the fence is line 1), what it says.
    [Theory]
    [InlineData("title: a\n\tb: c\n", "3:1", "indented with a tab")]
    [InlineData("title: a\nlist:\n\t- x\n", "4:1", "indented with a tab")]
    [InlineData("a: >\n\tb\n", "3:1", "indented with a tab")]
    [InlineData("title: \"abc\nb: c\n", "2:8", "with a double quote is not closed")]
    [InlineData("title: 'abc", "2:8", "with a single quote is not closed")]
    [InlineData("title: 'it's here'\n", "2:12", "After the closing quote")]
    [InlineData("title: \"x\" y\n", "2:12", "After the closing quote")]
    [InlineData("title: A story: part two\nb: c\n", "2:8", "The value of 'title' contains a colon")]
    [InlineData("list:\n  - name: A: b\n", "3:11", "The value of 'name' contains a colon")]
    [InlineData("a: b\n  c: d\n", "3:3", "below a line that has a value already")]
    [InlineData("title\nb: c\n", "2:1", "This line has no colon")]
    [InlineData("a: b\ntitle\n", "3:1", "This line has no colon")]
    [InlineData("a: b\ntitle\nc: d\n", "3:1", "This line has no colon")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "4:3", "not indented like the lines")]
    [InlineData("  a: 1\nb: 2\n", "3:1", "not indented like the lines")]
    [InlineData("a:\n  - x\n - y\n", "4:2", "not indented like the lines")]
    [InlineData("- a\nb: c\n", "3:1", "does not begin with a hyphen")]
    [InlineData("a: @foo\n", "2:4", "cannot begin with '@'")]
    [InlineData("a: `x`\n", "2:4", "cannot begin with '`'")]
    [InlineData("a: %x\n", "2:4", "cannot begin with '%'")]
    [InlineData("a: ? b\n", "2:4", "cannot begin with '?'")]
    [InlineData("a: , b\n", "2:4", "A ',' stands here")]
    [InlineData("a: ]\n", "2:4", "A ']' stands here")]
    [InlineData("a: [x y]]\n", "2:9", "A ']' stands here")]
    [InlineData("a: [x, y\nb: c\n", "2:4", "The list that opens with [")]
    [InlineData("a: [x, y\n", "2:4", "The list that opens with [")]
    [InlineData("a: {x: y\n", "2:4", "The group that opens with {")]
    [InlineData("a: \"x\\qy\"\n", "2:6", "A backslash in double quotes")]
    [InlineData("a: - b\n", "2:4", "A list begins on the line of its key")]
    [InlineData("a: |x\n  b\n", "2:4", "After | or >")]
    public void A_slip_is_told_in_plain_words_at_its_place(string yaml, string place, string words)
    {
        var source = new SourceText(SitePath.Parse("input/a.md"), "---\n" + yaml);
        var bag = new DiagnosticBag();
        YamlReader.ReadAny(source, 4, source.Text.Length - 4, YamlLimits.FrontMatter, bag);

        var finding = Assert.Single(bag.ToSortedList());
        Assert.Equal("yaml-syntax", finding.Id);
        Assert.Equal($"{place} {words}", $"{finding.Where.Line}:{finding.Where.Column} {(finding.Message.Contains(words, StringComparison.Ordinal) ? words : finding.Message)}");
        Assert.NotEmpty(finding.Remedy);
    }

    [Fact]
    public void With_line_ends_of_Windows_the_places_are_the_same()
    {
        var source = new SourceText(SitePath.Parse("a.yml"), "a: b\r\n\r\ntitle: A story: two\r\n");
        var bag = new DiagnosticBag();
        Assert.Null(YamlReader.Read(source, 0, source.Text.Length, YamlLimits.FrontMatter, bag));
        var where = Assert.Single(bag.ToSortedList()).Where;
        Assert.Equal((3, 8, 12), (where.Line, where.Column, where.Length));
    }
}
