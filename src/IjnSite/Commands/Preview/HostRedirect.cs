using System.Globalization;

namespace IjnSite.Commands.Preview;

/// <summary>A rule of the site's <c>_redirects</c> file, as the host carries it out.</summary>
/// <param name="Status">An HTTP status from 300 to 399.</param>
internal sealed record HostRedirect(string Target, int Status)
{
    /// <returns>By decoded path, with and without a slash at its end, since the host takes both for one.</returns>
    public static IReadOnlyDictionary<string, HostRedirect> Read(string rules)
    {
        var redirects = new Dictionary<string, HostRedirect>(StringComparer.Ordinal);
        foreach (var rule in rules.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            var words = rule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !int.TryParse(words.ElementAtOrDefault(2)?.TrimEnd('!') ?? "301", NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 300 or > 399) continue;
            var from = Uri.UnescapeDataString(words[0]);
            var redirect = new HostRedirect(words[1], status);
            redirects.TryAdd(from, redirect);
            if (from.Length > 1) redirects.TryAdd(from.EndsWith('/') ? from[..^1] : from + "/", redirect);
        }

        return redirects;
    }
}
