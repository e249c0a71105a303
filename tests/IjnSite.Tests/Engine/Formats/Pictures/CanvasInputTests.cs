using IjnSite.Engine.Formats.Pictures;
using IjnSite.Tests.Harness;
using SkiaSharp;

namespace IjnSite.Tests.Engine.Formats.Pictures;

/// <summary>Fonts and paths are told from other things without the drawing library, and as it does.</summary>
public sealed class CanvasInputTests
{
    private static readonly byte[] FontFile = File.ReadAllBytes(Repository.PathOf("theme", "fonts", "archivo-condensed-black.ttf"));

    [Fact]
    public void A_font_is_a_font() => Assert.True(CanvasFontFile.IsFont(FontFile));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(100)]
    [InlineData(50_000)]
    public void A_font_that_was_cut_off_is_none(int length) => Assert.False(CanvasFontFile.IsFont(FontFile.AsSpan(0, length)));

    [Fact]
    public void Other_files_are_no_fonts()
    {
        Assert.False(CanvasFontFile.IsFont("wOF2 is a font for browsers alone, with tables that are packed in another way"u8));
        Assert.False(CanvasFontFile.IsFont("<!doctype html><title>Not found</title>"u8));
        // The beginning of a font, and then no tables.
        Assert.False(CanvasFontFile.IsFont([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    }

    [Theory]
    [InlineData("M0 14 20 11.7V64H0z", true)]
    [InlineData("M0 0L10-5.5.5-1e-2Z", true)]
    [InlineData(" m1,1 c0 0 1 1 2 2 s1 1 2 2 q1 1 2 2 t3 3 h1 v1 z m4 4 l1 1", true)]
    [InlineData("M0 0A5 5 0 01 10 10", true)]
    [InlineData("M0 0a5 5 0 1110 10", true)]
    [InlineData("", false)]
    [InlineData("L0 0 1 1", false)]
    [InlineData("M0 0", false)]
    [InlineData("M0 0L", false)]
    [InlineData("M0 0L1", false)]
    [InlineData("M0 0A5 5 0 21 10 10", false)]
    [InlineData("M0 0X1 1", false)]
    [InlineData("M0 0L1 1; DROP", false)]
    [InlineData("M0 0L. 1", false)]
    public void A_path_is_told_as_the_drawing_library_tells_it(string text, bool isPath)
    {
        Assert.Equal(isPath, CanvasPathData.IsPath(text));
        if (!isPath) return;
        using var drawn = SKPath.ParseSvgPathData(text);
        Assert.NotNull(drawn);
        Assert.False(drawn.IsEmpty);
    }
}
