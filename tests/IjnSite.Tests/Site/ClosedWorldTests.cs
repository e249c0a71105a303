using System.Text.Json;
using System.Xml.Linq;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Every address of ours, in pages, feeds, the sitemap, the API and files for the host, leads to a file of the output and to a place in it.</summary>
public sealed class ClosedWorldTests(BuiltSite site)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>> _anchors = new(() => site.Pages.ToDictionary(
        p => p.File, p => p.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    [Fact]
    public void Every_address_in_a_page_resolves()
    {
        string[] selectors = ["[href]", "[src]", "[srcset]", "[poster]", "[action]"];
        var faults = from page in site.Pages
                     from address in selectors.SelectMany(s => page.Document.QuerySelectorAll(s).SelectMany(e => Addresses(e.GetAttribute(s[1..^1])!, s)))
                         .Concat(page.Document.QuerySelectorAll("meta[property='og:url'], meta[property='og:image']").Select(e => e.GetAttribute("content")!))
                     let fault = FaultOf(address, page.Url)
                     where fault is not null
                     select $"{page.File}: {address}: {fault}";
        Faults.None(faults.Distinct());
    }

    [Fact]
    public void Every_address_in_structured_data_resolves()
    {
        var faults = new List<string>();
        foreach (var page in site.Pages)
        {
            foreach (var script in page.Document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(script.TextContent);
                // An @id names a thing; it need not be a place.
                faults.AddRange(Strings(json.RootElement, "").Where(s => s.Key != "@id").Select(s => s.Value).Where(IsOurs).Where(u => FaultOf(u, "/") is not null).Select(u => $"{page.File}: {u}"));
            }
        }

        Faults.None(faults.Distinct());
    }

    [Fact]
    public void Every_address_in_a_feed_and_the_sitemap_resolves()
    {
        var files = FileTree.PathsOf(site.Folder).Where(f => f.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var faults = from file in files
                     from address in Words(XDocument.Load(site.PathOf(file)).Root!).Where(IsOurs)
                     let fault = FaultOf(address, "/")
                     where fault is not null
                     select $"{file}: {address}: {fault}";
        Faults.None(faults.Distinct());

        static IEnumerable<string> Words(XElement root) => root.DescendantsAndSelf()
            .SelectMany(e => e.Attributes().Select(a => a.Value).Append(e.HasElements ? "" : e.Value.Trim()));
    }

    [Fact]
    public void Every_address_in_the_api_and_json_feeds_resolves()
    {
        var files = FileTree.PathsOf(site.Folder).Where(f => f.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var faults = new List<string>();
        foreach (var file in files)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(site.PathOf(file)));
            faults.AddRange(Strings(json.RootElement, "").Select(s => s.Value).Where(IsOurs).Select(u => (u, FaultOf(u, "/"))).Where(f => f.Item2 is not null).Select(f => $"{file}: {f.u}: {f.Item2}"));
        }

        Faults.None(faults.Distinct());
    }

    [Fact]
    public void Every_redirect_and_robots_address_resolves()
    {
        var faults = File.ReadLines(site.PathOf("_redirects")).Where(l => l.StartsWith('/')).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
            .Concat(File.ReadLines(site.PathOf("robots.txt")).Where(l => l.StartsWith("Sitemap:", StringComparison.OrdinalIgnoreCase)).Select(l => l["Sitemap:".Length..].Trim()))
            .Select(a => (a, FaultOf(a, "/"))).Where(f => f.Item2 is not null).Select(f => $"{f.a}: {f.Item2}");
        Faults.None(faults);
    }

    [Fact]
    public void Every_address_in_a_style_sheet_resolves()
    {
        var faults = FileTree.PathsOf(site.Folder).Where(f => f.EndsWith(".css", StringComparison.Ordinal))
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(site.PathOf(f)), @"url\(\s*['""]?([^'"")]+)").Select(m => m.Groups[1].Value.Trim())
                .Select(a => (a, FaultOf(a, "/" + f))).Where(x => x.Item2 is not null).Select(x => $"{f}: {x.a}: {x.Item2}"));
        Faults.None(faults);
    }

    private static IEnumerable<string> Addresses(string value, string selector) =>
        selector == "[srcset]" ? value.Split(',').Select(p => p.Trim().Split(' ')[0]) : [value];

    private static bool IsOurs(string text) => text == BuiltSite.BaseUrl || (text.StartsWith(BuiltSite.BaseUrl + "/", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace));

    private static IEnumerable<(string Key, string Value)> Strings(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value, p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(i => Strings(i, key)),
        JsonValueKind.String => [(key, element.GetString()!)],
        _ => [],
    };

    private string? FaultOf(string address, string pageUrl)
    {
        if (!Uri.TryCreate(new Uri(BuiltSite.BaseUrl + pageUrl), address, out var url)) return "is no URL";
        if (url.Scheme is "mailto" or "tel" or "sms" or "data") return null;
        if (url.Scheme is not ("http" or "https")) return $"has the scheme {url.Scheme}";
        if (url.GetLeftPart(UriPartial.Authority) != BuiltSite.BaseUrl) return null;
        if (site.FileAt(url.AbsolutePath) is not { } file) return "is no file of the output";
        var fragment = Uri.UnescapeDataString(url.Fragment.TrimStart('#'));
        return fragment.Length == 0 || !_anchors.Value.TryGetValue(file, out var ids) || ids.Contains(fragment) ? null : "has no such fragment";
    }
}
