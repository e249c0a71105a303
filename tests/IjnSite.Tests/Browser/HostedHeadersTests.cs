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
    public void No_page_but_the_search_page_may_run_a_script_and_none_may_ask_another_host()
    {
        const string searching = "; script-src 'self' 'wasm-unsafe-eval'; ";
        var faults = site.Pages
            .Select(p => (p.Url, Policy: _headers.For(p.Url).Single(h => h.Name == "Content-Security-Policy").Value))
            .Where(p => !p.Policy.StartsWith("default-src 'none'", StringComparison.Ordinal) || p.Policy.Contains("http", StringComparison.Ordinal)
                || (p.Url == "/search/" ? p.Policy.Replace(searching, "; ", StringComparison.Ordinal) : p.Policy) is var rest && (rest.Contains("unsafe", StringComparison.Ordinal) || rest.Contains("script-src", StringComparison.Ordinal)))
            .Select(p => $"{p.Url}: {p.Policy}");
        Faults.None(faults);
    }

    [Fact]
    public void Every_page_keeps_trusted_types_and_sends_its_form_to_our_own_host_alone()
    {
        var faults = site.Pages
            .Select(p => (p.Url, Policy: _headers.For(p.Url).Single(h => h.Name == "Content-Security-Policy").Value.Split("; ")))
            .Where(p => !p.Policy.Contains("form-action 'self'") || !p.Policy.Contains("require-trusted-types-for 'script'") || !p.Policy.Contains("trusted-types 'none'"))
            .Select(p => $"{p.Url}: {string.Join("; ", p.Policy)}");
        Faults.None(faults);
    }
}
