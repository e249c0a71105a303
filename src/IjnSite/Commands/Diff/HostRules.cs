namespace IjnSite.Commands.Diff;

/// <summary>Reads the two files of rules that a host gets, <c>_redirects</c> and <c>_headers</c>, as far as an output of this program has them.</summary>
internal static class HostRules
{
    /// <summary>Target by old address, base path taken off both; the last part of a pattern may be <c>*</c>.</summary>
    public static IReadOnlyDictionary<string, string> Redirects(string text, string basePath)
    {
        var rules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in Lines(text).Select(l => l.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length >= 2))
            rules.TryAdd(Local(words[0], basePath), Local(words[1], basePath));
        return rules;
    }

    /// <summary>Headers by address pattern, base path taken off.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Headers(string text, string basePath)
    {
        var rules = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        SortedDictionary<string, string>? headers = null;
        foreach (var line in Lines(text))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                rules[Local(line.Trim(), basePath)] = headers;
            }
            else if (headers is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return rules;
    }

    /// <summary>The rule for an address: its own, else that of the nearest folder above it.</summary>
    public static string? Match<T>(IReadOnlyDictionary<string, T> rules, string url)
    {
        if (rules.ContainsKey(url)) return url;
        for (var slash = url.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : url.LastIndexOf('/', slash - 1))
            if (rules.ContainsKey(url[..(slash + 1)] + "*")) return url[..(slash + 1)] + "*";
        return null;
    }

    /// <summary>A root-relative address without the base path and decoded; anything else as it is.</summary>
    public static string Local(string address, string basePath) =>
        address.StartsWith(basePath + "/", StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal) ? Uri.UnescapeDataString(address[basePath.Length..]) : address;

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.TrimEnd('\r', ' ')).Where(l => l.Length > 0 && l[0] != '#');
}
