using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Judges plain words: phrases in another language, and rows of capitals. One pass.</summary>
/// <param name="foreign">Phrases, each with its language.</param>
public sealed class Wording(PhraseSet<string> foreign)
{
    // Two short forms in a row are usual (U.S. ICE); three that make ten letters are a sentence that shouts.
    private const int FewestCapitalWords = 3;
    private const int FewestCapitalLetters = 10;

    /// <param name="language">The language of the words, or null where they are in another language than the text around them: then only capitals count.</param>
    /// <param name="canBeMarked">The words stand in a text, where braces can give a part its language.</param>
    /// <param name="placeOf">The place of an offset and a length.</param>
    public void Judge(ReadOnlySpan<char> text, string? language, bool canBeMarked, Func<int, int, SourceSpan> placeOf, DiagnosticBag diagnostics)
    {
        var run = default(CapitalRun);
        var foreignUntil = 0;
        WebAddresses? addresses = null;
        for (var word = Words.Next(text, 0); word.Start.Value < text.Length; word = Words.Next(text, word.End.Value))
        {
            var (start, end) = (word.Start.Value, word.End.Value);
            if (language is not null && start >= foreignUntil && foreign.LongestAt(text, word, out var length) is { } other && !IsSame(other, language)
                && !(addresses ??= new WebAddresses(text.ToString())).Holds(start))
            {
                foreignUntil = start + length;
                ReportForeign(text.Slice(start, length).ToString(), other, canBeMarked, placeOf(start, length), diagnostics);
            }

            var isCapital = IsCapital(text[word]);
            if (run.Words > 0 && !(isCapital && text[run.End..start].IsWhiteSpace()))
            {
                Report(run, text, placeOf, diagnostics);
                run = default;
            }

            if (isCapital) run = new CapitalRun(run.Words == 0 ? start : run.Start, end, run.Words + 1, run.Letters + end - start);
        }

        Report(run, text, placeOf, diagnostics);
    }

    /// <summary>Whether two language tags (BCP 47) name one language: <c>es-MX</c> and <c>es</c> do.</summary>
    public static bool IsSame(string a, string b) => Primary(a).Equals(Primary(b), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan(0, tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? end : tag.Length);

    // A joint in a word (U.S., R&D) or a digit makes it a short form and no shout.
    private static bool IsCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in Words.WithoutPossessive(word))
            if (!char.IsUpper(c) && c is not ('-' or '’' or '\'')) return false;
        return true;
    }

    private static void Report(CapitalRun run, ReadOnlySpan<char> text, Func<int, int, SourceSpan> placeOf, DiagnosticBag diagnostics)
    {
        if (run.Words < FewestCapitalWords || run.Letters < FewestCapitalLetters) return;
        diagnostics.Add(ReadingDiagnostics.Capitals.At(placeOf(run.Start, run.End - run.Start), $"'{Short(text[run.Start..run.End])}' is written in capitals",
            "Write it as in any other sentence, and leave the look to the theme; put commas between short forms if it is a list of them."));
    }

    private static void ReportForeign(string phrase, string language, bool canBeMarked, SourceSpan where, DiagnosticBag diagnostics) =>
        diagnostics.Add(ReadingDiagnostics.ForeignPhrase.At(where, $"'{phrase}' is not marked as '{language}'",
            canBeMarked
                ? $"Write [{phrase}]{{lang={language}}}, so that a screen reader speaks it in its own language."
                : "No language can be marked here: say it in the language of the entry, and put the phrase into the text."));

    private static string Short(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..57], "…");

    private readonly record struct CapitalRun(int Start, int End, int Words, int Letters);
}
