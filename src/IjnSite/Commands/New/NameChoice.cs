using IjnSite.Engine.Documents;

namespace IjnSite.Commands.New;

/// <summary>One of several names, as a person writes it: whole, or so much of its beginning that no other can be meant. What is none of them is not taken for one.</summary>
internal sealed class NameChoice(IReadOnlyCollection<string> names)
{
    // So many are named to somebody whose words fit several.
    private const int MostNamed = 10;

    /// <returns>Null when no name is meant, or more than one.</returns>
    public string? Find(string written)
    {
        var text = written.Trim();
        if (text.Length == 0) return null;
        if (names.Contains(text, StringComparer.Ordinal)) return text;
        return Only(names.Where(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)))
            ?? Only(names.Where(n => n.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Why it was not taken, in a sentence or two.</summary>
    public string Refusal(string written)
    {
        var text = written.Trim();
        if (text.Length == 0) return "Write one of the names.";
        var similar = names.Where(n => n.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return similar.Count == 0 ? $"There is no '{text}'. {NearestName.Hint(text, names)}Write one of the names."
            : $"Write one whole name: {string.Join(", ", similar.Take(MostNamed))}{(similar.Count > MostNamed ? " …" : "")}.";
    }

    private static string? Only(IEnumerable<string> found) => found.Take(2).ToList() is [var one] ? one : null;
}
