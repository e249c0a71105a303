using System.Collections.Concurrent;
using IjnSite.Tests.Browser.Probes;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>What the probes said of the pages of a site.</summary>
/// <param name="Faults">By the state in which they were seen.</param>
/// <param name="Facts">What each page said to each <see cref="SiteProbe"/>, by the probe's name.</param>
internal sealed record SiteLook(ILookup<string, string> Faults, ILookup<string, PageFacts> Facts);

/// <summary>
/// One walk over the pages of each site, started by the first test that asks. Every page is seen in the two usual states, and one page of each layout (from the real site
/// where it has the layout; with IJN_TEST_FULL=1 every page) in all of them. A page is opened once and then changed: opening it, and giving it axe, takes longer than what is asked.
/// </summary>
public sealed class SiteLooks(BuiltSite site, ComponentsSite components, TestBrowser browser)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SiteLook>>> _looks = new(StringComparer.Ordinal);

    internal BuiltSite Of(string name) => name == "real" ? site : components;

    internal IReadOnlyList<BuiltPage> OneOfEachLayout(string name)
    {
        var real = site.OnePageOfEachLayout().ToList();
        return name == "real" ? real : [.. components.OnePageOfEachLayout().ExceptBy(real.Select(p => p.Layout), p => p.Layout, StringComparer.Ordinal)];
    }

    internal Task<SiteLook> At(string name) => _looks.GetOrAdd(name, _ => new Lazy<Task<SiteLook>>(() => LookAsync(name))).Value;

    /// <summary>Opens pages one after the other, several at a time, in a state to begin with.</summary>
    /// <param name="fault">Told what the browser complains of, by the address of the page.</param>
    internal async Task VisitAsync(BuiltSite of, IEnumerable<string> pages, PageState state, Action<string, string> fault, Func<IPage, string, Task> look)
    {
        var urls = new ConcurrentQueue<string>(pages);
        Assert.NotEmpty(urls);
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => VisitAsync()));

        async Task VisitAsync()
        {
            await using var context = await browser.ContextAsync(of, new BrowserNewContextOptions());
            var address = browser.AddressOf(of);
            var page = await context.NewPageAsync();
            var current = "";
            page.Console += (_, message) => { if (message.Type is "error" or "warning") fault(current, $"console {message.Type}: {message.Text}"); };
            page.PageError += (_, error) => fault(current, $"page error: {error}");
            page.Request += (_, request) => { if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal)) fault(current, $"asks another host: {request.Url}"); };
            page.Response += (_, response) => { if (response.Status >= 400) fault(current, $"{response.Status} for {response.Url}"); };
            while (urls.TryDequeue(out var url))
            {
                current = url;
                await state.PrepareAsync(page);
                await page.GotoAsync(address + url);
                await look(page, url);
            }

            foreach (var cookie in await context.CookiesAsync()) fault(current, $"a cookie: {cookie.Name}");
        }
    }

    private async Task<SiteLook> LookAsync(string name)
    {
        var faults = new ConcurrentBag<(string State, string Text)>();
        var facts = new ConcurrentBag<(string Probe, PageFacts Facts)>();
        var inAll = OneOfEachLayout(name).Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        await VisitAsync(Of(name), Of(name).Pages.Select(p => p.Url), PageState.Plain, (url, text) => faults.Add((PageState.Plain.Name, $"{url}: {text}")), async (page, url) =>
        {
            foreach (var state in PageState.All.Where(s => s.IsUsual || PageState.IsFull || inAll.Contains(url)))
            {
                await state.PrepareAsync(page);
                await state.ChangeAsync(page);
                foreach (var probe in AllProbes.OfPages.Where(p => p.Fits(state)))
                    foreach (var text in await probe.FaultsAsync(page)) faults.Add((state.Name, $"{url}, {state.Name}, {probe.Name}: {text}"));
                if (state.HasStyles) browser.Tally.Seen(name, url, state.Name);
                if (state != PageState.Plain) continue;
                foreach (var probe in AllProbes.OfSites)
                    if (await probe.FactsAsync(page) is { } said) facts.Add((probe.Name, new PageFacts(url, said)));
            }
        });
        return new SiteLook(faults.OrderBy(f => f.Text, StringComparer.Ordinal).ToLookup(f => f.State, f => f.Text), facts.OrderBy(f => f.Facts.Url, StringComparer.Ordinal).ToLookup(f => f.Probe, f => f.Facts));
    }
}
