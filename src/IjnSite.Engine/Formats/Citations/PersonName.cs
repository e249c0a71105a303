using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>
/// The name of an author in the parts that styles and libraries of references ask for. A name as people say it is split by rule: the last word is the family name, words
/// in small letters before it belong to it (<c>Simone de Beauvoir</c>), <c>Jr.</c> and its like are a suffix, a degree is left out, and a name of one word is not split. Where
/// that is wrong, the name is written the other way round, and then nothing is guessed: <c>García Márquez, Gabriel</c>, <c>King, Martin Luther, Jr.</c>
/// </summary>
/// <param name="Family">Null for a name that is not split.</param>
/// <param name="Particle">What stands before the family name and is not sorted by in every style: <c>de</c>, <c>van der</c>.</param>
/// <param name="Literal">The whole name, of an organization or of one word.</param>
public sealed record PersonName(string? Family, string? Given, string? Particle, string? Suffix, string? Literal)
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV" };

    private static readonly HashSet<string> Degrees = new(StringComparer.OrdinalIgnoreCase)
        { "PhD", "Ph.D.", "JD", "J.D.", "MD", "M.D.", "Esq.", "Esq", "LLM", "LL.M.", "MA", "M.A.", "MSW", "M.S.W.", "MPH", "M.P.H.", "MPP", "M.P.P.", "EdD", "Ed.D." };

    /// <summary>As people say it: Martin Luther King Jr.</summary>
    public required string Display { get; init; }

    /// <summary>As a list is sorted by it: King, Martin Luther, Jr.</summary>
    public string Inverted => Literal ?? Join(", ", Join(" ", Particle, Family), Given, Suffix);

    internal string FullFamily => Join(" ", Particle, Family);

    internal string Natural => Literal ?? Join(" ", Given, Particle, Family, Suffix);

    /// <summary>A name that must not be split.</summary>
    public static PersonName Whole(string name) => new(null, null, null, null, name) { Display = name };

    /// <summary>A name in braces is not split, as in BibTeX: <c>{United We Dream}</c>.</summary>
    public static bool IsWhole(string name) => name.Trim() is ['{', _, .., '}'];

    public static PersonName Parse(string name)
    {
        var text = PlainLine.Of(name);
        if (IsWhole(text)) return Whole(text[1..^1].Trim());
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        parts.RemoveAll(p => parts.IndexOf(p) > 0 && Degrees.Contains(p));
        var suffix = parts.Skip(1).FirstOrDefault(Suffixes.Contains);
        if (suffix is not null) parts.Remove(suffix);
        return parts switch
        {
            [var family, var given] => Split(family, given, suffix),
            [var all] => Natively(all, suffix, text),
            _ => Whole(text),
        };
    }

    private static PersonName Split(string family, string given, string? suffix)
    {
        var words = family.Split(' ');
        var particles = words.Take(words.Length - 1).TakeWhile(IsParticle).Count();
        var name = new PersonName(string.Join(' ', words.Skip(particles)), given, particles == 0 ? null : string.Join(' ', words.Take(particles)), suffix, null) { Display = "" };
        return name with { Display = name.Natural };
    }

    private static PersonName Natively(string text, string? suffix, string display)
    {
        var words = text.Split(' ').ToList();
        if (suffix is null && words.Count > 2 && Suffixes.Contains(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count < 2) return Whole(display);
        // The first word is a given name however it is written: bell hooks.
        var first = words.Count - 1;
        while (first > 1 && IsParticle(words[first - 1])) first--;
        var particle = string.Join(' ', words.Skip(first).SkipLast(1));
        return new PersonName(words[^1], string.Join(' ', words.Take(first)), particle.Length == 0 ? null : particle, suffix, null) { Display = display };
    }

    private static bool IsParticle(string word) => word.Length > 0 && char.IsLower(word[0]);

    private static string Join(string separator, params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) kept.Add(part);
        return string.Join(separator, kept);
    }
}
