using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>The search page of the real site with the index that Pagefind made of it: with and without a script, by the keyboard, and when something is missing.</summary>
public sealed class SearchPageTests(BuiltSite site, BelowPathSite below, TestBrowser browser)
{
    private const string Word = "detention";

    private static readonly DateTime Midnight = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    static SearchPageTests() => Assertions.SetDefaultExpectTimeout((float)Patience.Limit.TotalMilliseconds);

    [Fact]
    public async Task The_form_of_a_page_leads_to_results_on_a_phone_and_on_a_wide_screen()
    {
        RequireIndex(site);
        foreach (var width in new[] { 320, 1280 })
        {
            await using var visit = await VisitAsync(site, "/", width);
            if (width == 320) await visit.Page.Locator("header summary").ClickAsync();
            await visit.Page.Locator("header input[name=q]").FillAsync(Word);
            await visit.Page.Locator("header form button").ClickAsync();
            await Assertions.Expect(visit.Page).ToHaveURLAsync($"{browser.AddressOf(site)}/search/?q={Word}");
            await visit.ResultsAsync();
            await Assertions.Expect(visit.Field).ToHaveValueAsync(Word);
            Assert.Empty(visit.Faults);
        }
    }

    [Fact]
    public async Task Results_are_links_to_pages_of_the_site_with_the_word_marked()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, $"/search/?q={Word}", 1280);
        await visit.ResultsAsync();

        var rows = await visit.Page.Locator("#results .row").EvaluateAllAsync<string[][]>("rows => rows.map(r => [r.querySelector('a').getAttribute('href'), r.querySelector('a').textContent, r.querySelector('.row-meta span').textContent, ...[...r.querySelectorAll('mark')].map(m => m.textContent)])");
        Assert.InRange(rows.Length, 2, 10);
        Faults.None(rows.Where(r => site.FileAt(r[0].Split('#')[0]) is null || r[1].Length == 0 || r[2].Length == 0).Select(r => string.Join(' ', r)));
        Assert.Contains(rows, r => r.Skip(3).Any(m => m.Contains("det", StringComparison.OrdinalIgnoreCase)));
        Assert.Matches(@"^\d+ results for “detention”$", await visit.StatusAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_term_of_the_glossary_is_found_at_its_place()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, $"/search/?q={Word}&type=Term", 1280);
        await visit.ResultsAsync();

        Assert.StartsWith("/glossary/#", await visit.Page.Locator("#results .row a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_kind_narrows_the_results_to_as_many_as_it_says()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, $"/search/?q={Word}", 1280);
        await visit.ResultsAsync();
        var choice = visit.Page.Locator("#type option", new PageLocatorOptions { HasTextRegex = new System.Text.RegularExpressions.Regex(@"^Brief \(\d+\)$") });
        var count = (await choice.TextContentAsync())!.Split('(', ')')[1];

        await visit.Page.Locator("#type").SelectOptionAsync("Brief");

        await Assertions.Expect(visit.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^{count} results? for “{Word}”$"));
        Assert.All(await visit.Page.Locator("#results .row-meta span").AllTextContentsAsync(), kind => Assert.Equal("Brief", kind));
        Assert.EndsWith($"/search/?q={Word}&type=Brief", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_newest_come_first_when_that_is_chosen()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, "/search/?q=immigrants&type=Brief&sort=date", 1280);
        await visit.ResultsAsync();

        var shown = await visit.Page.Locator("#results .row-meta").EvaluateAllAsync<string[]>("m => m.map(p => p.lastChild.textContent.trim())");
        var days = shown.Select(d => DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(days.Count, 2, 10);
        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public async Task The_keyboard_alone_searches_reads_on_clears_and_comes_back()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, "/search/", 1280);
        var page = visit.Page;
        await visit.Field.FocusAsync();
        await page.Keyboard.TypeAsync("immigrants");
        await visit.ResultsAsync();
        Assert.Equal("q", await FocusedAsync(page, "id"));

        // On to the button, the choices, the first result.
        var way = new List<string?>();
        for (var i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            way.Add(await FocusedAsync(page, "id") is { Length: > 0 } id ? id : await FocusedAsync(page, "tagName"));
        }

        Assert.Equal(["BUTTON", "type", "topic", "sort", "A"], way);
        var link = await FocusedAsync(page, "href");
        Assert.Equal(link, await page.Locator("#results .row a").First.EvaluateAsync<string>("a => a.href"));

        await page.Locator("#results button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#results .row").Nth(10).Locator("a")).ToBeFocusedAsync();
        Assert.Matches(@"^(20|1\d) of \d+ results are shown$", await visit.StatusAsync());
        var many = await page.Locator("#results .row").CountAsync();

        // Away, and back to the same words and as many results.
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search/"));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#results .row")).ToHaveCountAsync(many);
        await Assertions.Expect(visit.Field).ToHaveValueAsync("immigrants");

        await visit.Field.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Field).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#results")).ToBeHiddenAsync();
        Assert.EndsWith("/search/", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_number_of_results_is_said_once_and_not_at_each_key()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, "/search/", 1280, before: page => page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = Midnight }));
        // The clock of the page stands still: however slow this machine is, the keys come within the pause.
        await visit.Page.Clock.PauseAtAsync(Midnight.AddHours(1));
        await visit.Page.EvaluateAsync("() => { window.said = []; new MutationObserver(() => window.said.push(document.getElementById('search-status').textContent)).observe(document.getElementById('search-status'), { childList: true, characterData: true, subtree: true }) }");
        await visit.Field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync(Word);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("window.said"));

        for (var i = 0; i < 200 && (await visit.StatusAsync()).Length == 0; i++) await visit.Page.Clock.RunForAsync(100);

        await visit.ResultsAsync();
        var said = await visit.Page.EvaluateAsync<string[]>("window.said");
        Assert.Matches(@"^\d+ results for “detention”$", Assert.Single(said, s => s != "Searching …"));
        Assert.Equal("status", await visit.Status.GetAttributeAsync("role"));
    }

    [Fact]
    public async Task What_is_nowhere_is_said_with_what_to_do_and_markup_in_it_is_text()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, "/search/?q=" + Uri.EscapeDataString("zzxqv <b>$&{n}"), 1280);

        await Assertions.Expect(visit.Status).ToHaveTextAsync("Nothing was found for “zzxqv <b>$&{n}”.");
        await Assertions.Expect(visit.Page.Locator(".advice")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#results button")).ToBeHiddenAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_the_index_the_fault_is_said_in_words_and_the_list_is_there()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, $"/search/?q={Word}", 320, before: page => page.RouteAsync("**/pagefind/**", route => route.AbortAsync()));

        await Assertions.Expect(visit.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^The search cannot be loaded"));
        await Assertions.Expect(visit.Page.Locator(".index a").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#by-hand")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#results")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_script_the_page_is_the_list_and_says_how_to_search_it()
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{browser.AddressOf(site)}/search/?q={Word}");

        await Assertions.Expect(page.Locator("#by-hand")).ToContainTextAsync("your browser's own search");
        Assert.Equal(0, await page.Locator("#results:visible, select:visible").CountAsync());
        await page.Locator(".letters a", new PageLocatorOptions { HasTextString = "G" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#letter-"));
        await page.Locator(".index a[href='/glossary/']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(browser.AddressOf(site) + "/glossary/");
    }

    [Fact]
    public async Task A_visit_that_searches_nothing_loads_nothing_of_the_index()
    {
        RequireIndex(site);
        await using var visit = await VisitAsync(site, "/search/", 1280);

        Assert.DoesNotContain(visit.Asked, url => url.Contains("/pagefind/", StringComparison.Ordinal));
        Assert.Single(visit.Asked, url => url.EndsWith(".js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Below_a_path_the_form_the_index_and_the_results_are_below_it_too()
    {
        RequireIndex(below);
        await using var visit = await VisitAsync(below, "/sub/", 1280);
        await visit.Page.Locator("header input[name=q]").FillAsync("brief");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ResultsAsync();

        Assert.StartsWith(browser.AddressOf(below) + "/sub/search/?q=brief", visit.Page.Url, StringComparison.Ordinal);
        Assert.All(await visit.Page.Locator("#results .row a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"), href => Assert.StartsWith("/sub/", href, StringComparison.Ordinal));
        Assert.All(visit.Asked.Where(u => u.Contains("/pagefind/", StringComparison.Ordinal)), u => Assert.StartsWith(browser.AddressOf(below) + "/sub/pagefind/", u, StringComparison.Ordinal));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("light 1280")]
    [InlineData("dark 320")]
    [InlineData("forced colors")]
    public async Task No_state_of_the_page_has_a_fault_that_axe_or_the_probes_see(string stateName)
    {
        RequireIndex(site);
        var state = PageState.Named(stateName);
        await using var visit = await VisitAsync(site, "/search/", state.Width, before: state.PrepareAsync);
        var faults = new List<string>();
        foreach (var (name, q) in new[] { ("results", Word), ("nothing", "zzxqv"), ("one kind", Word + "&type=Brief") })
        {
            await visit.Page.GotoAsync($"{browser.AddressOf(site)}/search/?q={q}");
            await Assertions.Expect(visit.Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("result|Nothing"));
            foreach (var probe in Probes.AllProbes.OfPages.Where(p => p.Fits(state)))
                faults.AddRange((await probe.FaultsAsync(visit.Page)).Select(f => $"{name}, {stateName}, {probe.Name}: {f}"));
        }

        Faults.None(faults.Concat(visit.Faults));
    }

    private static void RequireIndex(BuiltSite built) => Assert.SkipUnless(built.Has("pagefind/pagefind.js"), "Pagefind is not installed: run npm ci in build/search (./test.sh does).");

    private static Task<string?> FocusedAsync(IPage page, string what) => page.EvaluateAsync<string?>($"document.activeElement.{what}");

    private async Task<Visit> VisitAsync(BuiltSite built, string url, int width, Func<IPage, Task>? before = null)
    {
        var context = await browser.ContextAsync(built, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Listen(browser.AddressOf(built));
        if (before is not null) await before(visit.Page);
        await visit.Page.GotoAsync(browser.AddressOf(built) + url);
        return visit;
    }

    private sealed class Visit(IBrowserContext context, IPage page) : IAsyncDisposable
    {
        public IPage Page => page;

        public ILocator Field => page.Locator("#q");

        public ILocator Status => page.Locator("#search-status");

        /// <summary>Every address that the page asked for.</summary>
        public List<string> Asked { get; } = [];

        /// <summary>What the console complained of, a broken policy included, and requests to other hosts.</summary>
        public List<string> Faults { get; } = [];

        public void Listen(string address)
        {
            page.Console += (_, message) => { if (message.Type is "error" or "warning") Faults.Add(message.Text); };
            page.PageError += (_, error) => Faults.Add(error);
            page.Request += (_, request) =>
            {
                Asked.Add(request.Url);
                if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal)) Faults.Add("asks another host: " + request.Url);
            };
        }

        public Task ResultsAsync() => Assertions.Expect(page.Locator("#results .row").First).ToBeVisibleAsync();

        public async Task<string> StatusAsync() => await Status.TextContentAsync() ?? "";

        public ValueTask DisposeAsync() => context.DisposeAsync();
    }
}
