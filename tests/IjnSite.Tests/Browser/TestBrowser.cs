using IjnSite.Tests.Browser;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TestBrowser))]

namespace IjnSite.Tests.Browser;

/// <summary>One Chromium and one server of the real site, for all browser tests; started when the first test asks.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    /// <summary>The address of the server, without a slash at its end.</summary>
    public string Address => _server?.Address ?? throw new InvalidOperationException("Ask for a context first.");

    /// <summary>A fresh context (no cookies, no cache). Skips the test when there is no browser.</summary>
    public async Task<IBrowserContext> ContextAsync(BuiltSite site, BrowserNewContextOptions options)
    {
        var path = Find();
        Assert.SkipWhen(path is null, "No browser: install Chromium, Chrome or Edge (Debian: apt-get install chromium), or name one in IJN_TEST_BROWSER.");
        await _starting.WaitAsync();
        try
        {
            _server ??= await SiteServer.StartAsync(site);
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
        if (_server is not null) await _server.DisposeAsync();
        _starting.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("IJN_TEST_BROWSER") is { Length: > 0 } named ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
                .FirstOrDefault(File.Exists);
}
