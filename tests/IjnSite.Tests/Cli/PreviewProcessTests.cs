using System.Net;
using System.Net.Sockets;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>A preview among other programs: ports, addresses, the browser, and how it ends.</summary>
public sealed class PreviewProcessTests(BuiltSite built) : IDisposable
{
    private readonly DiskSite _site = DiskSite.Smallest();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task When_the_port_is_taken_another_is_found_and_two_previews_of_one_site_work()
    {
        await using var first = await PreviewRun.StartAsync(_site);
        var port = first.Client.BaseAddress!.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var second = await PreviewRun.StartInAsync(_site.Root, "--port", port);
        Assert.NotEqual(first.Client.BaseAddress.Port, second.Client.BaseAddress!.Port);
        Assert.Contains($"port {port} is taken", second.Said, StringComparison.Ordinal);
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nFor both.\n");
        await first.WaitForAsync("/", "For both.", Cancel);
        await second.WaitForAsync("/", "For both.", Cancel);
    }

    [Fact]
    public async Task It_answers_over_ipv6_too()
    {
        Assert.SkipUnless(HasIPv6(), "This machine has no IPv6 loopback address.");
        await using var preview = await PreviewRun.StartAsync(_site);
        Assert.Contains("The first page.", await preview.Client.GetStringAsync(new Uri($"http://[::1]:{preview.Client.BaseAddress!.Port}/"), Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", false)]
    [InlineData("TERM", false)]
    [InlineData("INT", true)]
    public async Task Stopped_it_ends_with_0_and_leaves_nothing(string signal, bool inBuild)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test stops the program with a signal of Unix.");
        var before = FileTree.PathsOf(_site.Root).ToHashSet(StringComparer.Ordinal);
        await using var preview = await PreviewRun.StartAsync(_site);
        if (inBuild)
        {
            for (var i = 0; i < 1_500; i++) _site.With($"input/pages/p{i}.md", $"---\ntitle: Page {i}\n---\n");
            before.UnionWith(FileTree.PathsOf(_site.Root));
        }

        Assert.Equal(0, await preview.SignalAsync(signal, Cancel));
        Faults.None(FileTree.PathsOf(_site.Root).Where(p => !before.Contains(p)));
        Assert.DoesNotContain("program-failed", preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_cannot_be_opened_is_a_line_and_no_fault()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "On other systems it would open.");
        // No program is found on a path that leads nowhere.
        await using var preview = await PreviewRun.StartInAsync(_site.Root, new Dictionary<string, string> { ["PATH"] = _site.PathOf("nowhere") }, "--port", "0", "--open");
        await preview.WaitToSayAsync("The browser could not be opened", Cancel);
        Assert.Contains("The first page.", await preview.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_site_is_served_with_the_bytes_that_a_build_writes()
    {
        await using var preview = await PreviewRun.StartInAsync(Repository.Root, "--port", "0");
        Faults.None(await preview.DifferencesAsync(built.Folder, Cancel));
        var page = await preview.Client.GetStringAsync("/", Cancel);
        Assert.NotEqual(page, PreviewRun.Published(page));
    }

    private static bool HasIPv6()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
