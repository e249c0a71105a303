namespace IjnSite.Engine.Documents;

/// <summary>Finds what an author probably meant to write.</summary>
public static class NearestName
{
    /// <summary>The closest of <paramref name="known"/> within a third of the word's length (two at least) and less than half of the shorter word, or null. Ties go to the first in ordinal order.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var best = (Name: (string?)null, Distance: Math.Max(2, written.Length / 3) + 1);
        var lower = written.ToLowerInvariant();
        foreach (var name in known)
        {
            // Most names need no closer look; a site may have tens of thousands.
            if (Math.Abs(name.Length - written.Length) > best.Distance) continue;
            var distance = Distance(lower, name.ToLowerInvariant(), best.Distance);
            // Of a short word, two other letters make any other word.
            if (2 * distance >= Math.Min(written.Length, name.Length)) continue;
            if (distance < best.Distance || (distance == best.Distance && best.Name is not null && string.CompareOrdinal(name, best.Name) < 0)) best = (name, distance);
        }

        return best.Name;
    }

    private static string? OfPart(string written, IEnumerable<string> known)
    {
        var words = Words(written);
        if (words.Length == 0) return null;
        var with = known.Where(name => name.Contains(words[0], StringComparison.OrdinalIgnoreCase) && !words.Except(Words(name)).Any()).Take(2).ToList();
        return with.Count == 1 ? with[0] : null;
    }

    private static string[] Words(string name) => name.ToLowerInvariant().Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The one name that can be meant: the same but for upper case, hyphens and underscores, or at most two letters away (one in a word of up to four) with no
    /// other that is as near as that. Null when there is none, or a choice.
    /// </summary>
    public static string? Only(string written, IReadOnlyCollection<string> known)
    {
        var same = known.Where(k => Fold(k) == Fold(written)).ToList();
        if (same.Count > 0) return same.Count == 1 ? same[0] : null;
        var near = known.Where(k => Distance(Fold(written), Fold(k), 2) <= (Math.Min(written.Length, k.Length) <= 4 ? 1 : 2)).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>"Did you mean 'x'? " or nothing: ready to stand before a remedy. Where no name is close, the one that has all of the words: 'carolina-chau' for 'carolina'.</summary>
    public static string Hint(string written, IEnumerable<string> known) => (Of(written, known) ?? OfPart(written, known)) is { } name ? $"Did you mean '{name}'? " : "";

    private static string Fold(string name) => string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();

    /// <param name="limit">Beyond it, any larger number will do.</param>
    private static int Distance(string a, string b, int limit)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit) return least;
            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
