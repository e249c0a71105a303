using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>A walk through a page by the keyboard alone.</summary>
public sealed class KeyboardTests(BuiltSite site, TestBrowser browser)
{
    private const int EnoughStops = 600;

    // What a person can reach, in the order of the document.
    private const string Mark = """
        () => [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
          .filter(e => e.checkVisibility({ checkVisibilityCSS: true }) && e.getClientRects().length > 0 && !e.disabled)
          .map((e, i) => { e.dataset.stop = i; return e.outerHTML.slice(0, 80); })
        """;

    private const string Where = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const s = getComputedStyle(e);
          const outlined = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
          const box = e.getBoundingClientRect();
          const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
          return [e.dataset.stop ?? '', outlined ? '' : 'no outline or shadow', seen ? '' : 'outside the window', e.outerHTML.slice(0, 80)];
        }
        """;

    public static TheoryData<string, int> Pages => new MatrixTheoryData<string, int>(["home", "a brief", "media"], [1280, 320]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_stop_is_reached_in_order_and_seen(string name, int width)
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        var page = await OpenAsync(context, name);
        var stops = await page.EvaluateAsync<string[]>(Mark);
        var faults = new List<string>();
        var visited = new List<int>();
        for (var presses = 0; presses < EnoughStops; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(Where) is not { } stop) break;
            // The end of the page leads back to its start.
            if (stop[0] == "0" && visited.Count > 0) break;
            if (stop[1].Length > 0) faults.Add($"{stop[1]}: {stop[3]}");
            if (stop[2].Length > 0) faults.Add($"{stop[2]}: {stop[3]}");
            // A box that scrolls is a stop of the browser's own.
            if (stop[0].Length > 0) visited.Add(int.Parse(stop[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        if (!visited.SequenceEqual(Enumerable.Range(0, stops.Length)))
        {
            faults.Add($"order: {string.Join(' ', visited)} of {stops.Length}");
            faults.AddRange(Enumerable.Range(0, stops.Length).Except(visited).Select(i => $"never reached: {stops[i]}"));
        }

        Assert.True(faults.Count == 0, $"{name}, {width} px\n{string.Join("\n", faults.Distinct())}");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("a brief")]
    [InlineData("media")]
    public async Task The_first_stop_is_the_skip_link_and_it_leads_past_the_header(string name)
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await OpenAsync(context, name);
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("#", await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "The stop after the skip link lies outside main.");
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string name)
    {
        var url = name switch
        {
            "home" => "/",
            "media" => "/media/",
            _ => site.Pages.Select(p => p.Url).First(u => u.StartsWith("/briefs/", StringComparison.Ordinal) && u != "/briefs/" && !u.StartsWith("/briefs/page/", StringComparison.Ordinal)),
        };
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.Address + url);
        return page;
    }
}
