using IjnSite.Tests.Browser.Probes;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>Every probe and every diagnostic that the accessibility statement names can fail, and does not always: each finds its mutants and passes their healthy twins.</summary>
public sealed class MutantTests(TestBrowser browser)
{
    private const string Address = "https://mutant.example";

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Shown = new(StringComparer.Ordinal);
    private static IPage? _page;

    public static TheoryData<string> Names => [.. Mutant.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mutant_is_found_and_its_healthy_twin_is_not(string name)
    {
        var mutant = Mutant.All[name];
        var wrong = mutant.Probe is null ? InTexts(mutant, mutant.Wrong) : await InBrowserAsync(mutant, mutant.Wrong);
        var right = mutant.Probe is null ? InTexts(mutant, mutant.Right) : await InBrowserAsync(mutant, mutant.Right);
        Assert.True(wrong.Any(f => f.Contains(mutant.Fault, StringComparison.Ordinal)), $"{name}: nothing found “{mutant.Fault}”; found:\n{string.Join("\n", wrong)}");
        Assert.True(right.Count == 0, $"{name}: the healthy twin has faults:\n{string.Join("\n", right)}");
    }

    // What is found of the mutant's own diagnostic, at the mutant's own line.
    private static List<string> InTexts(Mutant mutant, string text)
    {
        var site = TestSite.Minimal();
        if (text.StartsWith("<!doctype", StringComparison.Ordinal)) site.With("theme/layouts/base.liquid", text);
        else if (text.StartsWith('<')) site.With("theme/layouts/page.liquid", text);
        site.With("input/pages/index.md", text.StartsWith('<') ? "---\ntitle: A page\n---\nWords.\n" : text);
        if (mutant.Other.Length > 0) site.With("input/pages/other.md", mutant.Other);
        return [.. site.Check().Findings.Where(f => f.Id == mutant.Diagnostic && (mutant.Line == 0 || f.Where.Line == mutant.Line)).Select(f => $"{f.Id}: {f.Message}")];
    }

    private async Task<IReadOnlyList<string>> InBrowserAsync(Mutant mutant, string html)
    {
        var state = PageState.Named(mutant.State);
        var page = await PageAsync();
        (Shown["/"], Shown["/other/"]) = (Mutant.Page(html), Mutant.Page(mutant.Other));
        await state.PrepareAsync(page);
        if (AllProbes.OfSites.FirstOrDefault(p => p.Name == mutant.Probe) is { } site)
        {
            var facts = new List<PageFacts>();
            foreach (var url in new[] { "/", "/other/" })
            {
                await page.GotoAsync(Address + url);
                if (await site.FactsAsync(page) is { } said) facts.Add(new PageFacts(url, said));
            }

            return [.. site.Faults(facts)];
        }

        var probe = AllProbes.OfPages.Append(AllProbes.Keyboard).SingleOrDefault(p => p.Name == mutant.Probe && p.Fits(state));
        Assert.True(probe is not null, $"{mutant.Name}: there is no probe {mutant.Probe}, or it means nothing in the state “{state.Name}”.");
        await page.GotoAsync(Address + "/");
        await state.ChangeAsync(page);
        return await probe.FaultsAsync(page);
    }

    // One page for all mutants, one after the other: a new one takes longer than what it shows.
    private async Task<IPage> PageAsync()
    {
        if (_page is not null) return _page;
        var context = await browser.ContextAsync(null, new BrowserNewContextOptions());
        await context.RouteAsync(Address + "/**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Body = Shown.GetValueOrDefault(new Uri(route.Request.Url).AbsolutePath, ""),
        }));
        return _page = await context.NewPageAsync();
    }
}
