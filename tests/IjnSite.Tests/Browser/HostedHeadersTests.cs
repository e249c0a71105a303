using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Browser;

/// <summary>The site's <c>_headers</c> file, which the browser tests serve it with.</summary>
public sealed class HostedHeadersTests(BuiltSite site)
{
    private readonly HostedHeaders _headers = HostedHeaders.Parse(File.ReadAllText(site.PathOf("_headers")));

    [Fact]
    public void Every_file_has_exactly_one_rule_and_a_policy()
    {
        var faults = FileTree.PathsOf(site.Folder)
            .Where(f => f is not ("_headers" or "_redirects"))
            .Select(f => f == "index.html" ? "/" : "/" + (f.EndsWith("/index.html", StringComparison.Ordinal) ? f[..^"index.html".Length] : f))
            .Where(url => _headers.RulesFor(url).Count != 1 || _headers.For(url).Count(h => h.Name == "Content-Security-Policy") != 1)
            .Select(url => $"{url}: rules {string.Join(" ", _headers.RulesFor(url))}");
        Faults.None(faults);
    }

    [Fact]
    public void No_page_may_run_a_script_or_ask_another_host()
    {
        var faults = site.Pages
            .Select(p => (p.Url, Policy: _headers.For(p.Url).Single(h => h.Name == "Content-Security-Policy").Value))
            .Where(p => !p.Policy.StartsWith("default-src 'none'", StringComparison.Ordinal) || p.Policy.Contains("unsafe", StringComparison.Ordinal) || p.Policy.Contains("http", StringComparison.Ordinal))
            .Select(p => $"{p.Url}: {p.Policy}");
        Faults.None(faults);
    }
}
