using System.Buffers.Binary;
using System.Text.RegularExpressions;
using IjnSite.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The picture of each page for sharing.</summary>
public sealed class SocialCardTests(BuiltSite site)
{
    private const string Body = "The text of a page.\n";

    [Fact]
    public void Every_page_that_can_be_shared_has_a_picture_of_1200_by_630_with_words()
    {
        var faults = new List<string>();
        foreach (var page in site.ContentPages.Where(p => p.Url != "/404.html"))
        {
            var html = File.ReadAllText(site.PathOf(site.FileAt(page.Url)!));
            if (Meta(html, "og:image") is not { } address || !address.StartsWith(BuiltSite.BaseUrl + "/social/", StringComparison.Ordinal)) faults.Add($"{page.Url}: no picture");
            else if (site.FileAt(address[BuiltSite.BaseUrl.Length..]) is not { } file) faults.Add($"{page.Url}: {address} is not there");
            else if (SizeOf(File.ReadAllBytes(site.PathOf(file))) != (1200, 630)) faults.Add($"{page.Url}: {address} has another size");
            if (Meta(html, "og:image:width") != "1200" || Meta(html, "og:image:height") != "630" || Meta(html, "og:image:type") != "image/png") faults.Add($"{page.Url}: the size is not told");
            if (Meta(html, "og:image:alt")?.Contains(Meta(html, "og:title")!, StringComparison.Ordinal) != true) faults.Add($"{page.Url}: no alternative text with the title");
            if (!html.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", StringComparison.Ordinal)) faults.Add($"{page.Url}: no large picture");
        }

        Faults.None(faults);
    }

    [Fact]
    public void Pictures_are_kept_for_good_and_may_be_shown_elsewhere()
    {
        var rule = Regex.Match(File.ReadAllText(site.PathOf("_headers")), @"^/social/\*\n(  .*\n)+", RegexOptions.Multiline).Value;
        Assert.Contains("  Cache-Control: public, max-age=31536000, immutable\n", rule);
        Assert.Contains("  Cross-Origin-Resource-Policy: cross-origin\n", rule);
    }

    [Fact]
    public void The_address_follows_from_the_words_and_not_from_the_text()
    {
        var address = CardOf("Home", Body);
        Assert.Equal(address, CardOf("Home", "Other text.\n"));
        Assert.NotEqual(address, CardOf("Start", Body));
        Assert.NotEqual(address, CardOf("Home", Body, site => site.With("theme/brand.yml", ThemeFile("brand.yml").Replace("poster: \"#ffc220\"", "poster: \"#ffd220\"", StringComparison.Ordinal))));
        Assert.NotEqual(address, CardOf("Home", Body, site => site.Set("title=Another site")));
        Assert.Equal(address, CardOf("Home", Body, site => site.With("theme/brand.yml", "# A line more.\n" + ThemeFile("brand.yml"))));
    }

    [Fact]
    public void A_picture_that_was_drawn_before_is_taken_from_the_cache()
    {
        var cache = new MemoryFileStore();
        var drawn = Build(cache).Files[Path];
        var kept = "Not drawn again."u8.ToArray();
        new FileCache(cache, SitePath.Parse("social")).Keep(Path["social/".Length..], kept);
        Assert.Equal(kept, Build(cache).Files[Path]);
        Assert.Equal(drawn, Build(null).Files[Path]);
    }

    [Fact]
    public void A_damaged_picture_in_the_cache_is_drawn_again()
    {
        var cache = new MemoryFileStore();
        var drawn = Build(cache).Files[Path];
        var place = SitePath.Parse(Path);
        cache.Write(place, cache.Read(place).AsSpan(0, 200));
        Assert.Equal(drawn, Build(cache).Files[Path]);
        Assert.Equal(drawn, Build(cache).Files[Path]);
        Assert.True(cache.Read(place).Length > drawn.Length, "The damaged file was not replaced.");
    }

    [Fact]
    public void A_check_knows_the_pictures_and_draws_none()
    {
        var cache = new MemoryFileStore();
        var site = Site("Home", Body);
        site.Kept = cache;
        var outcome = site.Check();
        Assert.DoesNotContain(outcome.Lines, line => line.Contains("/social/", StringComparison.Ordinal));
        Assert.Empty(outcome.Files[Path]);
        Assert.Empty(cache.List(SitePath.Root));
    }

    [Fact]
    public void A_title_of_any_length_or_script_has_a_picture()
    {
        foreach (var title in new[] { "A", string.Join(' ', Enumerable.Repeat("solidarity", 40)), new string('x', 300), "移民正义网络", "“¿Ningún ser humano es ilegal?”" })
        {
            var outcome = Site(title, Body).Build();
            var address = Meta(outcome.Text("index.html"), "og:image")!;
            Assert.Equal((1200, 630), SizeOf(outcome.Files[address["https://example.org/".Length..]]));
            Assert.Empty(outcome.Findings);
        }
    }

    [Fact]
    public void Switched_off_there_are_none()
    {
        var outcome = Site("Home", Body).Set("outputs.social_cards=false").Build();
        Assert.DoesNotContain("og:image", outcome.Text("index.html"));
        Assert.DoesNotContain(outcome.Files.Keys, file => file.StartsWith("social/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_draws_nothing_does_not_load_the_drawing_library()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can a program be asked which libraries it loads.");
        using var site = new DiskSite().WithVariable("LD_DEBUG", "files")
            .With("input/site.yml", "title: A site\nbase_url: https://example.org\n")
            .With("input/pages/index.md", "---\ntitle: Home\nsummary: What the page is about.\n---\n\nText.\n");
        FileTree.Copy(Repository.PathOf("theme"), site.PathOf("theme"));
        Assert.Contains("libSkiaSharp", site.Run("build").MustEndWith(0).Errors);
        Assert.DoesNotContain("libSkiaSharp", site.Run("build").MustEndWith(0).Errors);
        Assert.DoesNotContain("libSkiaSharp", site.Run("check").Errors);
        Assert.Contains("libSkiaSharp", site.Run("build", "--no-cache").MustEndWith(0).Errors);
    }

    private static string Path { get; } = CardOf("Home", Body)["https://example.org/".Length..];

    private static TestOutcome Build(IFileStore? cache)
    {
        var site = Site("Home", Body);
        site.Kept = cache;
        return site.Build();
    }

    private static string CardOf(string title, string body, Action<TestSite>? change = null)
    {
        var site = Site(title, body);
        change?.Invoke(site);
        return Meta(site.Build().Text("index.html"), "og:image")!;
    }

    private static TestSite Site(string title, string body) =>
        TestSite.WithRealTheme().With("input/pages/index.md", $"---\ntitle: \"{title}\"\nsummary: What the page is about.\n---\n\n{body}");

    private static string ThemeFile(string name) => File.ReadAllText(Repository.PathOf("theme", name));

    private static string? Meta(string html, string property) =>
        Regex.Match(html, $"<meta property=\"{Regex.Escape(property)}\" content=\"([^\"]*)\">") is { Success: true } match ? match.Groups[1].Value : null;

    // PNG, third edition, section 11.2.1: the image header stands first.
    internal static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png) => (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
}
