namespace IjnSite.Tests.Browser;

/// <summary>Netlify's <c>_headers</c> file: rules of a path, with <c>*</c> at its end for everything below, and the headers of each.</summary>
internal sealed class HostedHeaders
{
    private readonly List<(string Pattern, List<(string Name, string Value)> Headers)> _rules = [];

    public static HostedHeaders Parse(string text)
    {
        var file = new HostedHeaders();
        foreach (var line in text.Split('\n').Where(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith('#')))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                file._rules.Add((line.Trim(), []));
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || file._rules.Count == 0) throw new FormatException($"_headers has a line that is no rule and no header: {line}");
            file._rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return file;
    }

    public IReadOnlyList<string> RulesFor(string path) => [.. _rules.Where(r => Matches(r.Pattern, path)).Select(r => r.Pattern)];

    public IReadOnlyList<(string Name, string Value)> For(string path) => [.. _rules.Where(r => Matches(r.Pattern, path)).SelectMany(r => r.Headers)];

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;
}
