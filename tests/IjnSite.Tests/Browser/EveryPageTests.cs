using System.Collections.Concurrent;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>Every page of the real site in a browser, under the site's own headers.</summary>
public sealed class EveryPageTests(BuiltSite site, TestBrowser browser)
{
    public static TheoryData<string> States => [.. PageState.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task No_page_has_a_fault_that_a_browser_or_axe_can_see(string stateName)
    {
        var state = PageState.Named(stateName);
        var pages = new ConcurrentQueue<string>(site.Pages.Select(p => p.Url));
        Assert.NotEmpty(pages);
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => VisitAsync(state, pages, faults)));
        Assert.True(faults.IsEmpty, $"{faults.Count} faults, {stateName}:\n{string.Join("\n", faults.Order(StringComparer.Ordinal))}");
    }

    private async Task VisitAsync(PageState state, ConcurrentQueue<string> urls, ConcurrentBag<string> faults)
    {
        await using var context = await browser.ContextAsync(site, state.Context);
        var page = await context.NewPageAsync();
        var current = "";
        page.Console += (_, message) => { if (message.Type is "error" or "warning") faults.Add($"{current}: console {message.Type}: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"{current}: page error: {error}");
        page.Request += (_, request) => { if (!request.Url.StartsWith(browser.Address + "/", StringComparison.Ordinal)) faults.Add($"{current}: asks another host: {request.Url}"); };
        page.Response += (_, response) => { if (response.Status >= 400) faults.Add($"{current}: {response.Status} for {response.Url}"); };
        while (urls.TryDequeue(out var url))
        {
            current = url;
            await page.GotoAsync(browser.Address + url);
            if (state.Script is { } script) await page.EvaluateAsync($"() => {{ {script} }}");
            foreach (var finding in await AxeScan.FindingsAsync(page)) faults.Add($"{url}: {finding}");
            foreach (var wide in await TooWideAsync(page)) faults.Add($"{url}: {wide}");
        }

        foreach (var cookie in await context.CookiesAsync()) faults.Add($"a cookie: {cookie.Name}");
    }

    // The page must not scroll sideways; a table may, in a box of its own.
    private static Task<string[]> TooWideAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const culprits = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5)
            .slice(-3).map(e => e.tagName.toLowerCase() + (e.className && typeof e.className === 'string' ? '.' + e.className.replace(/ /g, '.') : ''));
          return [`scrolls sideways, ${root.scrollWidth} px wide in ${root.clientWidth} px: ${culprits.join(', ')}`];
        }
        """);
}
