using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Probes;

/// <summary>
/// 2.1.1 to 2.1.3, 2.4.1, 2.4.3, 2.4.11, 2.4.12, 3.2.1: a walk through a page by the keyboard alone, to its end, back, and over the skip link.
/// </summary>
internal static class KeyboardWalk
{
    // A box that scrolls is a stop of the browser's own, so there may be more presses than stops.
    private const int SparePresses = 12;

    private static readonly Func<IPage, Task<IReadOnlyList<string>>> Reach = ProbeScript.Of("keyboard-reach");
    private static readonly Func<IPage, Task<IReadOnlyList<string>>> Start = ProbeScript.Of("keyboard-start");
    private static readonly Func<IPage, Task<IReadOnlyList<string>>> Stops = ProbeScript.Of("keyboard-stops");

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var url = page.Url;
        try
        {
            var faults = new List<string>(await Reach(page));
            var names = await Start(page);
            if (names.Count == 0) return faults;
            var there = await WalkAsync(page, "Tab", names.Count, lastStop: names.Count - 1);
            Judge(there, [.. Enumerable.Range(0, names.Count)], names, "forwards", faults);
            // From the last stop, back to the first.
            var back = await WalkAsync(page, "Shift+Tab", names.Count - 1, lastStop: 0);
            Judge(back, [.. Enumerable.Range(0, names.Count - 1).Reverse()], names, "backwards", faults);
            if (faults.Count == 0) faults.AddRange(await SkipAsync(page));
            if (page.Url.Split('#')[0] != url.Split('#')[0]) faults.Add($"the focus alone led to {page.Url}");
            return [.. faults.Distinct()];
        }
        catch (PlaywrightException fault) when (page.Url != url || fault.Message.Contains("navigation", StringComparison.Ordinal))
        {
            // The page went away under the walk.
            return [page.Url == url ? "the focus alone led to another page" : $"the focus alone led to {page.Url}"];
        }
    }

    private static async Task<IReadOnlyList<string>> WalkAsync(IPage page, string key, int presses, int lastStop)
    {
        for (var i = 0; i < presses; i++) await page.Keyboard.PressAsync(key);
        var stops = await Stops(page);
        for (var i = 0; i < SparePresses && presses > 0 && !stops.Any(s => IndexOf(s) == lastStop); i++)
        {
            await page.Keyboard.PressAsync(key);
            stops = [.. stops, .. await Stops(page)];
        }

        return stops;
    }

    // A stop is "index|fault": its place in the document, and what is wrong with how it is seen.
    private static int? IndexOf(string stop) => int.TryParse(stop.Split('|')[0], out var index) ? index : null;

    private static void Judge(IReadOnlyList<string> stops, IReadOnlyList<int> wanted, IReadOnlyList<string> names, string way, List<string> faults)
    {
        faults.AddRange(stops.Where(s => !s.EndsWith('|')).Select(s => s.Split('|', 2)).Select(s => $"{s[1]}: {(int.TryParse(s[0], out var i) ? names[i] : "a box that scrolls")}"));
        var visited = stops.Select(IndexOf).OfType<int>().ToList();
        var missed = wanted.Except(visited).ToList();
        if (missed.Count > 0)
        {
            var stuck = visited.Count > 1 && visited[^1] == visited[^2] ? $", the focus stays at {names[visited[^1]]}" : "";
            faults.Add($"{missed.Count} of {names.Count} stops are never reached {way}{stuck}, such as {names[missed[0]]}");
        }
        else if (!visited.Take(wanted.Count).SequenceEqual(wanted))
        {
            faults.Add($"{way} in another order than the document's: {string.Join(' ', visited)}");
        }
    }

    private static async Task<IEnumerable<string>> SkipAsync(IPage page)
    {
        await Start(page);
        await page.Keyboard.PressAsync("Tab");
        if (!await page.EvaluateAsync<bool>("() => !!document.activeElement?.matches('a[href^=\"#\"]') && !document.activeElement.closest('main')")) return [];
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<bool>("() => !document.querySelector('main')?.querySelector('a[href], button, summary') || document.querySelector('main').contains(document.activeElement)")
            ? []
            : ["the stop after the skip link lies outside main"];
    }
}
