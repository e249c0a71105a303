using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>The site on a phone whose browser runs no script.</summary>
public sealed class WithoutScriptTests(BuiltSite site, TestBrowser browser)
{
    [Fact]
    public async Task Every_link_of_the_phone_menu_is_shown_by_it_and_leads_to_its_page()
    {
        var links = site.Pages.Single(p => p.Url == "/").LinksIn("header nav").ToList();
        Assert.NotEmpty(links);
        await using var context = await PhoneAsync();
        var page = await context.NewPageAsync();
        foreach (var link in links)
        {
            await page.GotoAsync(browser.AddressOf(site) + "/");
            var item = page.Locator($"header nav a[href='{link}']");
            await Assertions.Expect(item).ToBeHiddenAsync();
            await page.Locator("header summary").ClickAsync();
            await item.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(browser.AddressOf(site) + link);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task The_phone_menu_opens_and_closes_by_the_keyboard()
    {
        await using var context = await PhoneAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOf(site) + "/");
        var item = page.Locator("header nav a").First;
        await page.Locator("header summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(item).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(item).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_brief_is_reached_from_home_by_clicks_alone()
    {
        await using var context = await PhoneAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOf(site) + "/");
        await page.Locator("main a[href^='/briefs/']:not([href='/briefs/'])").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        Assert.StartsWith(browser.AddressOf(site) + "/briefs/", page.Url, StringComparison.Ordinal);
    }

    private Task<IBrowserContext> PhoneAsync() =>
        browser.ContextAsync(site, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
}
