using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Schemas;

namespace IjnSite.Tests.Engine.Schemas;

/// <summary>How findings of a schema say that they can be mended: the text before, and after all their edits.</summary>
public sealed class FixTests
{
    private static readonly ContentSchema Schema = new(
    [
        Fields.Date("published", "Its day."), Fields.Date("day", "A whole day.", dayNeeded: true), Fields.Text("media_contact", "Whom to ask."), Fields.Text("title", "Its title."), Fields.Text("plan", "Its plan."), Fields.Text("place", "Its place."), Fields.Boolean("draft", "Whether it waits."),
        Fields.Objects("objectives", "What it is made of.", Fields.Of("id", new SlugType(), "Its name.").Needed(), Fields.Text("text", "A sentence.").Needed()),
    ]);

    private static readonly ContentSchema Picture = new([Fields.Text("alt", "What \"it\" shows.").Needed() with { TakesPlaceholder = true }, Fields.Text("credit", "Who made it.").Needed()]);

    [Theory]
    [InlineData("2026-3-4", "2026-03-04")]
    [InlineData("2026/03/04", "2026-03-04")]
    [InlineData("2026.3.14", "2026-03-14")]
    [InlineData("'3/14/2026'", "2026-03-14")]
    [InlineData("March 14, 2026", "2026-03-14")]
    [InlineData("\"Sept. 1st, 2026\"", "2026-09-01")]
    [InlineData("14 mar 2026", "2026-03-14")]
    public void A_day_that_can_be_meant_in_one_way_is_written_as_year_month_day(string written, string expected)
    {
        Assert.Equal($"published: {expected} # why\n", Mended(Schema, $"published: {written} # why\n"));
        Assert.Equal($"day: {expected}\n", Mended(Schema, $"day: {written}\n"));
    }

    [Theory]
    [InlineData("3/4/2026")]
    [InlineData("14/3/2026")]
    [InlineData("13/14/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("3/14/26")]
    [InlineData("Ma 14, 2026")]
    [InlineData("tomorrow")]
    [InlineData("2026-03-14T25:00")]
    public void A_day_that_is_a_guess_is_left_to_its_author(string written) => Assert.Null(Mended(Schema, $"published: {written}\n"));

    [Theory]
    [InlineData("True", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("yes", "true")]
    [InlineData("'On'", "true")]
    [InlineData("False", "false")]
    [InlineData("no", "false")]
    [InlineData("\"Off\"", "false")]
    public void A_yes_or_no_in_other_words_is_written_as_true_or_false(string written, string expected) => Assert.Equal($"draft: {expected} # why\n", Mended(Schema, $"draft: {written} # why\n"));

    [Theory]
    [InlineData("1")]
    [InlineData("maybe")]
    [InlineData("[yes]")]
    public void A_yes_or_no_that_is_a_guess_is_left_to_its_author(string written) => Assert.Null(Mended(Schema, $"draft: {written}\n"));

    [Theory]
    [InlineData("media-contact: x\n", "media_contact: x\n")]
    [InlineData("mediaContact: x\n", "media_contact: x\n")]
    [InlineData("\"MEDIA CONTACT\": x\n", "media_contact: x\n")]
    [InlineData("titel: x\n", "title: x\n")]
    [InlineData("titles: x\npublishd: 2026\n", "title: x\npublished: 2026\n")]
    public void A_key_that_can_be_meant_in_one_way_is_renamed(string before, string after) => Assert.Equal(after, Mended(Schema, before));

    [Theory]
    [InlineData("plane: x\n")]
    [InlineData("titel: x\ntitle: y\n")]
    [InlineData("titel: x\ntitles: y\n")]
    [InlineData("dog: x\n")]
    [InlineData("subtitle: x\n")]
    public void A_key_with_a_choice_or_a_place_that_is_taken_stays(string text) => Assert.Null(Mended(Schema, text));

    [Theory]
    [InlineData("objectives:\n  - text: Don't stop now\n", "objectives:\n  - id: dont-stop-now\n    text: Don't stop now\n")]
    [InlineData("objectives:\n- text: A b\n- text: A, b!\n- id: a-b-2\n  text: c\n", "objectives:\n- id: a-b\n  text: A b\n- id: a-b-3\n  text: A, b!\n- id: a-b-2\n  text: c\n")]
    [InlineData("objectives:\n  - id:\n    text: One two three four five six seven\n", "objectives:\n  - id: one-two-three-four-five-six\n    text: One two three four five six seven\n")]
    [InlineData("objectives:\n  - id: ''\n    text: Año Ñandú\n", "objectives:\n  - id: año-ñandú\n    text: Año Ñandú\n")]
    [InlineData("objectives: [{text: One}]\n", "objectives: [{id: one, text: One}]\n")]
    public void A_missing_id_is_made_of_the_text_and_is_its_own(string before, string after) => Assert.Equal(after, Mended(Schema, before));

    [Theory]
    [InlineData("objectives:\n  - text: '!!!'\n")]
    [InlineData("objectives:\n  - text:\n")]
    public void An_id_is_not_made_of_nothing(string text) => Assert.Null(Mended(Schema, text));

    [Theory]
    [InlineData("credit: Ana\n", "alt: \"What \\\"it\\\" shows.\"\ncredit: Ana\n")]
    [InlineData("# whose\ncredit: Ana\nalt: ~\n", "# whose\ncredit: Ana\nalt: \"What \\\"it\\\" shows.\"\n")]
    public void A_missing_alt_text_gets_the_words_that_go_on_being_reported(string before, string after) => Assert.Equal(after, Mended(Picture, before));

    [Fact]
    public void Edits_that_overlap_are_refused_and_the_same_one_twice_counts_once()
    {
        var text = new SourceText(SitePath.Parse("a.yml"), "one\ntwo\n");
        TextEdit Edit(int line, int column, int length, string made) => new(new SourceSpan("a.yml", line, column, length), made);
        Assert.Null(EditedText.With(text, [Edit(1, 1, 3, "x"), Edit(1, 2, 1, "y")]));
        Assert.Equal("ONE\nt-wo\n", EditedText.With(text, [Edit(2, 2, 0, "-"), Edit(1, 1, 3, "ONE"), Edit(2, 2, 0, "-")])!.Text);
    }

    // Null when no finding can be mended.
    private static string? Mended(ContentSchema schema, string yaml)
    {
        var text = new SourceText(SitePath.Parse("a.yml"), yaml);
        var bag = new DiagnosticBag();
        var mapping = YamlReader.Read(text, 0, yaml.Length, YamlLimits.FrontMatter, bag)!;
        SchemaReader.Read(schema, mapping with { Where = SourceSpan.StartOf("a.yml") }, bag);
        var fixes = bag.ToSortedList().Where(d => d.Fix is not null).ToList();
        Assert.All(fixes, f => Assert.True(f.Descriptor.IsFixable, f.Id));
        return fixes.Count == 0 ? null : EditedText.With(text, fixes.SelectMany(f => f.Fix!.Edits))!.Text;
    }
}
