using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IjnSite.Engine.Formats.Citations;
using static IjnSite.Tests.Engine.Formats.Citations.SampleCitations;

namespace IjnSite.Tests.Engine.Formats.Citations;

/// <summary>BibTeX, RIS and CSL-JSON: each value in its place, whatever is in it.</summary>
public sealed class CitationFileTests
{
    // Control characters too, which no file of the site can hold, but which a caller could pass.
    private const string Hostile = "} \\end{x} {{ % # & _ ~ ^ $ \" -- '' `` \u0000\u001B\u2028\r\nER  - \r\nTY  - JOUR\n@book{x, title={y}} é “q” \U0001F600";

    private static readonly Citation Evil = new("ijn-a", Hostile, [PersonName.Parse(Hostile), PersonName.Whole("A and B and " + Hostile)], Hostile, new CitationDate(2026, 11, 24), new CitationDate(2026, 12, 1), Url, "en", Hostile, [Hostile, "Detention"]);

    [Fact]
    public void BibTeX_is_one_entry_with_balanced_braces_and_no_command_of_a_stranger()
    {
        var text = Encoding.UTF8.GetString(BibTexWriter.Write(Evil));
        var depth = 0;
        var ends = 0;
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0);
            if (depth == 0 && c == '}') ends++;
        }

        Assert.Equal((0, 1), (depth, ends));
        Assert.All(text.TrimEnd('\n').Split('\n')[1..^1], line => Assert.Matches(@"^  [a-z]+ = (?:\{.*\}|[a-z]{3}),$", line));
        Assert.All(Regex.Matches(text, @"\\[A-Za-z]+").Select(m => m.Value), c => Assert.Contains(c, (string[])["\\textbackslash", "\\textbraceleft", "\\textbraceright", "\\textasciitilde", "\\textasciicircum"]));
        Assert.DoesNotMatch(@"(?<!\\)[%#&_$]", text.Replace(Url, "", StringComparison.Ordinal));
    }

    [Fact]
    public void RIS_has_one_tag_on_each_line_and_one_end()
    {
        var lines = Encoding.UTF8.GetString(RisWriter.Write(Evil)).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches(@"^[A-Z][A-Z0-9]  - [^\r\n\u2028\u0085\p{Cc}]*$", line));
        Assert.Equal(["TY", "AU", "AU", "TI", "PB", "PY", "DA", "N1", "UR", "LA", "KW", "KW", "AB", "ER"], lines[..^1].Select(l => l[..2]));
        Assert.Contains("DA  - 2026/12/01/", lines);
        Assert.Contains("N1  - First published November 24, 2026", lines);
    }

    [Fact]
    public void CSL_JSON_has_the_variables_of_its_schema_and_no_others()
    {
        using var json = JsonDocument.Parse(CslJsonWriter.Write(Evil));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(["id", "type", "title", "author", "publisher", "issued", "note", "URL", "language", "keyword", "abstract"], item.EnumerateObject().Select(p => p.Name));
        Assert.Equal("[[2026,12,1]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.All(item.GetProperty("author").EnumerateArray().SelectMany(a => a.EnumerateObject()), p => Assert.Contains(p.Name, (string[])["literal", "family", "given", "non-dropping-particle", "suffix"]));
    }

    [Theory]
    [InlineData(2026, 0, "DA  - 2026///")]
    [InlineData(2026, 5, "DA  - 2026/05//")]
    public void RIS_keeps_the_places_of_a_date_that_is_not_a_day(int year, int month, string line) =>
        Assert.Contains(line + "\r\n", Encoding.UTF8.GetString(RisWriter.Write(Of("The Cost") with { Published = new CitationDate(year, month, 0) })));
}
