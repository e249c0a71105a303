using IjnSite.Engine.Documents;

namespace IjnSite.Checks.Style;

/// <summary>
/// Cuts a paragraph into sentences and counts. A period ends one unless it belongs to an initial or a usual abbreviation; where a short form such as U.S. could
/// end a sentence, the next word decides.
/// </summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "rep", "sen", "gov", "st", "jr", "sr", "no", "nos", "vs", "v", "e.g", "i.e", "cf", "sec", "art", "approx", "inc", "rev", "hon",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "A", "An", "And", "As", "At", "But", "By", "For", "He", "I", "If", "In", "It", "Its", "No", "Not", "On", "Our", "Or", "She", "Since", "So", "That", "The", "Their", "There", "These", "They", "This",
        "Those", "To", "We", "What", "When", "Where", "Who", "With", "You",
    };

    public static IEnumerable<Range> In(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…') || !IsEnd(text, start, i)) continue;
            yield return start..(i + 1);
            start = i + 1;
        }

        if (start < text.Length) yield return start..text.Length;
    }

    /// <summary>Words, and the letters and digits in them.</summary>
    public static (int Words, int Characters, int First) Count(string text, Range sentence)
    {
        var (words, characters, first) = (0, 0, -1);
        for (var word = Engine.Documents.Words.Next(text, sentence.Start.Value); word.Start.Value < sentence.End.Value; word = Engine.Documents.Words.Next(text, word.End.Value))
        {
            if (first < 0) first = word.Start.Value;
            words++;
            foreach (var c in text.AsSpan()[word])
                if (char.IsLetterOrDigit(c)) characters++;
        }

        return (words, characters, first);
    }

    private static bool IsEnd(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or '”' or '’' or '"' or '\'' or ')' or ']' or '»') next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && !char.IsLetterOrDigit(text[next])) next++;
        // A small letter goes on with the sentence.
        if (next < text.Length && char.IsLower(text[next])) return false;
        if (text[at] != '.' || next >= text.Length) return true;
        var before = at;
        while (before > start && (char.IsLetterOrDigit(text[before - 1]) || text[before - 1] == '.')) before--;
        var word = text[before..at];
        if (Abbreviations.Contains(word)) return false;
        var isShortForm = word.Length == 1 ? char.IsUpper(word[0]) : word.Contains('.', StringComparison.Ordinal);
        return !isShortForm || Openers.Contains(text[Words.Next(text, next)]);
    }
}
