using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Engine.Formats.Pictures;

public sealed class PictureTests
{
    // turned.jpg has camera, owner, time, place (GPS), color profile and comment; its pixels lie on their side (orientation 6), 400 wide and 300 high.
    [Theory]
    [InlineData("turned.jpg", PictureKind.Jpeg, 300, 400, 6)]
    [InlineData("plain.webp", PictureKind.WebP, 200, 330, 6)]
    [InlineData("see-through.png", PictureKind.Png, 700, 500, 1)]
    [InlineData("moving.gif", PictureKind.Gif, 40, 30, 1)]
    [InlineData("moving.webp", PictureKind.WebP, 40, 30, 1)]
    public void The_head_says_kind_and_size_as_shown(string file, PictureKind kind, int width, int height, int orientation)
    {
        var header = PictureHeaderReader.Read(Repository.Picture(file))!;
        Assert.Equal((kind, width, height, orientation), (header.Kind, header.Width, header.Height, header.Orientation));
        Assert.Equal(file.StartsWith("moving", StringComparison.Ordinal), header.IsAnimated);
        Assert.True(header.IsWhole);
    }

    [Theory]
    [InlineData("turned.jpg")]
    [InlineData("plain.webp")]
    [InlineData("see-through.png")]
    [InlineData("moving.gif")]
    [InlineData("moving.png")]
    public void A_picture_cut_off_anywhere_is_never_taken_for_a_whole_one_and_never_fails(string file)
    {
        var whole = Repository.Picture(file);
        for (var length = 0; length < whole.Length - 1; length++)
        {
            var header = PictureHeaderReader.Read(whole.AsSpan(0, length));
            if (header is { Kind: not PictureKind.Gif }) Assert.False(header.IsWhole, $"{length} of {whole.Length} bytes");
        }
    }

    [Theory]
    [InlineData(4000, "320 640 960 1280 1920")]
    [InlineData(1920, "320 640 960 1280 1920")]
    [InlineData(1600, "320 640 960 1280 1600")]
    [InlineData(1500, "320 640 960 1280")]
    [InlineData(320, "320")]
    [InlineData(100, "100")]
    public void No_form_is_wider_than_the_source_and_its_own_width_is_among_them_unless_another_is_near(int source, string widths)
    {
        var picture = Picture.Of(new PictureHeader(PictureKind.Jpeg, source, source / 2), [1]);
        Assert.Equal(widths.Split(' ').Select(int.Parse), picture.Choices.Select(v => v.Width));
        Assert.All(picture.Choices, v => Assert.Equal(PictureKind.WebP, v.Kind));
        Assert.Equal((PictureKind.Jpeg, Math.Min(source, 1280)), (picture.Fallback.Kind, source == 1500 ? 1280 : picture.Fallback.Width));
    }

    [Fact]
    public void A_changed_byte_changes_every_name_and_the_same_bytes_never_do()
    {
        var header = new PictureHeader(PictureKind.Png, 700, 500);
        var names = Picture.Of(header, [1, 2]).Variants.Select(v => v.Fingerprint).ToList();
        Assert.Equal(names, Picture.Of(header, [1, 2]).Variants.Select(v => v.Fingerprint));
        Assert.Empty(names.Intersect(Picture.Of(header, [1, 3]).Variants.Select(v => v.Fingerprint)));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("turned.jpg")]
    [InlineData("plain.webp")]
    [InlineData("see-through.png")]
    public void Nothing_that_was_noted_beside_the_pixels_is_published(string file)
    {
        var source = Repository.Picture(file);
        Assert.Contains("SECRET", Encoding.Latin1.GetString(source), StringComparison.Ordinal);
        foreach (var (variant, form) in Forms(file))
        {
            var text = Encoding.Latin1.GetString(form);
            foreach (var mark in new[] { "SECRET", "Exif", "EXIF", "ICC", "iCCP", "tEXt", "eXIf", "XMP", "adobe", "2026" })
                Assert.False(text.Contains(mark, StringComparison.Ordinal), $"{variant.Width} {variant.Kind} holds {mark}");
            var header = PictureHeaderReader.Read(form)!;
            Assert.Equal((variant.Kind, variant.Width, variant.Height, 1, true), (header.Kind, header.Width, header.Height, header.Orientation, header.IsWhole));
        }
    }

    [Fact]
    public void A_picture_on_its_side_is_published_upright()
    {
        // Stored: red and green above blue and yellow. Turned by a quarter to the right: blue and red above yellow and green.
        var pixels = Pixels("turned.jpg", 150, 200);
        Assert.Equal(["blue", "red", "yellow", "green"], new[] { (37, 50), (112, 50), (37, 150), (112, 150) }.Select(p => NameOf(pixels[p.Item1, p.Item2])));
    }

    [Fact]
    public void What_was_see_through_still_is()
    {
        var pixels = Pixels("see-through.png", 350, 250);
        Assert.Equal(0, pixels[5, 5].Alpha);
        Assert.Equal((40, 20, 90, 255), pixels[100, 125]);
        Assert.InRange(pixels[175, 10].Alpha, 126, 130);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        Assert.Equal(Forms("turned.jpg").Select(f => Convert.ToHexString(f.Form)), Forms("turned.jpg").Select(f => Convert.ToHexString(f.Form)));
    }

    [Fact]
    public void A_file_with_too_many_bytes_is_refused()
    {
        var large = new byte[PictureLimits.Bytes + 1];
        Repository.Picture("turned.jpg").CopyTo(large, 0);
        var bag = new DiagnosticBag();
        Assert.Null(PictureReader.Read(SitePath.Parse("input/images/a.jpg"), large, bag));
        Assert.Equal("picture-too-large", Assert.Single(bag.ToSortedList()).Id);
    }

    [Fact]
    public void A_drawing_is_written_anew_without_notes_and_keeps_its_look()
    {
        var bag = new DiagnosticBag();
        var drawing = PictureSvg.Read(SitePath.Parse("a.svg"), Repository.Picture("drawing.svg"), bag)!;
        Assert.Empty(bag.ToSortedList());
        Assert.Equal((600, 200), (drawing.Width, drawing.Height));
        var text = Encoding.UTF8.GetString(drawing.Clean);
        Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain("inkscape", text, StringComparison.Ordinal);
        Assert.StartsWith("<svg viewBox=\"0 0 600 200\" xmlns=\"http://www.w3.org/2000/svg\">", text, StringComparison.Ordinal);
        Assert.Contains("<title>A chain that opens</title>", text, StringComparison.Ordinal);
        Assert.Contains("<use href=\"#ring\" />", text, StringComparison.Ordinal);
        Assert.Contains(".link { fill: none; stroke: #4b2e83; stroke-width: 16 }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 1 1'><path fill='URL( https://e.net/#a )'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><style>a{background:u\\72l(https://e.net)}</style></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><style>a{background:image-set('https://e.net' 1x)}</style></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><path OnClick='x()'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1'><set attributeName='href' to='javascript:x()'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns:x='http://www.w3.org/1999/xlink'><use x:href='data:image/svg+xml,x'/></svg>")]
    [InlineData("<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><html:script xmlns:html='http://www.w3.org/2000/svg'/></svg>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><svg/></html>")]
    public void A_drawing_that_could_do_something_is_refused_however_it_is_written(string svg)
    {
        var bag = new DiagnosticBag();
        Assert.Null(PictureSvg.Read(SitePath.Parse("a.svg"), svg, bag));
        Assert.All(bag.ToSortedList(), f => Assert.StartsWith("svg-", f.Id, StringComparison.Ordinal));
    }

    private static List<(PictureVariant Variant, byte[] Form)> Forms(string file)
    {
        var source = Repository.Picture(file);
        var picture = PictureReader.Read(SitePath.Parse(file), source, new DiagnosticBag())!;
        return [.. picture.Variants.Zip(PictureScaler.Make(source, picture, picture.Variants)!)];
    }

    private static PngPixels Pixels(string file, int width, int height)
    {
        var source = Repository.Picture(file);
        var picture = PictureReader.Read(SitePath.Parse(file), source, new DiagnosticBag())!;
        return new PngPixels(PictureScaler.Make(source, picture, [new PictureVariant(width, height, PictureKind.Png, "")])![0]);
    }

    private static string NameOf((byte Red, byte Green, byte Blue, byte Alpha) color) => color switch
    {
        ( > 200, > 180, < 90, _) => "yellow",
        ( > 180, < 90, < 90, _) => "red",
        ( < 90, > 140, < 110, _) => "green",
        ( < 90, < 110, > 180, _) => "blue",
        _ => color.ToString(),
    };
}
