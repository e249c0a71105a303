using System.Net.Sockets;
using System.Text;
using IjnSite.Commands.Preview;
using IjnSite.Model;
using IjnSite.Outputs.Headers;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>Whom the preview refuses: other names (rebinding), other origins, other methods, paths that mean something else than they say.</summary>
public sealed class PreviewGuardTests(PreviewGuardTests.OnePreview one) : IClassFixture<PreviewGuardTests.OnePreview>
{
    private readonly PreviewRun _preview = one.Run;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One preview for all tests of the class, none of which changes a source.</summary>
    public sealed class OnePreview : IAsyncLifetime
    {
        private readonly DiskSite _site = DiskSite.Smallest().With("theme/files/note.txt", "A note.");

        internal PreviewRun Run { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Run = await PreviewRun.StartAsync(_site);

        public async ValueTask DisposeAsync()
        {
            await Run.DisposeAsync();
            _site.Dispose();
        }
    }

    [Theory]
    [InlineData("example.org", 421)]
    [InlineData("127.0.0.1.example.org", 421)]
    [InlineData("169.254.169.254", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("localhost.example.org:PORT", 421)]
    [InlineData("0.0.0.0:PORT", 421)]
    [InlineData("127.0.0.1:PORT", 200)]
    [InlineData("localhost:PORT", 200)]
    public async Task Only_the_names_of_this_machine_are_answered(string host, int status)
    {
        var answer = await AskAsync("/", $"Host: {host.Replace("PORT", Port, StringComparison.Ordinal)}");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 200, answer.Contains("The first page.", StringComparison.Ordinal));
        Assert.Equal(status != 200, answer.Contains($"Open http://127.0.0.1:{Port}/ in a browser", StringComparison.Ordinal));
        Assert.Contains("X-Content-Type-Options: nosniff", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Origin: https://example.org", 403)]
    [InlineData("Origin: null", 403)]
    [InlineData("Origin: http://127.0.0.1:1", 403)]
    [InlineData("Origin: http://127.0.0.1:PORT", 200)]
    [InlineData("Sec-Fetch-Site: cross-site", 403)]
    [InlineData("Sec-Fetch-Site: same-site", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe", 403)]
    [InlineData("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document", 200)]
    [InlineData("Sec-Fetch-Site: same-origin", 200)]
    [InlineData("Sec-Fetch-Site: none", 200)]
    public async Task Other_origins_are_refused_and_a_link_is_followed(string header, int status)
    {
        var answer = await AskAsync("/", $"Host: 127.0.0.1:{Port}\r\n{header.Replace("PORT", Port, StringComparison.Ordinal)}");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 200, answer.Contains("The first page.", StringComparison.Ordinal));
        Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/../input/site.yml")]
    [InlineData("/%2e%2e/input/site.yml")]
    [InlineData("/note.txt/..%2fnote.txt")]
    [InlineData("/x/%2E%2e/note.txt")]
    [InlineData("/x/%252e%252e/note.txt")]
    [InlineData("/x\\..\\note.txt")]
    [InlineData("/x%5c..%5cnote.txt")]
    [InlineData("/%00note.txt")]
    [InlineData("/note.txt%00")]
    [InlineData("//note.txt")]
    [InlineData("/./note.txt")]
    [InlineData("/C:/note.txt")]
    [InlineData("/input/pages/index.md")]
    [InlineData("/theme/files/note.txt")]
    [InlineData("/etc/passwd")]
    public async Task A_path_that_means_something_else_finds_nothing(string path)
    {
        var answer = await AskAsync(path, $"Host: 127.0.0.1:{Port}");
        Assert.True(answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 404 ", StringComparison.Ordinal), answer);
        Assert.DoesNotContain("A note.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("base_url", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_of_the_reload_needs_the_token_of_this_run()
    {
        var token = await _preview.DataAsync("/", "token", Cancel);
        Assert.Matches("^[0-9a-f]{64}$", token);
        foreach (var wrong in new[] { "", "?token=", "?token=" + new string('0', 64), "?token=" + token[..63] })
            Assert.StartsWith("HTTP/1.1 403 ", await AskAsync("/_ijn/live" + wrong, $"Host: 127.0.0.1:{Port}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 421 ", await AskAsync($"/_ijn/live?token={token}", "Host: example.org"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403 ", await AskAsync($"/_ijn/live?token={token}", $"Host: 127.0.0.1:{Port}\r\nOrigin: https://example.org"), StringComparison.Ordinal);
    }

    public static TheoryData<string> KindsOfFile =>
        ["/", "/about/", "/about/index.html", "/404.html", "/css/base.0123456789abcdef.css", "/note.txt", "/feed.xml", "/atom.xml", "/feed.json", "/api/v1/index.json", "/favicon.svg", "/site.webmanifest", "/files/a.pdf", "/images/a-0123456789abcdef.webp", "/search/", "/js/search.0123456789abcdef.js", "/pagefind/pagefind.js", "/pagefind/fragment/en_0d39de5.pf_fragment"];

    [Theory]
    [MemberData(nameof(KindsOfFile))]
    public void Headers_are_those_of_the_published_site_but_for_what_the_reload_and_loopback_need(string url)
    {
        var published = HeaderRules.For(url, noIndex: false, hasSearch: true).ToDictionary(h => h.Name, h => h.Value);
        var previewed = PreviewHeaders.For(url, noIndex: false, hasSearch: true).GroupBy(h => h.Name).ToDictionary(g => g.Key, g => g.Last().Value);
        var isPage = url.EndsWith('/') || url.EndsWith(".html", StringComparison.Ordinal);
        published.Remove("Strict-Transport-Security");
        published.Remove("Access-Control-Allow-Origin");
        published["Cross-Origin-Resource-Policy"] = "same-origin";
        published.TryAdd("Cache-Control", "no-store");
        published.TryAdd("Content-Type", previewed["Content-Type"]);
        var policy = published["Content-Security-Policy"].Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal);
        published["Content-Security-Policy"] = !isPage ? policy
            : url == "/search/" ? policy.Replace("script-src 'self'", $"script-src {PreviewPage.ScriptHash} 'self'", StringComparison.Ordinal)
            : $"{policy}; script-src {PreviewPage.ScriptHash}";
        Assert.Equal(published.OrderBy(h => h.Key, StringComparer.Ordinal), previewed.OrderBy(h => h.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_policy_in_a_page_runs_the_one_script_more_and_nothing_else(bool hasForm, bool runsSearch)
    {
        var policy = ContentSecurityPolicy.ForMetaOf(new PagePowers(hasForm, runsSearch));
        var page = $"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head><body>Text</body>";
        var sent = Encoding.UTF8.GetString(PreviewPage.WithScript(new PreviewAnswer(200, "/", Encoding.UTF8.GetBytes(page), null), "token").Span);
        var start = sent.IndexOf("content=\"", StringComparison.Ordinal) + "content=\"".Length;
        var rules = sent[start..sent.IndexOf('"', start)].Split("; ");
        var before = policy.Split("; ").Select(r => r.StartsWith("script-src ", StringComparison.Ordinal) ? r.Insert("script-src ".Length, PreviewPage.ScriptHash + " ") : r).ToList();
        if (!runsSearch) before.Add($"script-src {PreviewPage.ScriptHash}");
        Assert.Equal(before, rules);
        Assert.Equal(page, PreviewRun.Published(sent));
    }

    private string Port => _preview.Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A client of the library would put a path in order before it sends it.
    private async Task<string> AskAsync(string target, string headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _preview.Client.BaseAddress!.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n"), Cancel);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancel);
    }
}
