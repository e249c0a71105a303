using System.Collections.Concurrent;
using IjnSite.Tests.Cli;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>A page of the preview in a browser while its sources change, under the project's theme and its policy.</summary>
public sealed class PreviewPageTests(TestBrowser browser) : IAsyncLifetime
{
    private const string Page = "input/pages/long.md";

    private readonly DiskSite _site = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private PreviewRun _preview = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.ContextAsync(null, new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 700 } });
        foreach (var file in FileTree.PathsOf(Repository.PathOf("theme")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_site.PathOf("theme/" + file))!);
            File.Copy(Repository.PathOf("theme", file), _site.PathOf("theme/" + file));
        }

        _site.With("input/site.yml", "title: A site\nbase_url: https://example.org\nlanguage: en\n")
            .With("input/pages/index.md", "---\ntitle: Home\n---\n\nThe first page.\n")
            .With(Page, Text("First"));
        _preview = await PreviewRun.StartAsync(_site);
        _page = await _context.NewPageAsync();
        _page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text); };
        _page.PageError += (_, fault) => _complaints.Enqueue(fault);
        await _page.GotoAsync(new Uri(_preview.Client.BaseAddress!, "/long/").ToString());
        // What a reload would lose.
        await _page.EvaluateAsync("() => { window.isTheSame = true; scrollTo(0, 900); }");
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        if (_preview is not null) await _preview.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task A_saved_text_appears_where_the_reader_is()
    {
        await _page.EvaluateAsync("() => { const link = document.querySelector('main a'); link.focus({ preventScroll: true }); window.focused = link; }");
        _site.With(Page, Text("Second"));
        await SaysAsync("main", "Second edition");
        Assert.Equal(900, await _page.EvaluateAsync<double>("() => Math.round(scrollY)"));
        Assert.True(await _page.EvaluateAsync<bool>("() => window.isTheSame && document.activeElement === window.focused"));
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_changed_style_sheet_is_swapped_without_a_reload()
    {
        var sheets = await _page.EvaluateAsync<int>("() => document.styleSheets.length");
        await _page.EvaluateAsync("""
            () => {
              // Never without styles: at each change of the head there is a sheet that is loaded.
              window.wasBare = false;
              new MutationObserver(() => { window.wasBare ||= ![...document.styleSheets].some(s => s.cssRules.length > 0); }).observe(document.head, { childList: true });
            }
            """);
        var css = FileTree.PathsOf(_site.PathOf("theme/css")).First(f => f.Contains("base", StringComparison.Ordinal));
        await File.AppendAllTextAsync(_site.PathOf("theme/css/" + css), "\nh1 { letter-spacing: 7px; }\n", Cancel);
        await _page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px' && document.styleSheets.length > 0");
        await _page.WaitForFunctionAsync($"() => document.styleSheets.length === {sheets}");
        Assert.True(await _page.EvaluateAsync<bool>("() => window.isTheSame && !window.wasBare && Math.round(scrollY) === 900"));
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_until_it_is_mended()
    {
        _site.With(Page, Text("Broken").Replace("title:", "\"<b id=hostile>\": x\ntitle:", StringComparison.Ordinal));
        var panel = _page.Locator("ijn-preview [role=dialog]");
        await panel.WaitForAsync();
        var said = await panel.InnerTextAsync();
        Assert.Contains("input/pages/long.md, line 2", said, StringComparison.Ordinal);
        Assert.Contains("Error: ", said, StringComparison.Ordinal);
        Assert.Contains("<b id=hostile>", said, StringComparison.Ordinal);
        Assert.Equal(0, await _page.Locator("#hostile").CountAsync());
        await SaysAsync("main", "First edition");
        // Under each line of a panel that lies over a page is another part of the page, and then axe does not decide on contrast; it does for the same styles on the page below.
        Faults.None((await AxeScan.FindingsAsync(_page)).Where(f => !f.Contains("partially overlaps other elements", StringComparison.Ordinal)));
        await _page.Keyboard.PressAsync("Escape");
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        var badge = _page.Locator("ijn-preview button.badge");
        await badge.PressAsync("Enter");
        await panel.WaitForAsync();
        Assert.Equal("Close (Esc)", await _page.EvaluateAsync<string>("() => document.querySelector('ijn-preview').shadowRoot.activeElement.textContent"));
        _site.With(Page, Text("Mended"));
        await SaysAsync("main", "Mended edition");
        await panel.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.True(await _page.EvaluateAsync<bool>("() => window.isTheSame"));
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_site_that_never_was_good_shows_its_findings_and_appears_when_they_are_mended(ColorScheme scheme)
    {
        _site.With(Page, "no front matter");
        await using var preview = await PreviewRun.StartAsync(_site);
        await _page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await _page.GotoAsync(new Uri(preview.Client.BaseAddress!, "/long/").ToString());
        await SaysAsync("main", "input/pages/long.md, line 1");
        Faults.None(await AxeScan.FindingsAsync(_page));
        _site.With(Page, Text("Mended"));
        await SaysAsync("main", "Mended edition");
        // The page itself came with a status of 503, and the browser says so; nothing else is complained about.
        Assert.DoesNotContain(_complaints, c => !c.Contains("503", StringComparison.Ordinal));
    }

    private Task SaysAsync(string selector, string text) =>
        _page.Locator(selector).First.GetByText(text).WaitForAsync();

    private static string Text(string edition) =>
        $"---\ntitle: A long page\nsummary: Words.\n---\n\n{string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"Paragraph {i} of the page, long enough to fill a line or two on a small screen."))}\n\n[Home](index.md)\n\n{edition} edition.\n";
}
