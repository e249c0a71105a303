using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Csv;
using Xunit;

namespace IjnSite.Tests.Engine.Formats.Csv;

public class CsvReaderTests
{
    private readonly DiagnosticBag _bag = new();

    private SequenceValue? Read(string csv, CsvLimits? limits = null) =>
        CsvReader.Read(new SourceText(SitePath.Parse("input/_data/x.csv"), csv), limits ?? CsvLimits.DataFile, _bag);

    private static string Place(SourceSpan where) => $"{where.Line}:{where.Column}+{where.Length}";

    [Fact]
    public void Each_row_is_a_group_of_keys_whose_values_know_their_places()
    {
        var rows = Read("name,é\r\n\r\nAña,\"x, \"\"y\"\"\nz\"\r\n,2\r\n")!;
        Assert.Equal(["3:1+0", "5:1+0"], rows.Items.Select(r => Place(r.Where)));
        Assert.Equal(["name 1:1+4 3:1+3 Aña", "é 1:6+1 3:5+12 x, \"y\"\nz", "name 1:1+4 5:1+0 ", "é 1:6+1 5:2+1 2"],
            rows.Items.Cast<MappingValue>().SelectMany(r => r.Entries).Select(e => $"{e.Key} {Place(e.KeyWhere)} {Place(e.Value.Where)} {((ScalarValue)e.Value).Text}"));
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void An_empty_cell_is_nothing_and_knows_its_place()
    {
        var row = (MappingValue)Read("a,b,c,d\n1,,\"\",\n")!.Items[0];
        Assert.Equal([false, true, true, true], row.Entries.Select(e => ((ScalarValue)e.Value).IsNull));
        Assert.Equal(["2:1+1", "2:3+0", "2:4+2", "2:7+0"], row.Entries.Select(e => Place(e.Value.Where)));
    }

    [Fact]
    public void A_table_with_names_only_has_no_rows() => Assert.Empty(Read("a,b\n")!.Items);

    [Theory]
    [InlineData("", "1:1 csv-header")]
    [InlineData("\n\n", "1:1 csv-header")]
    [InlineData("a,,c\n1,2,3\n", "1:3 csv-header")]
    [InlineData("a,b,\n1,2,3\n", "1:5 csv-header")]
    [InlineData("a,b,a\n1,2,3\n", "1:5 csv-header")]
    [InlineData("a;b\n1;2\n", "1:1 csv-header")]
    [InlineData("a\tb\n1\t2\n", "1:1 csv-header")]
    [InlineData("a,b\n1\n", "2:1 csv-columns")]
    [InlineData("a,b\n1,2,3,4\n", "2:5 csv-columns")]
    [InlineData("a,b\n1,2\nx, y, z\n", "3:6 csv-columns")]
    [InlineData("a,b\n1,\"x\n3,4\n", "2:3 csv-syntax")]
    [InlineData("a,b\n\"é\",1\n1,\"x", "3:3 csv-syntax")]
    [InlineData("a,b\n1,x\"y\n", "2:4 csv-syntax")]
    [InlineData("a,b\n1,\"x\"y\n", "2:6 csv-syntax")]
    public void What_is_wrong_is_told_at_its_place(string csv, string finding)
    {
        Read(csv);
        var told = Assert.Single(_bag.ToSortedList());
        Assert.Equal(finding, $"{told.Where.Line}:{told.Where.Column} {told.Id}");
        Assert.NotEmpty(told.Remedy);
    }

    [Fact]
    public void Rows_with_other_counts_are_all_told_and_the_good_ones_stay()
    {
        Assert.Equal(2, Read("a,b\n1\n1,2\n1,2,3\n3,4\n")!.Items.Count);
        Assert.Equal(["csv-columns", "csv-columns"], _bag.ToSortedList().Select(d => d.Id));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void The_number_of_values_has_a_limit(int cells, bool isRead)
    {
        Assert.Equal(isRead, Read("a,b\n1,2\n", new CsvLimits(cells, 100)) is not null);
        if (!isRead) Assert.Equal("csv-limit", Assert.Single(_bag.ToSortedList()).Id);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public void The_length_has_a_limit(int length, bool isRead) => Assert.Equal(isRead, Read("a,b\n1,2\n", new CsvLimits(100, length)) is not null);

    [Property(MaxTest = 1000)]
    public Property What_is_written_in_quotes_comes_back()
    {
        var cell = Gen.Elements("a", "\"", ",", "\n", "\r\n", "é", "\U0001F600", " ", ";", "\0").ListOf().Select(string.Concat);
        var table = cell.ListOf(3).ListOf().ToArbitrary();
        return Prop.ForAll(table, rows =>
        {
            var csv = "x,y,z\n" + string.Concat(rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            var read = Read(csv)!;
            return read.Items.Cast<MappingValue>().Select(r => string.Join('|', r.Entries.Select(e => ((ScalarValue)e.Value).Text)))
                .SequenceEqual(rows.Select(r => string.Join('|', r)));
        });
    }

    [Property(MaxTest = 2000)]
    public Property Whatever_is_written_is_read_or_refused()
    {
        var text = Gen.Elements("a", "b", "\"", ",", "\n", "\r", "\r\n", "é", " ", ";", "\0", "\uFEFF", "a,b\n").ListOf().Select(string.Concat).ToArbitrary();
        return Prop.ForAll(text, csv =>
        {
            var bag = new DiagnosticBag();
            var rows = CsvReader.Read(new SourceText(SitePath.Parse("x.csv"), csv), CsvLimits.DataFile, bag);
            return rows is not null || bag.HasErrors;
        });
    }
}
