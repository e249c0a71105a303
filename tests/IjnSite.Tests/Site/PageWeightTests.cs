using System.Text;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Budgets of the settings: an error for the theme's part, a warning for an editor's.</summary>
public sealed class PageWeightTests
{
    private const string Settings = "title: A site\nbase_url: https://example.org\nbudgets:\n  - layout: page\n    page: 6\n    theme: 2\n    pictures: 1\n";

    [Fact]
    public void A_page_within_its_budget_has_no_finding() => Assert.Empty(Site(words: 200, css: "p { margin: 0 }").Check().Lines);

    [Fact]
    public void A_long_text_is_a_warning_at_its_own_file()
    {
        var line = Assert.Single(Site(words: 3_000, css: "p { margin: 0 }").Check().Lines);
        Assert.Matches(@"^input/pages/index\.md:1:1: warning page-weight: The page / weighs \d+\.\d KiB, which is [\d,]+ bytes more than the 6 KiB of its budget, style sheets counted\. ", line);
    }

    [Fact]
    public void A_heavy_style_sheet_is_an_error_however_short_the_text()
    {
        var line = Assert.Single(Site(words: 10, css: $"p {{ margin: 0 }} {string.Concat(Words(1_500).Select(w => $".{w}{{top:0}}"))}").Check().Lines);
        Assert.Matches(@"^input/pages/index\.md:1:1: error page-weight-theme: Without its words the page / weighs \d+\.\d KiB, which is [\d,]+ bytes more than the 2 KiB that its layout 'page' may weigh\. ", line);
    }

    [Fact]
    public void Only_the_layout_that_the_budget_is_for_has_it() =>
        Assert.Empty(Site(words: 3_000, css: "p { margin: 0 }").With("input/site.yml", Settings.Replace("layout: page", "layout: brief", StringComparison.Ordinal)).Check().Lines);

    [Fact]
    public void Heavy_pictures_are_a_warning()
    {
        var site = Site(words: 10, css: "p { margin: 0 }").With("theme/files/large.bin", new byte[2_000]).With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1><img src=\"/large.bin\" alt=\"x\">{{ page.content }}");
        Assert.StartsWith("input/pages/index.md:1:1: warning page-weight-pictures: The pictures of the page / weigh 2.0 KiB, which is 976 bytes more than the 1 KiB of their budget.", Assert.Single(site.Check().Lines));
    }

    [Fact]
    public void A_second_font_file_is_an_error()
    {
        const string one = "@font-face{font-family:a;src:url(/a.woff2)}";
        Assert.Empty(Site(words: 10, css: one).Check().Lines);
        Assert.StartsWith("input/pages/index.md:1:1: error page-fonts: The page / would load 2 font files.", Assert.Single(Site(words: 10, css: one + one.Replace("a.w", "b.w", StringComparison.Ordinal)).Check().Lines));
    }

    [Fact]
    public void The_measure_is_gzip_as_a_host_sends_it() => Assert.InRange(FinishedSite.CompressedLength(new byte[10_000]), 20, 60);

    private static TestSite Site(int words, string css) => TestSite.Minimal()
        .With("input/site.yml", Settings)
        .With("theme/css/a.css", css)
        .With("theme/layouts/base.liquid", "<!doctype html><html lang=\"{{ page.language }}\"><head><title>{{ page.head_title }}</title><meta name=\"description\" content=\"{{ page.description }}\">{% for url in page.styles %}<link rel=\"stylesheet\" href=\"{{ url }}\">{% endfor %}</head><body><main>{% main %}</main></body></html>")
        .With("input/pages/index.md", $"---\ntitle: Home\nsummary: A page.\n---\n{string.Join(' ', Words(words))}\n");

    // Words that do not compress to nothing, the same in every run.
    private static IEnumerable<string> Words(int count)
    {
        var state = 12_345u;
        for (var i = 0; i < count; i++)
        {
            var word = new StringBuilder();
            for (var j = 0; j < 6; j++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                word.Append((char)('a' + (state >> 24) % 26));
            }

            yield return word.ToString();
        }
    }
}
