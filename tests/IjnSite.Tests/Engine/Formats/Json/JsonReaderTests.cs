using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Json;
using Xunit;

namespace IjnSite.Tests.Engine.Formats.Json;

public class JsonReaderTests
{
    private readonly DiagnosticBag _bag = new();

    private MetadataValue? Read(string json, JsonLimits? limits = null) =>
        JsonReader.Read(new SourceText(SitePath.Parse("input/_data/x.json"), json), limits ?? JsonLimits.DataFile, _bag);

    private static string Place(SourceSpan where) => $"{where.Line}:{where.Column}+{where.Length}";

    [Fact]
    public void Every_key_and_value_knows_its_place()
    {
        var all = (MappingValue)Read("{\n  \"é\": \"\U0001F600 x\", \"n\": 1.50,\n  \"list\": [true, null],\n  \"o\": {}\n}\n")!;
        Assert.Equal(["é 2:3+3 2:8+6", "n 2:16+3 2:21+4", "list 3:3+6 3:11+0", "o 4:3+3 4:8+0"],
            all.Entries.Select(e => $"{e.Key} {Place(e.KeyWhere)} {Place(e.Value.Where)}"));
        Assert.Equal("1.50", ((ScalarValue)all.Get("n")!).Text);
        var items = ((SequenceValue)all.Get("list")!).Items.Cast<ScalarValue>().ToList();
        Assert.Equal([("true", false, "3:12+4"), ("", true, "3:18+4")], items.Select(i => (i.Text, i.IsNull, Place(i.Where))));
        Assert.Empty(_bag.ToSortedList());
    }

    [Theory]
    [InlineData("", "1:1 json-syntax", "empty")]
    [InlineData(" \n", null, "empty")]
    [InlineData("{\"a\": 1", "1:8 json-syntax", "ends too early")]
    [InlineData("[1, 2\n", null, "ends too early")]
    [InlineData("{\"a\": 1,}", "1:9 json-syntax", "'}'")]
    [InlineData("[1,,2]", "1:4 json-syntax", "','")]
    [InlineData("{\n  'a': 1}", "2:3 json-syntax", "single quotes")]
    [InlineData("{\n  // x\n \"a\": 1}", "2:3 json-syntax", "no comments")]
    [InlineData("{\"a\" 1}", "1:6 json-syntax", "not valid JSON")]
    [InlineData("{\"é\": 1} x", "1:10 json-syntax", "not valid JSON")]
    [InlineData("{\"a\": \"\\ud800\"}", "1:7 json-syntax", "\\u escape")]
    [InlineData("{\"a\": 1, \"b\": 2,\n \"a\": 3}", "2:2 json-duplicate-key", "line 1")]
    public void What_is_wrong_is_told_at_its_place(string json, string? finding, string words)
    {
        Read(json);
        var told = Assert.Single(_bag.ToSortedList());
        if (finding is not null) Assert.Equal(finding, $"{told.Where.Line}:{told.Where.Column} {told.Id}");
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.NotEmpty(told.Remedy);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void Lists_lie_at_most_32_deep(int depth, bool isRead)
    {
        Assert.Equal(isRead, Read(new string('[', depth) + new string(']', depth)) is not null);
        if (!isRead) Assert.Equal("1:33 json-limit", Assert.Single(_bag.ToSortedList()) is var d ? $"{d.Where.Line}:{d.Where.Column} {d.Id}" : "");
    }

    [Theory]
    [InlineData(9_999, true)]
    [InlineData(10_000, false)]
    public void There_are_at_most_10_000_values(int items, bool isRead)
    {
        Assert.Equal(isRead, Read("[" + string.Join(',', Enumerable.Repeat("1", items)) + "]") is not null);
        Assert.Equal(isRead ? 0 : 1, _bag.Errors);
    }

    [Property(MaxTest = 2000)]
    public Property Whatever_is_written_is_read_or_refused()
    {
        var text = Gen.Elements("{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\\", "\\u", "1", "-", "e", "true", "null", " ", "\n", "é", "\U0001F600", "\0", "\ud800", "\"a\": 1").ListOf()
            .Select(string.Concat).ToArbitrary();
        return Prop.ForAll(text, json =>
        {
            var bag = new DiagnosticBag();
            var value = JsonReader.Read(new SourceText(SitePath.Parse("x.json"), json), JsonLimits.DataFile, bag);
            return value is not null || bag.HasErrors;
        });
    }
}
