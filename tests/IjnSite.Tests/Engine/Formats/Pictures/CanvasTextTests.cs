using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Engine.Formats.Pictures;

/// <summary>Text on pictures: as large as it fits, never outside its box, and the same every time.</summary>
public sealed class CanvasTextTests : IDisposable
{
    private static readonly CanvasBox Box = new(800, 400);
    private readonly CanvasFont _font = CanvasFont.Open(File.ReadAllBytes(Repository.PathOf("theme", "fonts", "archivo-condensed-black.ttf")))!;

    private CanvasTextStyle Style => new(_font, Largest: 200, Smallest: 30, LineHeight: 1);

    public void Dispose() => _font.Dispose();

    [Theory]
    [InlineData("Feeds")]
    [InlineData("Immigrant Justice Network")]
    [InlineData("A Line of Exclusion, from the First Naturalization Laws to the Muslim Ban")]
    [InlineData("Nguyễn Thị Ánh Tuyết y “Ningún ser humano es ilegal”")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    public void Every_pixel_of_a_text_lies_inside_its_box(string text)
    {
        using var canvas = new Canvas(1000, 600);
        canvas.Fill("#ffffff");
        var set = CanvasText.Fit(text, Style, Box);
        set.Draw(canvas, "#000000", 100, 100);
        var pixels = InkBox.Of(canvas.ToPng());
        // Accents rise above a capital letter, and side bearings are no ink: a few pixels, none of them at the right or below.
        Assert.InRange(pixels.InkLeft, 80, 130);
        Assert.InRange(pixels.InkRight, 101, 900);
        Assert.InRange(pixels.InkBottom, 101, 500);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(set.Lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_is_as_large_as_it_fits()
    {
        var set = CanvasText.Fit("Feeds", Style, new CanvasBox(300, 400));
        Assert.InRange(set.Width, 290, 300);
        Assert.Equal(200, CanvasText.Fit("Feeds", Style, new CanvasBox(3000, 400)).Size);
    }

    [Fact]
    public void A_floor_that_rises_to_the_right_keeps_long_lines_short()
    {
        const string text = "Movements in Silos, and the Bridges Between Them";
        var box = new CanvasBox(800, 400, Rise: .3f);
        var set = CanvasText.Fit(text, Style, box);
        for (var i = 0; i < set.Lines.Count; i++)
        {
            var bottom = set.Size * (_font.CapHeight + _font.Descent + i);
            Assert.True(bottom <= 400 - (.3f * _font.Width(set.Lines[i], set.Size)), set.Lines[i]);
        }

        Assert.True(set.Size < CanvasText.Fit(text, Style, Box).Size);
    }

    [Fact]
    public void Lines_are_of_like_length()
    {
        var lines = CanvasText.Fit("Washington Immigrant Solidarity Network", Style, Box).Lines;
        var widths = lines.Select(line => _font.Width(line, 100)).ToList();
        Assert.True(widths.Min() > widths.Max() / 2, string.Join(" / ", lines));
    }

    [Fact]
    public void What_does_not_fit_at_the_smallest_size_ends_in_an_ellipsis_after_a_whole_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("solidarity,", 80));
        var set = CanvasText.Fit(text, Style, Box);
        Assert.True(set.IsShortened);
        Assert.Equal(30, set.Size);
        Assert.EndsWith("solidarity…", set.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_break_space_holds_two_words_together()
    {
        var set = CanvasText.Fit("May\u00a01 May\u00a02 May\u00a03", Style, new CanvasBox(300, 400));
        Assert.Equal(["May\u00a01", "May\u00a02", "May\u00a03"], set.Lines);
    }

    [Property(MaxTest = 60)]
    public Property Any_words_fit_and_a_larger_box_never_makes_them_smaller() =>
        Prop.ForAll(Gen.Choose(1, 12).ListOf().Where(list => list.Count is > 0 and < 20).ToArbitrary(), lengths =>
        {
            var text = string.Join(' ', lengths.Select(length => new string('m', length)));
            var small = CanvasText.Fit(text, Style, Box);
            var large = CanvasText.Fit(text, Style, new CanvasBox(1000, 500));
            return small.Lines.All(line => _font.Width(line, small.Size) <= Box.Width)
                && small.Height + (small.Size * _font.Descent) <= Box.Height
                && large.Size >= small.Size
                && CanvasText.Fit(text, Style, Box).Lines.SequenceEqual(small.Lines);
        });
}
