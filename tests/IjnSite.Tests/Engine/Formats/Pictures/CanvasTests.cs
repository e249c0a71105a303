using IjnSite.Engine.Formats.Pictures;
using IjnSite.Tests.Harness;
using SkiaSharp;

namespace IjnSite.Tests.Engine.Formats.Pictures;

/// <summary>Drawing: the size asked for, the colors given, the same bytes every time.</summary>
public sealed class CanvasTests : IDisposable
{
    private static readonly byte[] FontFile = File.ReadAllBytes(Repository.PathOf("theme", "fonts", "archivo-condensed-black.ttf"));
    private readonly CanvasFont _font = CanvasFont.Open(FontFile)!;

    public void Dispose() => _font.Dispose();

    [Fact]
    public void A_picture_has_the_size_and_the_colors_that_it_was_given()
    {
        using var canvas = new Canvas(120, 60);
        canvas.Fill("#ffc220");
        canvas.Polygon("#1b1030", (0, 30), (120, 30), (120, 60), (0, 60));
        using var bitmap = SKBitmap.Decode(canvas.ToPng());
        Assert.Equal((120, 60), (bitmap.Width, bitmap.Height));
        Assert.Equal(new SKColor(0xff, 0xc2, 0x20), bitmap.GetPixel(60, 15));
        Assert.Equal(new SKColor(0x1b, 0x10, 0x30), bitmap.GetPixel(60, 45));
    }

    [Fact]
    public void What_is_not_filled_is_transparent()
    {
        using var canvas = new Canvas(64, 64);
        canvas.Path("#ffc220", "M0 32H64V64H0z", 0, 0, 1, 1);
        using var bitmap = SKBitmap.Decode(canvas.ToPng());
        Assert.Equal(0, bitmap.GetPixel(10, 10).Alpha);
        Assert.Equal(255, bitmap.GetPixel(10, 50).Alpha);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes_on_any_thread()
    {
        var first = Draw();
        var others = new byte[8][];
        Parallel.For(0, others.Length, i => others[i] = Draw());
        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void Letters_are_kerned_and_tracked()
    {
        Assert.True(_font.Width("AV", 100) < _font.Width("A", 100) + _font.Width("V", 100) - 2);
        Assert.Equal(_font.Width("abc", 100) - 4, _font.Width("abc", 100, tracking: -.02f), 2);
        Assert.Equal(2 * _font.Width("Justice", 50), _font.Width("Justice", 100), 2);
    }

    [Fact]
    public void A_letter_that_the_font_lacks_is_named()
    {
        Assert.Null(_font.FirstMissing("¿Ningún “ser humano”? Nguyễn, Łódź, 2020–2024…"));
        Assert.Equal("漢", _font.FirstMissing("Kanji 漢字").ToString());
        Assert.Null(_font.FirstMissing("e\u0301"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no font.")]
    public void Bytes_that_are_no_font_open_as_none(string text) => Assert.Null(CanvasFont.Open(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_font_that_was_cut_off_opens_as_none() => Assert.Null(CanvasFont.Open(FontFile.AsSpan(0, 500)));

    [Fact]
    public void A_color_or_a_path_that_cannot_be_read_is_refused()
    {
        using var canvas = new Canvas(8, 8);
        Assert.Throws<FormatException>(() => canvas.Fill("yellow-ish"));
        Assert.Throws<FormatException>(() => canvas.Path("#000000", "M0 0 what", 0, 0, 1, 1));
    }

    private byte[] Draw()
    {
        using var canvas = new Canvas(300, 100);
        canvas.Fill("#35176e");
        canvas.Text("#ffffff", "Freedom!", _font, 60, 10, 70);
        return canvas.ToPng();
    }
}
