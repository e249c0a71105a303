using System.Text;
using IjnSite.Commands;
using IjnSite.Commands.Check.ExternalLinks;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Commands;

/// <summary>Which addresses of a site are asked, where a dead one is told, and what is remembered.</summary>
public sealed class ExternalCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly SitePath MemoryFile = SitePath.Parse(LinkMemory.FileName);

    [Fact]
    public async Task A_dead_link_is_told_at_every_place_that_names_it_and_asked_for_once()
    {
        await using var server = await LinkServer.StartAsync();
        var a = server.Address;
        var site = TestSite.Minimal()
            .With("input/site.yml", $"title: A site\nbase_url: https://example.org/site\nsocial:\n  - label: Elsewhere\n    url: {a}/gone\n")
            .With("input/members/one.md", $"---\ntitle: One\nstanding: core\njoined: 2020\nurl: {a}/gone#people\n---\n")
            .With("input/_data/list.yml", $"- name: One\n  at: {a}/gone\n")
            .With("theme/layouts/member.liquid", $"<a href=\"{a}/broken?theme\">x</a>")
            .With("theme/layouts/base.liquid", $"<!doctype html><html><body>{{% main %}}<a href=\"{a}/broken\">x</a><a href=\"https://example.org/own\">y</a></body></html>")
            .With("input/pages/index.md", $"---\ntitle: Home\n---\n[word]({a}/gone \"Title\")\nand [another][r],\n<{a}/gone>.[^1]\n\n- Item [words]({a}/gone#part)\n\n[r]: {a}/gone\n\n[^1]: See <{a}/gone> and [a good one]({a}/good).\n");
        var (findings, report) = Run(site);
        Assert.Equal(
            [
                "input/_data/list.yml:2:7 gone", "input/members/one.md:1:1 broken?theme", "input/members/one.md:5:6 gone", "input/pages/index.md:1:1 broken", "input/pages/index.md:4:1 gone",
                "input/pages/index.md:5:5 gone", "input/pages/index.md:6:1 gone", "input/pages/index.md:8:8 gone", "input/pages/index.md:12:11 gone", "input/site.yml:5:10 gone",
            ],
            findings.Select(f => $"{f.Where.Path}:{f.Where.Line}:{f.Where.Column} {f.Message.Split('\'')[1][(a.Length + 1)..]}"));
        Assert.Contains("input/pages/index.md:4:1: warning dead-link: '" + a + "/gone' is dead: the server answers 404 (NotFound). Write the address to which the page has moved. If it is gone, look for a copy at https://web.archive.org/web/*/" + a + "/gone and name it in input/_data/archives.yml", findings.Select(TextFormatter.Format).Select(l => l.Split(": it then")[0]));
        Assert.Single(server.Asked, "HEAD /gone");
        Assert.Equal("4 links to other sites: 3 dead, 0 that could not be asked, 0 moved for good, 0 known from the last week", Assert.Single(report.Lines).Line);
        Assert.Equal($"ijn/{FindingsPrinter.ToolVersion} (+https://example.org/site)", server.UserAgent);
    }

    [Fact]
    public async Task An_archived_copy_silences_texts_which_show_it_and_nothing_else()
    {
        await using var server = await LinkServer.StartAsync();
        var site = Page($"[word]({server.Address}/gone#part)")
            .With("input/members/one.md", $"---\ntitle: One\nstanding: core\njoined: 2020\nurl: {server.Address}/gone\n---\n")
            .With("theme/layouts/member.liquid", "{{ page.title }}")
            .With("input/_data/archives.yml", $"- url: {server.Address}/gone\n  archived: {server.Address}/copy\n");
        Assert.Equal("input/members/one.md:5:6", Place(Assert.Single(Run(site).Findings)));
        Assert.Contains("HEAD /copy", server.Asked);
    }

    [Fact]
    public async Task What_could_not_be_asked_or_has_moved_is_told_to_those_who_want_to_know_and_is_no_finding()
    {
        await using var server = await LinkServer.StartAsync();
        var a = server.Address;
        var (findings, report) = Run(Page($"[a]({a}/wall) [b]({a}/odd-wall) [c]({a}/moved) [d]({a}/app)"));
        Assert.Empty(findings);
        Assert.Equal(
            [
                "4 links to other sites: 0 dead, 3 that could not be asked, 1 moved for good, 0 known from the last week", $"  could not be asked: {a}/app (it redirects to something that is no page)",
                $"  could not be asked: {a}/odd-wall (the server answers 999)", $"  could not be asked: {a}/wall (the server answers 403 (Forbidden))", $"  moved: {a}/moved is now {a}/here",
            ],
            report.Lines.Select(l => l.Line));
        Assert.Equal([false, true, true, true, true], report.Lines.Select(l => l.IsDetail));
    }

    [Fact]
    public async Task A_host_that_asks_for_time_gets_it_in_this_check_and_the_next()
    {
        await using var server = await LinkServer.StartAsync();
        var site = Page($"[a]({server.Address}/busy) [b]({server.Address}/gone)");
        var cache = new MemoryFileStore();
        Assert.Empty(Run(site, cache).Findings);
        Assert.Empty(Run(site, cache, Now.AddMinutes(59)).Findings);
        Assert.Equal(["HEAD /busy"], server.Asked);
        Run(site, cache, Now.AddMinutes(61));
        Assert.Equal(["HEAD /busy", "HEAD /busy"], server.Asked);
    }

    [Fact]
    public async Task Answers_hold_for_a_week_but_those_that_may_pass()
    {
        await using var server = await LinkServer.StartAsync();
        var site = Page($"[a]({server.Address}/gone) [b]({server.Address}/) [c]({server.Address}/broken)");
        var cache = new MemoryFileStore();
        var first = Run(site, cache).Findings;
        var file = cache.Read(MemoryFile);
        Assert.Equal(6 - 1, server.Asked.Count);
        var (findings, report) = Run(site, cache, Now.AddDays(6.9));
        Assert.Equal(first, findings);
        Assert.Equal(["HEAD /broken", "GET /broken"], server.Asked.Skip(5));
        Assert.Contains("2 known from the last week", report.Lines[0].Line);
        Assert.Equal(file, cache.Read(MemoryFile));
        Run(site, cache, Now.AddDays(7));
        Assert.Equal(7 + 5, server.Asked.Count);
        Run(site, null, Now.AddDays(7));
        Assert.Equal(7 + 5 + 5, server.Asked.Count);
    }

    [Fact]
    public async Task What_nothing_links_any_more_is_forgotten_and_a_damaged_memory_is_none()
    {
        await using var server = await LinkServer.StartAsync();
        var cache = new MemoryFileStore();
        Run(Page($"[a]({server.Address}/one) [b]({server.Address}/two)"), cache);
        Run(Page($"[b]({server.Address}/two)"), cache);
        Assert.Equal(
            $$"""
            {
              "answers": {
                "{{server.Address}}/two": {
                  "asked": "2026-11-24T12:00:00Z",
                  "dead": false
                }
              },
              "waits": {}
            }
            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(cache.Read(MemoryFile)));
        foreach (var damaged in new[] { "", "{", "[]", "{\"answers\":1}", "{\"answers\":{\"a\":{\"asked\":\"now\"}},\"waits\":{}}" })
        {
            cache.Write(MemoryFile, Encoding.UTF8.GetBytes(damaged));
            Assert.Contains("0 known from the last week", Run(Page($"[b]({server.Address}/two)"), cache).Report.Lines[0].Line);
        }
    }

    [Fact]
    public void Without_a_network_there_is_one_line_and_no_finding()
    {
        var asked = 0;
        var manners = LinkAskerTests.Manners() with
        {
            MayConnect = _ =>
            {
                Interlocked.Increment(ref asked);
                throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.NetworkUnreachable);
            },
        };
        var (findings, report) = Run(Page(string.Join(' ', Enumerable.Range(1, 40).Select(i => $"[w{i}](https://192.0.2.{i}/)"))), null, Now, manners);
        Assert.Empty(findings);
        Assert.Empty(report.Lines);
        Assert.Equal("There is no network: of 40 links to other sites, 40 could not be asked. Run it again when there is one.", report.Notice);
        Assert.InRange(asked, 1, 3 + LinkManners.Hosts);
    }

    [Fact]
    public void A_private_address_to_which_nothing_was_sent_does_not_stand_for_a_network()
    {
        var manners = LinkAskerTests.Manners() with
        {
            MayConnect = address => address.ToString() == "10.0.0.1" ? false : throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound),
        };
        var (findings, report) = Run(Page("[p](http://10.0.0.1/) [a](https://192.0.2.1/) [b](https://192.0.2.2/) [c](https://192.0.2.3/)"), null, Now, manners);
        Assert.Empty(findings);
        Assert.Equal("There is no network: of 4 links to other sites, 4 could not be asked. Run it again when there is one.", report.Notice);
    }

    [Fact]
    public async Task A_host_that_redirects_to_a_private_address_has_answered()
    {
        await using var server = await LinkServer.StartAsync();
        server.Target = "http://10.0.0.1/";
        var manners = LinkAskerTests.Manners() with
        {
            MayConnect = address => System.Net.IPAddress.IsLoopback(address) || (address.ToString() == "10.0.0.1" ? false : throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)),
        };
        var (findings, report) = Run(Page($"[a]({server.Address}/to) [b](https://192.0.2.2/) [c](https://192.0.2.3/)"), null, Now, manners);
        Assert.Equal(2, findings.Count);
        Assert.Null(report.Notice);
    }

    [Fact]
    public async Task A_check_that_is_stopped_keeps_what_it_learned()
    {
        await using var server = await LinkServer.StartAsync();
        var cache = new MemoryFileStore();
        using var stop = new CancellationTokenSource();
        var site = Page($"[a]({server.Address}/a) [b]({server.Address}/slow)");
        var manners = LinkAskerTests.Manners() with
        {
            Wait = (_, _) =>
            {
                stop.Cancel();
                return Task.CompletedTask;
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => Run(site, cache, Now, manners, stop));
        Assert.Contains("/a\"", Encoding.UTF8.GetString(cache.Read(MemoryFile)));
        Assert.DoesNotContain("/slow", Encoding.UTF8.GetString(cache.Read(MemoryFile)));
    }

    private static string Place(Diagnostic finding) => $"{finding.Where.Path}:{finding.Where.Line}:{finding.Where.Column}";

    private static TestSite Page(string text) => TestSite.Minimal().With("input/pages/index.md", $"---\ntitle: Home\n---\n{text}\n");

    private static (IReadOnlyList<Diagnostic> Findings, ExternalReport Report) Run(
        TestSite site, IFileStore? cache = null, DateTimeOffset? now = null, LinkManners? manners = null, CancellationTokenSource? stop = null)
    {
        var found = new DiagnosticBag();
        var report = ExternalCheck.Run(site.Check().Result!, site.Sources, SitePath.Parse("input"), cache, found, now ?? Now, manners ?? LinkAskerTests.Manners(), stop?.Token ?? TestContext.Current.CancellationToken);
        return (found.ToSortedList(), report);
    }
}
