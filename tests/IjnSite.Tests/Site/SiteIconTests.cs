using System.Text.Json;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The icons of the site and the manifest that names them.</summary>
public sealed class SiteIconTests(BuiltSite site)
{
    [Fact]
    public void The_manifest_names_the_site_and_icons_that_are_there_in_their_sizes()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(site.PathOf("manifest.webmanifest")));
        var root = manifest.RootElement;
        Assert.Equal("Immigrant Justice Network", root.GetProperty("name").GetString());
        Assert.Equal("IJN", root.GetProperty("short_name").GetString());
        Assert.Equal("en", root.GetProperty("lang").GetString());
        Assert.Equal("/", root.GetProperty("start_url").GetString());
        Assert.Equal("/", root.GetProperty("scope").GetString());
        Assert.Matches("^#[0-9a-f]{6}$", root.GetProperty("theme_color").GetString());
        var seen = new List<string>();
        foreach (var icon in root.GetProperty("icons").EnumerateArray())
        {
            var file = site.FileAt(icon.GetProperty("src").GetString()!);
            Assert.NotNull(file);
            var (width, height) = SocialCardTests.SizeOf(File.ReadAllBytes(site.PathOf(file)));
            Assert.Equal($"{width}x{height}", icon.GetProperty("sizes").GetString());
            Assert.Equal("image/png", icon.GetProperty("type").GetString());
            seen.Add($"{width} {icon.GetProperty("purpose").GetString()}");
        }

        Assert.Equal(["32 any", "192 any", "512 any", "512 maskable"], seen);
    }

    [Fact]
    public void Every_page_links_to_the_manifest_and_to_a_touch_icon_of_180_pixels()
    {
        foreach (var page in site.ContentPages)
        {
            var html = File.ReadAllText(site.PathOf(site.FileAt(page.Url)!));
            Assert.Contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">", html);
            var touch = Regex.Match(html, "<link rel=\"apple-touch-icon\" href=\"([^\"]+)\">").Groups[1].Value;
            Assert.Equal((180, 180), SocialCardTests.SizeOf(File.ReadAllBytes(site.PathOf(site.FileAt(touch)!))));
        }
    }

    [Fact]
    public void Below_a_base_path_the_manifest_stays_below_it()
    {
        var outcome = Small().Set("base_url=https://example.org/network").Build();
        using var manifest = JsonDocument.Parse(outcome.Files["manifest.webmanifest"]);
        Assert.Equal("/network/", manifest.RootElement.GetProperty("start_url").GetString());
        Assert.StartsWith("/network/icons/", manifest.RootElement.GetProperty("icons")[0].GetProperty("src").GetString());
    }

    [Fact]
    public void The_drawing_has_the_colors_of_the_tokens_and_a_drawing_of_the_theme_goes_before_it()
    {
        var drawn = Small().Build();
        Assert.Contains("<path fill=\"#ffc220\"", drawn.Text("favicon.svg"));
        var own = Small().With("theme/files/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>").Build();
        Assert.Empty(own.Findings);
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", own.Text("favicon.svg"));
    }

    [Fact]
    public void Switched_off_there_are_none()
    {
        var outcome = Small().Set("outputs.app_icons=false").Build();
        Assert.DoesNotContain(outcome.Files.Keys, file => file.StartsWith("icons/", StringComparison.Ordinal) || file == "manifest.webmanifest");
        Assert.DoesNotContain("<link rel=\"manifest\"", outcome.Text("index.html"));
        Assert.DoesNotContain("favicon", outcome.Text("index.html"));
    }

    private static TestSite Small() => TestSite.WithRealTheme().With("input/pages/index.md", "---\ntitle: Home\nsummary: What the page is about.\n---\n\nText.\n");
}
