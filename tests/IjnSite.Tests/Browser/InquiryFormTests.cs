using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>The form for journalists in a browser without script, sent to a stand-in on loopback that answers as Netlify does.</summary>
public sealed class InquiryFormTests(ComponentsSite site, TestBrowser browser)
{
    private const string Form = "/media/inquiry/", Thanks = "/media/inquiry/thanks/";

    [Theory]
    [InlineData(200)]
    [InlineData(303)]
    public async Task It_is_filled_in_and_sent_by_the_keyboard_alone_and_ends_with_thanks(int status)
    {
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();
        string? sent = null;
        await page.RouteAsync("**" + Thanks, async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            sent = route.Request.PostData;
            if (status == 200) await route.ContinueAsync();
            else await route.FulfillAsync(new RouteFulfillOptions { Status = status, Headers = new Dictionary<string, string> { ["Location"] = Thanks } });
        });
        await page.GotoAsync(browser.AddressOf(site) + Form);
        await page.Locator("#inquiry-name").FocusAsync();
        foreach (var text in new[] { "Ana Example", "The Daily", "ana@example.org", "+1 202-555-0142", "March 14, 5 p.m. Eastern", "Who decides?" })
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("submit", await page.EvaluateAsync<string>("() => document.activeElement.type"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(browser.AddressOf(site) + Thanks);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you");
        Assert.Equal("form-name=media-inquiry&more=&name=Ana+Example&outlet=The+Daily&email=ana%40example.org&phone=%2B1+202-555-0142&deadline=March+14%2C+5+p.m.+Eastern&question=Who+decides%3F", sent);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_keeps_it_from_being_sent_is_focused_and_is_said_in_words()
    {
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        await page.GotoAsync(browser.AddressOf(site) + Form);
        await Assertions.Expect(page.Locator(".error:visible")).ToHaveCountAsync(0);
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#inquiry-name")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".error:visible")).ToHaveTextAsync(["Please write your name.", "Please name your outlet, or write “freelance”.", "Please write an e-mail address with an @, such as name@example.org.", "Please write your question."]);
        await page.Locator("#inquiry-name").FillAsync("Ana");
        await Assertions.Expect(page.Locator("#inquiry-name-about .error")).ToBeHiddenAsync();
        await page.Locator("#inquiry-outlet").FillAsync("The Daily");
        await page.Locator("#inquiry-question").FillAsync("Who?");
        await page.Locator("#inquiry-email").FillAsync("no address");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#inquiry-email")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".error:visible")).ToHaveTextAsync(["Please write an e-mail address with an @, such as name@example.org."]);
        Assert.EndsWith(Form, page.Url, StringComparison.Ordinal);
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task A_screen_reader_hears_label_hint_and_need_of_a_field_and_nothing_of_the_trap()
    {
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOf(site) + Form);
        var email = page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Your e-mail address", Exact = true });
        await Assertions.Expect(email).ToHaveAccessibleDescriptionAsync("We answer to this address.");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(email).ToHaveAccessibleDescriptionAsync("We answer to this address. Please write an e-mail address with an @, such as name@example.org.");
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator("#inquiry-more")).ToBeHiddenAsync();
        foreach (var box in await page.Locator(".field :is(input, textarea), .inquiry button").AllAsync())
            Assert.True((await box.BoundingBoxAsync())!.Height >= 44, await box.EvaluateAsync<string>("e => e.outerHTML"));
    }

    private Task<IBrowserContext> ContextAsync() =>
        browser.ContextAsync(site, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
}
