using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

/// <summary>Places and borders of the checks that <c>tests/specs/reading.yml</c> shows by example.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Columns_count_utf16_units_of_the_whole_file() =>
        Assert.Equal(["5:10 all-capitals"], new MarkdownCase("---\ntitle: \U0001F600\n---\n\n\U0001F600 is it STOP THE DEPORTATIONS", bodyStart: 18).Places);

    [Theory]
    [InlineData("STOP \\*THE\\* DEPORTATIONS NOW AND EVERYWHERE", "1:14 all-capitals")]
    [InlineData("> STOP THE DEPORTATIONS", "1:3 all-capitals")]
    [InlineData("- STOP *THE\n  DEPORTATIONS* NOW", "1:3 all-capitals")]
    [InlineData("| STOP THE DEPORTATIONS | B |\n|---|---|\n| 1 | 2 |", "1:3 all-capitals")]
    public void Capitals_are_found_where_they_stand(string text, string place) => Assert.Equal([place], new MarkdownCase(text).Places);

    [Theory]
    [InlineData("STOP `THE` DEPORTATIONS NOW")]
    [InlineData("ICE, CBP, DHS")]
    [InlineData("NO MORE ICE")]
    [InlineData("USCIS AB12CD EOIR-29 CUSTODY")]
    [InlineData("IIRIRA AB DEPORTATIONS\n\n*[AB]: Another bar")]
    public void Short_forms_are_no_shouting(string text) => Assert.Empty(new MarkdownCase(text).Findings);

    [Fact]
    public void A_table_without_signs_at_its_ends_says_which_column_has_no_name() =>
        Assert.Equal(["1:9 table-header-cell"], new MarkdownCase("A \\| B |  | C\n---|---|---\n1 | 2 | 3").Places);

    [Fact]
    public void An_unknown_language_has_no_vague_words_but_every_other_check()
    {
        var bag = new IjnSite.Engine.Diagnostics.DiagnosticBag();
        new MarkdownReader(MarkdownCase.Site).Read(new SourceText(IjnSite.Engine.Files.SitePath.Parse("input/a.md"), "[here](/)\n\n##\n"), 0, bag, "cy");
        Assert.Equal(["heading-empty"], bag.ToSortedList().Select(f => f.Id));
    }

    [Fact]
    public void A_heading_that_is_a_picture_has_the_words_of_the_picture() =>
        Assert.Empty(new MarkdownCase("## ![The network's sign](/sign.png)\n\nWords").Findings);
}
