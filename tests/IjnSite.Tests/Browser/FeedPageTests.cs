using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>A feed that somebody opens in a browser can be read: the style sheet of the XHTML link applies under the feed's own policy.</summary>
public sealed class FeedPageTests(BuiltSite site, TestBrowser browser)
{
    [Theory]
    [InlineData("feed.xml", "item > title", 390, ColorScheme.Light)]
    [InlineData("media/feed.xml", "item > title", 1280, ColorScheme.Dark)]
    [InlineData("atom.xml", "entry > title", 390, ColorScheme.Dark)]
    [InlineData("briefs/atom.xml", "entry > title", 1280, ColorScheme.Light)]
    public async Task Its_words_titles_and_dates_show_and_its_html_does_not(string path, string title, int width, ColorScheme scheme)
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.Add(message.Text);
        await page.GotoAsync($"{browser.AddressOf(site)}/{path}");
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.Locator(title).First.IsVisibleAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => [...document.getElementsByTagName('*')].some(e => ['encoded', 'content', 'guid', 'id'].includes(e.localName) && e.getClientRects().length > 0)"));
        var shown = await page.EvaluateAsync<string>("""
            () => {
              const root = document.documentElement, words = document.querySelector('div'), style = e => getComputedStyle(e);
              return [root.scrollWidth <= innerWidth, words.getBoundingClientRect().top < document.querySelector('title').getBoundingClientRect().top,
                style(root).backgroundColor !== style(root).color, style(root).display].join(' ');
            }
            """);
        Assert.StartsWith("true true true ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("inline", shown, StringComparison.Ordinal);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Its_links_lead_to_the_page_and_to_what_feeds_are()
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{browser.AddressOf(site)}/media/atom.xml");
        Assert.Equal(["/media/", "/feeds/"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a')].map(a => new URL(a.href).pathname)"));
        await page.Locator("a").First.ClickAsync();
        Assert.EndsWith("/media/", page.Url, StringComparison.Ordinal);
    }
}
