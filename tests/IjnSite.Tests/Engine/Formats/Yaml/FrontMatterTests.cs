using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using Xunit;

namespace IjnSite.Tests.Engine.Formats.Yaml;

public class FrontMatterTests
{
    private readonly DiagnosticBag _bag = new();

    private (string Yaml, string Body)? Split(string text)
    {
        var parts = FrontMatter.Split(new SourceText(SitePath.Parse("a.md"), text), _bag);
        return parts is { } p ? (text.Substring(p.YamlStart, p.YamlLength), text[p.BodyStart..]) : null;
    }

    [Theory]
    [InlineData("---\na: b\n---\nbody\n", "a: b\n", "body\n")]
    [InlineData("---\r\na: b\r\n---\r\nbody\r\n", "a: b\r\n", "body\r\n")]
    [InlineData("---\ra: b\r---\rbody", "a: b\r", "body")]
    [InlineData("---\na: b\n...\nbody", "a: b\n", "body")]
    [InlineData("---  \na: b\n---\t\nbody", "a: b\n", "body")]
    [InlineData("---\n---\nbody", "", "body")]
    [InlineData("---\na: b\n---", "a: b\n", "")]
    [InlineData("---\na: b\n---\n", "a: b\n", "")]
    [InlineData("---\na: |\n  ---\n  x\n---\nbody\n---\nmore", "a: |\n  ---\n  x\n", "body\n---\nmore")]
    [InlineData("---\na: b\n----\n---\nbody", "a: b\n----\n", "body")]
    [InlineData("just text\n---\nmore", "", "just text\n---\nmore")]
    [InlineData("----\n", "", "----\n")]
    [InlineData(" ---\na", "", " ---\na")]
    [InlineData("...\na\n---\n", "", "...\na\n---\n")]
    [InlineData("", "", "")]
    [InlineData("\n\ntext", "", "\n\ntext")]
    public void The_fences_part_the_file(string text, string yaml, string body)
    {
        Assert.Equal((yaml, body), Split(text));
        Assert.Empty(_bag.ToSortedList());
    }

    [Theory]
    [InlineData("---\na: b\n", "1:1")]
    [InlineData("---", "1:1")]
    [InlineData("---\na: b\n ---\n", "1:1")]
    [InlineData("\n\n---\na: b\n---\n", "3:1")]
    [InlineData("\r\n---\r\na: b\r\n---\r\n", "2:1")]
    public void A_fence_without_its_other_or_not_at_the_top_is_told(string text, string place)
    {
        Assert.Null(Split(text));
        var finding = Assert.Single(_bag.ToSortedList());
        Assert.Equal($"front-matter-fence {place}", $"{finding.Id} {finding.Where.Line}:{finding.Where.Column}");
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "---\na: b\n---\nbody"u8];
        var source = SourceText.TryDecode(SitePath.Parse("a.md"), bytes, out _)!;
        Assert.Equal("body", source.Text[FrontMatter.Split(source, _bag)!.Value.BodyStart..]);
    }

    [Property]
    public bool Whatever_the_body_is_it_comes_back_whole(string? body) => Split("---\na: b\n---\n" + body) == ("a: b\n", body ?? "");
}
