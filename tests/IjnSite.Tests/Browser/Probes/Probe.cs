using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Probes;

/// <summary>A question to a page that is open, in a state that fits; the answer is a line for each fault. The same probe looks at the site's pages and at the mutants.</summary>
/// <param name="Name">As the accessibility statement names it.</param>
/// <param name="Fits">The states in which it means something.</param>
internal sealed record Probe(string Name, Func<PageState, bool> Fits, Func<IPage, Task<IReadOnlyList<string>>> FaultsAsync);

/// <summary>A question to many pages at once: what each says, and what does not agree.</summary>
/// <param name="FactsAsync">What one page says; null from a page that has no part in it.</param>
internal sealed record SiteProbe(string Name, Func<IPage, Task<string?>> FactsAsync, Func<IReadOnlyList<PageFacts>, IEnumerable<string>> Faults);

/// <summary>What a page said to a <see cref="SiteProbe"/>.</summary>
internal sealed record PageFacts(string Url, string Facts);
