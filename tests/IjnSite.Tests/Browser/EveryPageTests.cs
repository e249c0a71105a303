using System.Collections.Concurrent;
using IjnSite.Tests.Browser.Probes;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>
/// Every page of the real site and of the site of all components in a browser, under the site's own headers. In the two usual states every page,
/// in the others one page of each layout, from the real site where it has the layout; with IJN_TEST_FULL=1 every page in all.
/// </summary>
public sealed class EveryPageTests(BuiltSite site, ComponentsSite components, TestBrowser browser)
{
    public static TheoryData<string, string> Cases => new MatrixTheoryData<string, string>(["real", "components"], PageState.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_page_has_a_fault_that_a_probe_can_see(string siteName, string stateName)
    {
        var state = PageState.Named(stateName);
        var probes = AllProbes.OfPages.Where(p => p.Fits(state)).ToList();
        var pages = state.IsUsual || PageState.IsFull ? Of(siteName).Pages : OneOfEachLayout(siteName);
        await LookAsync(Of(siteName), pages, state, async (page, url, faults) =>
        {
            foreach (var probe in probes)
                foreach (var fault in await probe.FaultsAsync(page)) faults.Add($"{url}, {state.Name}, {probe.Name}: {fault}");
            if (state.HasStyles) browser.Tally.Seen(siteName, url, state.Name);
        });
    }

    public static TheoryData<string, string> Walks => new MatrixTheoryData<string, string>(["real", "components"], PageState.All.Where(s => s.IsUsual).Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task The_keyboard_reaches_everything_in_order_and_comes_back(string siteName, string stateName)
    {
        var state = PageState.Named(stateName);
        await LookAsync(Of(siteName), PageState.IsFull ? Of(siteName).Pages : OneOfEachLayout(siteName), state, async (page, url, faults) =>
        {
            foreach (var fault in await AllProbes.Keyboard.FaultsAsync(page)) faults.Add($"{url}, {state.Name}, keyboard: {fault}");
        });
    }

    [Theory]
    [InlineData("real")]
    [InlineData("components")]
    public async Task The_pages_of_a_site_agree(string siteName)
    {
        var facts = AllProbes.OfSites.ToDictionary(p => p.Name, _ => new ConcurrentBag<PageFacts>(), StringComparer.Ordinal);
        await LookAsync(Of(siteName), Of(siteName).Pages, PageState.Plain, async (page, url, _) =>
        {
            foreach (var probe in AllProbes.OfSites)
                if (await probe.FactsAsync(page) is { } said) facts[probe.Name].Add(new PageFacts(url, said));
        });
        Faults.None(AllProbes.OfSites.SelectMany(p => p.Faults([.. facts[p.Name].OrderBy(f => f.Url, StringComparer.Ordinal)]).Select(f => $"{p.Name}: {f}")));
    }

    private List<BuiltPage> OneOfEachLayout(string name)
    {
        var real = site.OnePageOfEachLayout().ToList();
        return name == "real" ? real : [.. components.OnePageOfEachLayout().ExceptBy(real.Select(p => p.Layout), p => p.Layout, StringComparer.Ordinal)];
    }

    private BuiltSite Of(string name) => name == "real" ? site : components;

    private async Task LookAsync(BuiltSite of, IEnumerable<BuiltPage> pages, PageState state, Func<IPage, string, ConcurrentBag<string>, Task> look)
    {
        var urls = new ConcurrentQueue<string>(pages.Select(p => p.Url));
        Assert.NotEmpty(urls);
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => VisitAsync(of, state, urls, faults, look)));
        Faults.None(faults.Order(StringComparer.Ordinal));
    }

    private async Task VisitAsync(BuiltSite of, PageState state, ConcurrentQueue<string> urls, ConcurrentBag<string> faults, Func<IPage, string, ConcurrentBag<string>, Task> look)
    {
        await using var context = await browser.ContextAsync(of, new BrowserNewContextOptions());
        var address = browser.AddressOf(of);
        var page = await context.NewPageAsync();
        await state.PrepareAsync(page);
        var current = "";
        page.Console += (_, message) => { if (message.Type is "error" or "warning") faults.Add($"{current}: console {message.Type}: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"{current}: page error: {error}");
        page.Request += (_, request) => { if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal)) faults.Add($"{current}: asks another host: {request.Url}"); };
        page.Response += (_, response) => { if (response.Status >= 400) faults.Add($"{current}: {response.Status} for {response.Url}"); };
        while (urls.TryDequeue(out var url))
        {
            current = url;
            await page.GotoAsync(address + url);
            await state.ChangeAsync(page);
            await look(page, url, faults);
        }

        foreach (var cookie in await context.CookiesAsync()) faults.Add($"a cookie: {cookie.Name}");
    }
}
