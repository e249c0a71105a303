using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Tests.Harness;
using IjnSite.Views.Branding;

namespace IjnSite.Tests.Site;

/// <summary>The wordmark's files to download are those that the brand's tokens draw. <c>IJN_TEST_UPDATE=1</c> draws them anew.</summary>
public sealed class WordmarkFilesTests
{
    private static readonly Lazy<Brand> Tokens = new(() => BrandReader.Read(new DiskFileStore(Repository.Root), SitePath.Parse("theme"), new DiagnosticBag()));

    public static TheoryData<string, string> Forms => new()
    {
        { "ijn-wordmark", "poster-ink" },
        { "ijn-wordmark-dark", "inverse-mark" },
        { "ijn-wordmark-black", "#000000" },
        { "ijn-wordmark-white", "#ffffff" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_drawing_is_the_outline_of_the_brand_in_its_color(string name, string color)
    {
        var mark = Tokens.Value.Wordmark!;
        var svg = string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {mark.Width} {mark.Height}\" width=\"{mark.Width * 4}\" height=\"{mark.Height * 4}\" role=\"img\"><title>IJN, Immigrant Justice Network</title><path fill=\"{ColorOf(color)}\" d=\"{mark.Path}\"/></svg>\n");
        Assert.Equal(svg, Encoding.UTF8.GetString(Fresh($"theme/files/images/{name}.svg", Encoding.UTF8.GetBytes(svg))));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_pictures_are_the_drawing_on_nothing(string name, string color)
    {
        foreach (var width in new[] { 1200, 2400 })
        {
            var drawn = Draw(width, ColorOf(color));
            var kept = Fresh(string.Create(CultureInfo.InvariantCulture, $"theme/files/images/png/{name}-{width}.png"), drawn);
            if (drawn.AsSpan().SequenceEqual(kept)) continue;
            // Another edition of the drawing library may pack the same pixels in another way.
            var (a, b) = (new PngPixels(drawn), new PngPixels(kept));
            Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
            for (var y = 0; y < a.Height; y += 7)
                for (var x = 0; x < a.Width; x += 7) Assert.Equal(a[x, y], b[x, y]);
        }
    }

    [Fact]
    public void A_picture_is_clear_beside_the_letters_and_has_their_color_in_them()
    {
        var pixels = new PngPixels(File.ReadAllBytes(Repository.PathOf("theme", "files", "images", "png", "ijn-wordmark-dark-1200.png")));
        Assert.Equal((1200, 640), (pixels.Width, pixels.Height));
        // The I goes from 0 to 20 of 120 units; nothing is above its top on the left, and between it and the J.
        Assert.Equal(0, pixels[0, 0].Alpha);
        Assert.Equal(0, pixels[250, 300].Alpha);
        Assert.Equal((0xff, 0xc2, 0x20, 255), pixels[100, 500]);
    }

    private static byte[] Draw(int width, string color)
    {
        var mark = Tokens.Value.Wordmark!;
        var scale = width / (float)mark.Width;
        using var canvas = new Canvas(width, (int)Math.Round(mark.Height * scale));
        canvas.Path(color, mark.Path, 0, 0, scale, scale);
        return canvas.ToPng();
    }

    private static string ColorOf(string role) => role.StartsWith('#') ? role : Tokens.Value.Color(role)!.Value.ToString();

    private static byte[] Fresh(string path, byte[] drawn)
    {
        var file = Repository.PathOf(path.Split('/'));
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, drawn);
        }

        Assert.True(File.Exists(file), $"There is no {path}: run this test with IJN_TEST_UPDATE=1.");
        return File.ReadAllBytes(file);
    }
}
