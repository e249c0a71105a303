using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>The fact sheet on paper.</summary>
public sealed partial class FactSheetPrintTests(BuiltSite site, TestBrowser browser)
{
    [Theory]
    [InlineData("Letter")]
    [InlineData("A4")]
    public async Task It_is_one_page(string paper)
    {
        await using var context = await browser.ContextAsync(site, new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.AddressOf(site) + "/media/fact-sheet/");
        Assert.Equal(1, PagesOf(await page.PdfAsync(new PagePdfOptions { Format = paper })));
        // The count counts: the media page is longer than one.
        await page.GotoAsync(browser.AddressOf(site) + "/media/");
        Assert.InRange(PagesOf(await page.PdfAsync(new PagePdfOptions { Format = paper })), 2, 20);
    }

    // ISO 32000, 7.7.3.3: each page is an object of the type Page; Chromium writes them uncompressed.
    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
