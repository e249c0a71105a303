using System.Collections.Concurrent;
using IjnSite.Tests.Browser.Probes;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Browser;

/// <summary>Every page of the real site and of the site of all components in a browser, under the site's own headers.</summary>
public sealed class EveryPageTests(SiteLooks looks) : IClassFixture<SiteLooks>
{
    public static TheoryData<string, string> Cases => new MatrixTheoryData<string, string>(["real", "components"], PageState.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_page_has_a_fault_that_a_probe_can_see(string siteName, string stateName) => Faults.None((await looks.At(siteName)).Faults[stateName]);

    [Theory]
    [InlineData("real")]
    [InlineData("components")]
    public async Task The_pages_of_a_site_agree(string siteName)
    {
        var look = await looks.At(siteName);
        Faults.None(AllProbes.OfSites.SelectMany(p => p.Faults([.. look.Facts[p.Name]]).Select(f => $"{p.Name}: {f}")));
    }

    public static TheoryData<string, string> Walks => new MatrixTheoryData<string, string>(["real", "components"], PageState.All.Where(s => s.IsUsual).Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task The_keyboard_reaches_everything_in_order_and_comes_back(string siteName, string stateName)
    {
        var faults = new ConcurrentBag<string>();
        var pages = PageState.IsFull ? looks.Of(siteName).Pages : looks.OneOfEachLayout(siteName);
        await looks.VisitAsync(looks.Of(siteName), pages.Select(p => p.Url), PageState.Named(stateName), (url, text) => faults.Add($"{url}: {text}"), async (page, url) =>
        {
            foreach (var fault in await AllProbes.Keyboard.FaultsAsync(page)) faults.Add($"{url}, {stateName}, keyboard: {fault}");
        });
        Faults.None(faults.Order(StringComparer.Ordinal));
    }
}
