namespace IjnSite.Commands.Diff;

/// <summary>What changed in a text, short enough to be read at a glance.</summary>
/// <param name="Was">Words of the old text with some around them; empty when words were only added.</param>
/// <param name="Now">The same of the new text.</param>
/// <param name="More">Further paragraphs that changed.</param>
/// <param name="Words">How many words are in the changed places of both texts.</param>
internal sealed record TextChange(string Was, string Now, int More, int Words)
{
    // Words that stand around a change so that one knows the place.
    private const int Around = 4;

    /// <returns>Null when no line is only in one of the texts: at most their order changed.</returns>
    public static TextChange? Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var removed = Without(old, @new);
        var added = Without(@new, old);
        if (removed.Count == 0 && added.Count == 0) return null;
        // A line that was changed is nearest to the one that has the most words in common with it at its ends.
        var (was, now) = removed.Count == 0 ? ("", added[0]) : added.Count == 0 ? (removed[0], "") : Nearest(removed[0], added);
        var (shortWas, shortNow) = was.Length == 0 || now.Length == 0 ? (Cut(was), Cut(now)) : Excerpt(was.Split(' '), now.Split(' '));
        var words = removed.Concat(added).Sum(l => l.AsSpan().Count(' ') + 1);
        return new TextChange(shortWas, shortNow, Math.Max(removed.Count, added.Count) - 1, words);
    }

    private static (string, string) Nearest(string was, List<string> added)
    {
        var words = was.Split(' ');
        var best = added.Take(50).Select(line => (Line: line, Shared: Shared(words, line.Split(' ')))).MaxBy(l => l.Shared);
        return (was, best.Line);
    }

    private static int Shared(string[] a, string[] b) => Prefix(a, b) is var prefix ? prefix + Suffix(a, b, prefix) : 0;

    private static (string, string) Excerpt(string[] was, string[] now)
    {
        var prefix = Prefix(was, now);
        var suffix = Suffix(was, now, prefix);
        return (Slice(was), Slice(now));

        string Slice(string[] words)
        {
            var start = Math.Max(0, prefix - Around);
            var end = Math.Min(words.Length, words.Length - suffix + Around);
            return Cut($"{(start > 0 ? "… " : "")}{string.Join(' ', words[start..end])}{(end < words.Length ? " …" : "")}");
        }
    }

    private static string Cut(string text) => Engine.Documents.PlainLine.Of(text, 160);

    private static int Prefix(string[] a, string[] b)
    {
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[same] == b[same]) same++;
        return same;
    }

    private static int Suffix(string[] a, string[] b, int prefix)
    {
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) - prefix && a[^(same + 1)] == b[^(same + 1)]) same++;
        return same;
    }

    // Each line of the other text takes away one that is the same.
    private static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in other) counts[line] = counts.GetValueOrDefault(line) + 1;
        var left = new List<string>();
        foreach (var line in lines)
        {
            if (counts.GetValueOrDefault(line) is > 0 and var count) counts[line] = count - 1;
            else left.Add(line);
        }

        return left;
    }
}
