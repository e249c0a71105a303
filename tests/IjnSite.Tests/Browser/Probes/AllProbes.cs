using System.Text.Json;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Probes;

/// <summary>Every probe, by the name under which the accessibility statement knows it.</summary>
internal static class AllProbes
{
    public static readonly IReadOnlyList<Probe> OfPages =
    [
        new("axe", s => s.IsUsual, AxeScan.FindingsAsync),
        new("axe", s => s.HasStyles && !s.IsUsual, AxeScan.FindingsOfLooksAsync),
        new("sideways-scroll", s => s.HasStyles, ProbeScript.Of("sideways-scroll")),
        new("cut-text", s => s.HasStyles, ProbeScript.Of("cut-text")),
        new("visual-order", s => s.HasStyles, ProbeScript.Of("visual-order")),
        new("targets", s => s.HasStyles, ProbeScript.Of("targets")),
        new("motion", s => s.HasStyles, ProbeScript.Of("motion")),
        new("focus-appearance", s => s.HasStyles, FocusAppearanceAsync),
        new("graphics-contrast", s => s.HasStyles, ProbeScript.Of("graphics-contrast")),
        new("forced-colors", s => s.ForcedColors, ProbeScript.Of("forced-colors")),
        new("reading-order", s => !s.HasStyles, ProbeScript.Of("reading-order")),
        // These ask nothing that a state could change.
        new("text-setting", IsPlain, ProbeScript.Of("text-setting")),
        new("link-purpose", IsPlain, ProbeScript.Of("link-purpose")),
        new("label-in-name", IsPlain, ProbeScript.Of("label-in-name")),
        new("landmarks", IsPlain, ProbeScript.Of("landmarks")),
        new("page-head", IsPlain, ProbeScript.Of("page-head")),
        new("parts-language", IsPlain, ProbeScript.Of("parts-language")),
        new("location", IsPlain, ProbeScript.Of("location")),
        new("no-timing", IsPlain, ProbeScript.Of("no-timing")),
        new("hover-and-turn", IsPlain, ProbeScript.Of("hover-and-turn")),
        new("list-marks", IsPlain, ProbeScript.Of("list-marks")),
    ];

    /// <summary>By far the slowest, so it walks one page of each layout unless all is asked for.</summary>
    public static readonly Probe Keyboard = new("keyboard", s => s.IsUsual, KeyboardWalk.FaultsAsync);

    public static readonly IReadOnlyList<SiteProbe> OfSites =
    [
        new("page-titles", ProbeScript.FactsOf("page-titles"), facts => facts.GroupBy(f => f.Facts, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"the title “{g.Key}” of {string.Join(" and ", g.Select(f => f.Url))}")),
        new("navigation", ProbeScript.FactsOf("navigation"), facts => Disagreeing(facts, "another navigation")),
        new("help", ProbeScript.FactsOf("help"), facts => Disagreeing(facts, "help in another place").Concat(facts.Where(f => f.Facts == "[]").Select(f => $"{f.Url}: no way to help"))),
        new("identification", ProbeScript.FactsOf("identification"), facts => facts
            .SelectMany(f => JsonSerializer.Deserialize<string[][]>(f.Facts)!, (f, pair) => (f.Url, Target: pair[0], Name: pair[1]))
            .GroupBy(x => x.Target, StringComparer.Ordinal)
            .Select(g => (g.Key, Names: g.Select(x => x.Name).Distinct(StringComparer.Ordinal).ToList(), Urls: g.Select(x => x.Url).Distinct().Take(3)))
            .Where(g => g.Names.Count > 1)
            .Select(g => $"{g.Key} is called {string.Join(" and ", g.Names)}, on {string.Join(", ", g.Urls)} and more")),
    ];

    public static IEnumerable<string> Names => OfPages.Append(Keyboard).Select(p => p.Name).Concat(OfSites.Select(p => p.Name)).Distinct();

    private static bool IsPlain(PageState state) => state == PageState.Plain;

    // A ring is shown to those who use the keyboard, so a key comes first.
    private static async Task<IReadOnlyList<string>> FocusAppearanceAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await FocusAppearance(page);
    }

    private static readonly Func<IPage, Task<IReadOnlyList<string>>> FocusAppearance = ProbeScript.Of("focus-appearance");

    private static IEnumerable<string> Disagreeing(IReadOnlyList<PageFacts> facts, string what)
    {
        var first = facts.GroupBy(f => f.Facts, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        return facts.Where(f => f.Facts != first).Select(f => $"{f.Url}: {what}: {f.Facts} where most have {first}");
    }
}
