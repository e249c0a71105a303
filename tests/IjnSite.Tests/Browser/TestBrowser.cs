using IjnSite.Tests.Browser;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TestBrowser))]

namespace IjnSite.Tests.Browser;

/// <summary>One Chromium and one server of each site, for all browser tests; started when the first test asks.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<BuiltSite, SiteServer> _servers = [];

    public AxeTally Tally { get; } = new();

    /// <summary>The address of a site's server, without a slash at its end. Ask for a context first.</summary>
    public string AddressOf(BuiltSite site) => _servers[site].Address;

    /// <summary>A fresh context (no cookies, no cache). Skips the test when there is no browser.</summary>
    /// <param name="site">The site to serve, or null for pages that the test itself gives.</param>
    public async Task<IBrowserContext> ContextAsync(BuiltSite? site, BrowserNewContextOptions options)
    {
        var path = Find();
        Assert.SkipWhen(path is null, "No browser: install Chromium, Chrome or Edge (Debian: apt-get install chromium), or name one in IJN_TEST_BROWSER.");
        await _starting.WaitAsync();
        try
        {
            if (site is not null && !_servers.ContainsKey(site)) _servers[site] = await SiteServer.StartAsync(site);
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }

        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var server in _servers.Values) await server.DisposeAsync();
        _starting.Dispose();
        if (!Tally.IsEmpty) Console.WriteLine(Tally);
    }

    internal static string? Find() =>
        Environment.GetEnvironmentVariable("IJN_TEST_BROWSER") is { Length: > 0 } named ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
                .FirstOrDefault(File.Exists);
}
