using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>A base URL with a path: the site works below it, and nothing leads above it.</summary>
public sealed partial class BaseUrlTests
{
    private const string Sub = "https://example.org/sub";

    [GeneratedRegex("(?:href|src|content|action)=\"([^\"]*)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("<(?:loc|link|id)>([^<]*)<|(?:href|url|xml:base)=\"([^\"]*)\"")]
    private static partial Regex XmlAddresses();

    [Fact]
    public void Every_address_of_the_real_site_lies_below_the_path()
    {
        using var site = new DiskSite();
        ProgramRun.In(Repository.Root, ProgramRun.NoVariables, "build", "--root", Repository.Root, "--output", site.Output, "--as-of", BuiltSite.AsOf, "--base-url", Sub).MustEndWith(0);
        var faults = new List<string>();
        foreach (var file in FileTree.PathsOf(site.Output))
        {
            var text = File.ReadAllText(Path.Combine(site.Output, file));
            var found = Path.GetExtension(file) switch
            {
                ".html" => Addresses().Matches(text).Select(m => m.Groups[1].Value).Select(System.Net.WebUtility.HtmlDecode).OfType<string>(),
                ".xml" => XmlAddresses().Matches(text).Select(m => m.Groups[1].Value + m.Groups[2].Value),
                _ => [],
            };
            faults.AddRange(found.Where(IsAbove).Select(a => $"{file}: {a}"));
            if (text.Contains(BuiltSite.BaseUrl + "/", StringComparison.Ordinal)) faults.Add($"{file}: holds {BuiltSite.BaseUrl}");
        }

        Faults.None(faults.Distinct());
    }

    [Fact]
    public void Rules_for_the_host_lie_below_the_path()
    {
        using var site = DiskSite.Smallest().With("input/pages/moved.md", "---\ntitle: Moved\nredirect_from:\n  - /old/\n---\n")
            .With("theme/layouts/redirect.liquid", "<!doctype html><html lang=\"en\"><head><title>Moved</title></head><body></body></html>");
        site.Run("build", "--base-url", Sub).MustEndWith(0);
        Assert.All(Rules("_headers"), l => Assert.StartsWith("/sub/", l, StringComparison.Ordinal));
        Assert.All(Rules("_redirects"), l => Assert.Matches("^/sub/\\S+ (https://example.org)?/sub/", l));

        IEnumerable<string> Rules(string file) =>
            File.ReadAllLines(Path.Combine(site.Output, file)).Where(l => l.StartsWith('/'));
    }

    [Theory]
    [InlineData("https://example.org/sub")]
    [InlineData("https://example.org/sub/")]
    public void A_slash_at_the_end_makes_no_difference(string url)
    {
        using var site = DiskSite.Smallest();
        site.Run("build", "--base-url", url).MustEndWith(0);
        Assert.Contains("<loc>https://example.org/sub/</loc>", File.ReadAllText(Path.Combine(site.Output, "sitemap.xml")), StringComparison.Ordinal);
    }

    private static bool IsAbove(string address) =>
        (address.StartsWith('/') && !address.StartsWith("/sub/", StringComparison.Ordinal))
        || (address.StartsWith("https://example.org", StringComparison.Ordinal) && !address.StartsWith(Sub + "/", StringComparison.Ordinal));
}
