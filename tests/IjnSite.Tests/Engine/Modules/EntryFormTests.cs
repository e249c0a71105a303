using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Forms;
using IjnSite.Engine.Schemas;

namespace IjnSite.Tests.Engine.Modules;

/// <summary>What the form of an entry's file changes, and what it leaves alone.</summary>
public sealed class EntryFormTests
{
    private static readonly ContentSchema Schema = new(
    [
        Fields.Text("title", "Its title."), Fields.Text("summary", "Its summary."), Fields.Date("published", "Its day."), Fields.Integer("order", "Its place."),
        Fields.List("topics", new TextType(), "Its topics."), Fields.Objects("figures", "Numbers.", Fields.Text("value", "The number."), Fields.Text("label", "What it counts.")),
    ]);

    [Theory]
    [InlineData("---\ntitle: 'Home'\n---\nText\n", "---\ntitle: Home\n---\nText\n")]
    [InlineData("---\ntopics: [a, \"b: c\"]\ntitle: Home\n---\nText\n", "---\ntitle: Home\ntopics:\n  - a\n  - \"b: c\"\n---\nText\n")]
    [InlineData("---\ntopics: One\n---\nText\n", "---\ntopics:\n  - One\n---\nText\n")]
    [InlineData("---\nfigures:\n- label: Years\n  value: 3\n---\nText\n", "---\nfigures:\n  - value: \"3\"\n    label: Years\n---\nText\n")]
    [InlineData("---\norder: \"007\"\npublished: '2026'\n---\nText\n", "---\npublished: 2026\norder: 7\n---\nText\n")]
    [InlineData("---\npublished: 2026-03-14T09:30:00Z\n---\nText\n", "---\npublished: 2026-03-14T09:30:00.000Z\n---\nText\n")]
    [InlineData("---\ntitle:\nsummary: x\n---\nText\n", "---\ntitle: null\nsummary: x\n---\nText\n")]
    [InlineData("---\ntitle: >-\n  One\n  line\n---\nText\n", "---\ntitle: One line\n---\nText\n")]
    [InlineData("---\n\ntitle: Home   \n\n\nsummary: x\n---  \nText\n", "---\ntitle: Home\nsummary: x\n---\nText\n")]
    [InlineData("---\ntitle: Home\n...\nText\n", "---\ntitle: Home\n---\nText\n")]
    [InlineData("---\nstray: kept\ntitle: Home\n---\nText\n", "---\ntitle: Home\nstray: kept\n---\nText\n")]
    public void Front_matter_gets_the_form_of_the_form_editor(string before, string after) => MustBecome(before, after);

    [Theory]
    [InlineData("Text", "Text\n")]
    [InlineData("Text\n\n\n", "Text\n")]
    [InlineData("Text \n \t\nmore\t\n", "Text\n\nmore\n")]
    [InlineData("a break  \nhere\n", "a break  \nhere\n")]
    [InlineData("```\ncode \n \n```\nText \n", "```\ncode \n \n```\nText\n")]
    [InlineData("- ~~~~ text\n  code \n  ~~~\n  code \n  ~~~~\nText \n", "- ~~~~ text\n  code \n  ~~~\n  code \n  ~~~~\nText\n")]
    [InlineData("Text\n\n    code \n", "Text\n\n    code \n")]
    [InlineData("\nText\n", "\nText\n")]
    [InlineData(" \n\n", "")]
    public void White_space_of_the_text_goes_where_it_says_nothing(string before, string after)
    {
        MustBecome("---\ntitle: Home\n---\n" + before, "---\ntitle: Home\n---\n" + after);
        MustBecome(before, after);
    }

    [Theory]
    [InlineData("---\n# head\n\ntitle: 'Home' # aside\nsummary:   x\n---\n", "---\n# head\ntitle: 'Home' # aside\nsummary: x\n---\n")]
    [InlineData("---\nsummary:   x\n# of the title\ntitle: 'Home'\n# the end\n---\n", "---\n# of the title\ntitle: Home\nsummary: x\n# the end\n---\n")]
    [InlineData("---\ntopics:\n- a\n  # inside\n- 'b'\ntitle: '#1 # no remark'\n---\n", "---\ntitle: \"#1 # no remark\"\ntopics:\n- a\n  # inside\n- 'b'\n---\n")]
    public void Comments_are_kept_with_the_key_below_them(string before, string after) => MustBecome(before, after);

    [Fact]
    public void A_file_with_the_line_ends_of_Windows_keeps_them() => MustBecome("---\r\ntitle: 'Home'\r\n---\r\nText \r\n", "---\r\ntitle: Home\r\n---\r\nText\r\n");

    [Fact]
    public void A_file_with_two_kinds_of_line_ends_gets_one() => MustBecome("---\r\ntitle: Home\n---\r\nText\n", "---\ntitle: Home\n---\nText\n");

    [Theory]
    [InlineData("---\ntitle: \"Home\n---\nText \n")]
    [InlineData("---\ntitle: a\ntitle: b\n---\nText \n")]
    [InlineData("---\ntitle: &a x\nsummary: *a\n---\nText \n")]
    [InlineData("---\ntitle: Home\n\nText \n")]
    [InlineData("\n---\ntitle: Home\n---\nText \n")]
    [InlineData("---\n- a\n---\nText \n")]
    public void A_file_with_a_fault_in_its_front_matter_is_left_alone(string text) => Assert.Null(Form(text));

    [Theory]
    [InlineData("---\norder: Yes\ntitle: 'Home'\n---\nText \n")]
    [InlineData("---\nfigures: True\ntitle: 'Home'\n---\nText \n")]
    public void What_a_field_refuses_is_not_made_a_text(string text) => Assert.Null(Form(text));

    [Fact]
    public void A_sidecar_is_front_matter_and_nothing_else() =>
        Assert.Equal("title: Home\nsummary: x\n", EntryForm.Of(new SourceText(SitePath.Parse("a.yml"), "summary: 'x'\ntitle: Home"), Schema, isSidecar: true));

    private static void MustBecome(string before, string after)
    {
        Assert.Equal(after, Form(before));
        Assert.Equal(after, Form(after));
    }

    private static string? Form(string text) => EntryForm.Of(new SourceText(SitePath.Parse("a.md"), text), Schema, isSidecar: false);
}
