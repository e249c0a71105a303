using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Probes;

/// <summary>The part of a probe that runs in the page: a file of this folder, given what all share (<c>kit.js</c>).</summary>
internal static class ProbeScript
{
    private static readonly string Folder = Repository.PathOf("tests", "IjnSite.Tests", "Browser", "Probes");
    private static readonly string Kit = File.ReadAllText(Path.Combine(Folder, "kit.js"));

    public static Func<IPage, Task<IReadOnlyList<string>>> Of(string name)
    {
        var script = Call(name);
        return async page => await page.EvaluateAsync<string[]>(script);
    }

    public static Func<IPage, Task<string?>> FactsOf(string name)
    {
        var script = Call(name);
        return page => page.EvaluateAsync<string?>(script);
    }

    private static string Call(string name) => $"async () => {{ const kit = {Kit}; return ({File.ReadAllText(Path.Combine(Folder, name + ".js"))})(kit); }}";
}
