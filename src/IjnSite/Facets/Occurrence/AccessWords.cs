using IjnSite.Model;

namespace IjnSite.Facets.Occurrence;

/// <summary>
/// What helps people to take part, in words. Words that every site needs are known, so that each entry says them alike and each language in its own way; anything else is said as it is written.
/// </summary>
public static class AccessWords
{
    private const string Interpretation = "interpretation-";

    private static readonly SortedDictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["asl"] = "American Sign Language (ASL) interpretation",
        ["captions"] = "Live captions",
        ["childcare"] = "Childcare",
        ["hearing-loop"] = "Hearing loop",
        ["wheelchair"] = "Wheelchair access",
    };

    /// <summary>The known words, without that of a language.</summary>
    public static IEnumerable<string> Known => English.Keys;

    /// <param name="written">A known word (<c>captions</c>), a language (<c>interpretation-es</c>), or a text.</param>
    public static string Of(string written, StringLookup strings)
    {
        if (English.TryGetValue(written, out var english)) return strings($"access_{written.Replace('-', '_')}", english);
        if (!written.StartsWith(Interpretation, StringComparison.Ordinal)) return written;
        var code = written[Interpretation.Length..];
        return (NameOf(code) ?? NameOf(code.Split('-')[0])) is { } name ? Filled(name) : written;

        string? NameOf(string tag) => strings($"language_{tag.ToLowerInvariant().Replace('-', '_')}", "") is { Length: > 0 } own ? own : EnglishNameOf(tag.ToLowerInvariant());

        string Filled(string name) => strings("access_interpretation", "{language} interpretation").Replace("{language}", name, StringComparison.Ordinal);
    }

    // For calendars, which have no theme; the machine's own list differs between versions.
    private static string? EnglishNameOf(string code) => code switch
    {
        "am" => "Amharic",
        "ar" => "Arabic",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "ht" => "Haitian Creole",
        "ko" => "Korean",
        "ne" => "Nepali",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "so" => "Somali",
        "tl" => "Tagalog",
        "uk" => "Ukrainian",
        "vi" => "Vietnamese",
        "zh" => "Chinese",
        _ => null,
    };
}
