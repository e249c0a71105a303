using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser;

/// <summary>axe-core in a page that is open. The package's own RunAxe opens a second page for each run, which takes ten times as long.</summary>
internal static class AxeScan
{
    private static readonly string Script = Read();

    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            preload: false,
            resultTypes: ['violations', 'incomplete'],
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
          });
          const list = (kind, rules) => rules.flatMap(r => r.nodes.map(n => `${kind} ${r.id} at ${n.target.join(' ')}: ${(n.failureSummary || r.help).replace(/\s+/g, ' ')}`));
          return [...list('violation', result.violations), ...list('incomplete', result.incomplete)];
        }
        """;

    /// <summary>One line for each element with a finding, those included that axe could not decide.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        // Evaluated from outside, so that the site's policy stays as it is.
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }

    private static string Read()
    {
        using var stream = typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")
            ?? throw new InvalidOperationException("Deque.AxeCore.Commons holds no axe.min.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
