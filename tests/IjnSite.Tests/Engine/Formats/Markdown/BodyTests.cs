using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

public class BodyTests
{
    private const string Whole = "## A \"b\"\n\nOne *two*[^1] [three](/x/) ![alt](/i.png) &amp; `four`.\n\n- five\n- six\n\n|H|I|\n|-|-|\n|j|k|\n\n::: callout Title\nseven\n:::\n\n[^1]: eight\n";

    [Fact]
    public void Words_are_counted_without_markup_and_without_pictures() => Assert.Equal(2 + 5 + 2 + 4 + 2 + 1, new MarkdownCase(Whole).Body.WordCount);

    [Fact]
    public void Plain_text_has_the_words_in_their_order() =>
        Assert.Equal("A “b”\n\nOne two[1] three & four.\n\n- five\n- six\n\nH\tI\nj\tk\n\nTitle\n\nseven\n\n[1] eight", new MarkdownCase(Whole).Body.PlainText());

    [Fact]
    public void Numbered_lists_keep_their_numbers_as_plain_text() =>
        Assert.Equal("3. one\n4. two", new MarkdownCase("3. one\n4. two\n").Body.PlainText());

    [Fact]
    public void The_first_paragraph_is_found_behind_headings_and_boxes()
    {
        Assert.Equal("One two three & four.", new MarkdownCase(Whole).Body.FirstParagraphText());
        Assert.Equal("", new MarkdownCase("## A\n\n- b").Body.FirstParagraphText());
    }

    [Fact]
    public void A_text_without_anything_is_empty()
    {
        Assert.True(new MarkdownCase("").Body.IsEmpty);
        Assert.True(new MarkdownCase(" \n\n\t\n").Body.IsEmpty);
        Assert.False(new MarkdownCase("a").Body.IsEmpty);
    }

    [Fact]
    public void Rendering_again_gives_the_same()
    {
        var text = new MarkdownCase(Whole);
        Assert.Equal(text.Html, text.Html);
        Assert.Equal(text.Body.PlainText(), text.Body.PlainText());
    }

    [Fact]
    public void One_reader_serves_many_threads()
    {
        var reader = new MarkdownReader(MarkdownCase.Site);
        var expected = new MarkdownCase(Whole).Html;
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var body = reader.Read(new SourceText(SitePath.Parse($"a{i}.md"), Whole), 0, new DiagnosticBag());
            var writer = new StringWriter();
            body.Render(writer, new MarkdownCase(""));
            Assert.Equal(expected, writer.ToString());
        });
    }

    [Fact]
    public void A_text_can_show_another_and_a_host_that_fails_spoils_nothing()
    {
        var reader = new MarkdownReader(MarkdownCase.Site);
        var outer = reader.Read(new SourceText(SitePath.Parse("a.md"), "> - a\n>\n>   ::: chart b\n>   :::\n>\n> c"), 0, new DiagnosticBag());
        var expected = Render(outer, new Nested(outer, 2));
        Assert.Throws<InvalidOperationException>(() => Render(outer, new Nested(outer, -1)));
        Assert.Equal(expected, Render(outer, new Nested(outer, 2)));
        Assert.Equal(3, expected.Split("<blockquote>").Length - 1);
    }

    [Fact]
    public void Every_declared_finding_is_in_the_list_once() =>
        Assert.Equal(MarkdownDiagnostics.All.Select(d => d.Id).Distinct().Count(), typeof(MarkdownDiagnostics).GetFields().Count(f => f.FieldType == typeof(DiagnosticDescriptor)));

    private static string Render(MarkdownBody body, IMarkdownRenderHost host)
    {
        var writer = new StringWriter();
        body.Render(writer, host);
        return writer.ToString();
    }

    // Shows the text itself in the place of a shortcode, some levels deep; below zero it fails.
    private sealed class Nested(MarkdownBody body, int levels) : IMarkdownRenderHost
    {
        public string IdPrefix => "";

        public int HeadingShift => 0;

        public string? ResolveLink(LinkReference link) => link.Target;

        public void RenderPicture(PictureReference picture, TextWriter writer) => writer.Write(picture.Link.Text);

        public void RenderShortcode(ShortcodeReference shortcode, TextWriter writer)
        {
            if (levels < 0) throw new InvalidOperationException("The host fails");
            if (levels > 0) body.Render(writer, new Nested(body, levels - 1));
        }
    }
}
