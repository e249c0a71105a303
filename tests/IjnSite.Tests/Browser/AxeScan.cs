using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>axe-core in a page that is open. The package's own RunAxe opens a second page for each run, which takes ten times as long.</summary>
internal static class AxeScan
{
    private static readonly string Script = Read();

    // Two rules only say "incomplete" here, and probes of our own decide what they ask: identical-links-same-purpose (link-purpose compares where links of the
    // same words lead) and label-content-name-mismatch on links whose only text is a sign such as # (label-in-name compares letters and digits).
    private const string Run = """
        async (only) => {
          // The test's server gives a redirect page a day, so that it can be looked at; visitors leave it at once.
          const refresh = document.querySelector('meta[http-equiv=refresh][content^="86400;"]');
          refresh?.remove();
          // In forced colors axe reads the author's color of the text and the person's of the ground; the probe forced-colors measures both as they are seen.
          const contrast = { enabled: !matchMedia('(forced-colors: active)').matches };
          const result = await axe.run(document, {
            preload: false,
            resultTypes: ['violations', 'incomplete'],
            runOnly: only ? { type: 'rule', values: only.filter(r => contrast.enabled || !r.startsWith('color-contrast')) } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice'] },
            rules: { 'identical-links-same-purpose': { enabled: false }, 'label-content-name-mismatch': { enabled: false }, 'color-contrast': contrast, 'color-contrast-enhanced': contrast }
          });
          if (refresh) document.head.append(refresh);
          const list = (kind, rules) => rules.flatMap(r => r.nodes.map(n => `${kind} ${r.id} at ${n.target.join(' ')}: ${(n.failureSummary || r.help).replace(/\s+/g, ' ')}`));
          // Nor does it decide the contrast of one letter or of a sign; the probe graphics-contrast does.
          const sign = n => n.any.length > 0 && n.any.every(c => ['shortTextContent', 'nonBmp'].includes(c.data?.messageKey));
          const open = result.incomplete.map(r => ({ ...r, nodes: r.nodes.filter(n => !sign(n)) }));
          return [...list('violation', result.violations), ...list('incomplete', open)];
        }
        """;

    // What other colors, another width or larger letters can change; all else asks of the markup, which stays the same.
    private static readonly string[] OfLooks = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size", "scrollable-region-focusable"];

    /// <summary>One line for each element with a finding, those included that axe could not decide.</summary>
    public static Task<IReadOnlyList<string>> FindingsAsync(IPage page) => RunAsync(page, null);

    /// <summary>The same by the rules that ask how a page looks.</summary>
    public static Task<IReadOnlyList<string>> FindingsOfLooksAsync(IPage page) => RunAsync(page, OfLooks);

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string[]? only)
    {
        // Evaluated from outside, so that the site's policy stays as it is.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, only);
    }

    private static string Read()
    {
        using var stream = typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")
            ?? throw new InvalidOperationException("Deque.AxeCore.Commons holds no axe.min.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
