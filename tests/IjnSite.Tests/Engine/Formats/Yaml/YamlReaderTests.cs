using IjnSite.Tests.Harness;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using Xunit;

namespace IjnSite.Tests.Engine.Formats.Yaml;

public class YamlReaderTests
{
    private readonly DiagnosticBag _bag = new();

    private MappingValue? Read(string yaml, YamlLimits? limits = null) => Read(yaml, _bag, limits);

    private static MappingValue? Read(string yaml, DiagnosticBag bag, YamlLimits? limits = null)
    {
        var source = new SourceText(SitePath.Parse("input/a.md"), "---\n" + yaml);
        return YamlReader.Read(source, 4, yaml.Length, limits ?? YamlLimits.FrontMatter, bag);
    }

    private string Finding()
    {
        var finding = Assert.Single(_bag.ToSortedList());
        return $"{finding.Where.Line}:{finding.Where.Column} {finding.Id}";
    }

    private static string Place(SourceSpan where) => $"{where.Line}:{where.Column}+{where.Length}";

    [Fact]
    public void Every_key_and_value_knows_its_place_in_the_whole_file()
    {
        var all = Read("title: \U0001F600 News\ntags:\n  - one\n  - 'two'\nnested:\n  ü: \"x\"\nflow: [a, b]\ntext: |\n  long\n  text\n")!;
        Assert.Equal(["title 2:1+5 2:8+7", "tags 3:1+4 4:3+0", "nested 6:1+6 7:3+0", "flow 8:1+4 8:7+0", "text 9:1+4 9:7+16"],
            all.Entries.Select(e => $"{e.Key} {Place(e.KeyWhere)} {Place(e.Value.Where)}"));
        Assert.Equal(["4:5+3", "5:5+5"], ((SequenceValue)all.Get("tags")!).Items.Select(i => Place(i.Where)));
        var inner = ((MappingValue)all.Get("nested")!).Entries[0];
        Assert.Equal("7:3+1 7:6+3", $"{Place(inner.KeyWhere)} {Place(inner.Value.Where)}");
        Assert.Equal("input/a.md", inner.Value.Where.Path);
        Assert.Equal("long\ntext\n", ((ScalarValue)all.Get("text")!).Text);
        Assert.Empty(_bag.ToSortedList());
    }

    [Theory]
    [InlineData("a:", true, "")]
    [InlineData("a: ~", true, "")]
    [InlineData("a: null", true, "")]
    [InlineData("a: NULL", true, "")]
    [InlineData("a: # later", true, "")]
    [InlineData("a: ''", false, "")]
    [InlineData("a: 'null'", false, "null")]
    [InlineData("a: \"~\"", false, "~")]
    [InlineData("a: nullify", false, "nullify")]
    [InlineData("a: 2020", false, "2020")]
    [InlineData("a: yes", false, "yes")]
    [InlineData("a: 1e3", false, "1e3")]
    [InlineData("a: 2026-01-02", false, "2026-01-02")]
    public void Only_nothing_and_the_word_null_without_quotes_are_nothing(string yaml, bool isNull, string text)
    {
        var value = Assert.IsType<ScalarValue>(Read(yaml)!.Get("a"));
        Assert.Equal((isNull, text), (value.IsNull, value.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# a comment\n")]
    [InlineData("~")]
    [InlineData("{}")]
    public void Nothing_written_is_a_group_without_keys(string yaml)
    {
        Assert.Empty(Read(yaml)!.Entries);
        Assert.Empty(_bag.ToSortedList());
    }

    [Theory]
    [InlineData("a: &x 1\n", "2:4 yaml-anchor")]
    [InlineData("a: &x\n  b: 1\n", "2:4 yaml-anchor")]
    [InlineData("a: *x\n", "2:4 yaml-anchor")]
    [InlineData("a: !t 1\n", "2:4 yaml-tag")]
    [InlineData("a: !!str 1\n", "2:4 yaml-tag")]
    [InlineData("a: !!python/object:os.system [x]\n", "2:4 yaml-tag")]
    [InlineData("<<: {a: 1}\nb: 2\n", "2:1 yaml-merge-key")]
    [InlineData("a:\n  <<: {a: 1}\n", "3:3 yaml-merge-key")]
    [InlineData("a: 1\nb: 2\na: 3\n", "4:1 yaml-duplicate-key")]
    [InlineData("x: {a: 1, b: 2, a: 3}\n", "2:17 yaml-duplicate-key")]
    [InlineData("a: 1\n\"a\": 3\n", "3:1 yaml-duplicate-key")]
    [InlineData("? [a, b]\n: c\n", "2:3 yaml-key")]
    [InlineData("? {a: b}\n: c\n", "2:3 yaml-key")]
    [InlineData(": c\n", "2:1 yaml-key")]
    [InlineData("a: 1\n---\nb: 2\n", "3:1 yaml-documents")]
    [InlineData("- a\n- b\n", "2:1 yaml-shape")]
    [InlineData("just text\n", "2:1 yaml-shape")]
    public void What_our_YAML_does_not_have_is_refused_at_its_place(string yaml, string finding)
    {
        Read(yaml);
        Assert.Equal(finding, Finding());
        Assert.NotEmpty(_bag.ToSortedList()[0].Remedy);
    }

    [Fact]
    public void A_key_that_stands_twice_names_both_lines_and_the_first_value_stays()
    {
        var all = Read("a: 1\nb: 2\na: 3\n")!;
        Assert.Contains("line 2", Assert.Single(_bag.ToSortedList()).Message, StringComparison.Ordinal);
        Assert.Equal("1", ((ScalarValue)all.Get("a")!).Text);
        Assert.Equal(["a", "b"], all.Entries.Select(e => e.Key));
    }

    [Fact]
    public void Several_refusals_are_told_at_once()
    {
        Assert.NotNull(Read("a: &x 1\nb: !t 2\nc: *x\nd: 1\nd: 2\n"));
        Assert.Equal(["yaml-anchor", "yaml-tag", "yaml-anchor", "yaml-duplicate-key"], _bag.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void A_merge_key_in_quotes_is_a_key() => Assert.Equal(["<<"], Read("\"<<\": 1\n")!.Entries.Select(e => e.Key));

    [Theory]
    [InlineData(31, null)]
    [InlineData(32, "2:35 yaml-limit")]
    public void Lists_lie_at_most_32_deep_the_outermost_group_counted(int lists, string? finding)
    {
        Read("a: " + new string('[', lists) + new string(']', lists));
        if (finding is null) Assert.Empty(_bag.ToSortedList());
        else Assert.Equal(finding, Finding());
    }

    [Theory]
    [InlineData(9997, true)]
    [InlineData(9998, false)]
    public void There_are_at_most_10_000_values(int items, bool isRead)
    {
        // Besides the items: the group, its key and the list.
        Assert.Equal(isRead, Read("a: [" + string.Join(',', Enumerable.Repeat("x", items)) + "]") is not null);
        if (!isRead) Assert.EndsWith("yaml-limit", Finding(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65536 - 4, "x", true)]
    [InlineData(65536 - 3, "x", false)]
    [InlineData((65536 - 4) / 2, "é", true)]
    [InlineData(((65536 - 4) / 2) + 1, "é", false)]
    public void Front_matter_is_at_most_64_KiB_of_UTF8(int count, string letter, bool isRead)
    {
        Assert.Equal(isRead, Read("a: " + string.Concat(Enumerable.Repeat(letter, count)) + "\n") is not null);
        if (!isRead) Assert.Equal("2:1 yaml-limit", Finding());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{a: ")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: [")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("\"")]
    [InlineData("a:\n")]
    [InlineData("*a ")]
    [InlineData("|\n")]
    [InlineData("\n")]
    [InlineData("# x\n")]
    [InlineData("%A b\n")]
    [InlineData("---\n")]
    [InlineData("a: >\n ")]
    [InlineData("x\n")]
    [InlineData("'' ")]
    [InlineData("\t")]
    [InlineData(",")]
    [InlineData("[],")]
    [InlineData("- [\n")]
    [InlineData(" ")]
    [InlineData("a b ")]
    [InlineData("\u0085")]
    public void Whatever_is_repeated_up_to_the_limit_is_read_or_refused_in_time(string part)
    {
        var yaml = string.Concat(Enumerable.Repeat(part, 65536 / part.Length / 2));
        var clock = Stopwatch.StartNew();
        Read(yaml);
        Read("a: " + yaml);
        Assert.True(clock.Elapsed < Patience.Limit, $"{clock.Elapsed}");
    }

    // Small pieces of everything that has a meaning in YAML: random strings of letters would hardly ever reach the parser's depths.
    private static readonly string[] Pieces =
        ["a", "b", ":", ": ", "- ", "-", "\n", "\n  ", "\n    ", "\r\n", "[", "]", "{", "}", ",", "\"", "'", "\\", "|", ">", "|-\n", "#", " #", "&x", "*x", "!t", "<<", "?", "? ",
         "---\n", "...\n", "%", "@", "`", "~", "null", "\t", " ", "é", "\U0001F600", "\u2028", "\0", "\ud800", "\uFEFF", "\\u", "\\x4", "=", "key: value\n"];

    [Property(MaxTest = 3000)]
    public Property Whatever_is_written_is_read_or_refused_with_a_place_inside_the_file()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
        return Prop.ForAll(texts, yaml =>
        {
            var bag = new DiagnosticBag();
            var value = Read(yaml, bag);
            var lines = ("---\n" + yaml).Split('\n').Length;
            return (value is not null || bag.HasErrors)
                && bag.ToSortedList().All(d => d.Where.Line >= 2 && d.Where.Line <= lines + yaml.Count(c => c == '\r') && d.Where.Column >= 1 && d.Remedy.Length > 0);
        });
    }

    [Property(MaxTest = 500)]
    public Property What_is_written_in_double_quotes_comes_back()
    {
        var texts = ArbMap.Default.GeneratorFor<string>().Where(t => t is not null && !t.Any(c => char.IsSurrogate(c))).ToArbitrary();
        return Prop.ForAll(texts, text =>
        {
            var quoted = string.Concat(text.Select(c => c is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString()));
            return ((ScalarValue)Read($"a: \"{quoted}\"\n", new DiagnosticBag())!.Get("a")!).Text == text;
        });
    }

    [Fact]
    public void A_data_file_may_be_a_list()
    {
        var source = new SourceText(SitePath.Parse("input/_data/x.yml"), "- a: 1\n- b\n");
        var list = Assert.IsType<SequenceValue>(YamlReader.ReadAny(source, 0, source.Text.Length, YamlLimits.DataFile, _bag));
        Assert.Equal(2, list.Items.Count);
    }
}
