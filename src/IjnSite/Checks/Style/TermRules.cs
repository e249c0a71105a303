using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Checks.Style;

/// <summary>Finds words that the house style avoids, and short forms that nobody wrote out. One for each text.</summary>
internal sealed class TermRules(DiagnosticBag diagnostics)
{
    private readonly HashSet<StyleAcronym> _met = [];

    /// <param name="placeOf">The place of an offset and a length in what was written.</param>
    public void CheckTerms(PlainText text, LanguageRules rules, Func<int, int, SourceSpan> placeOf)
    {
        if (rules.Terms.IsEmpty) return;
        var others = new OthersWords(text);
        for (var word = Words.Next(text.Text, 0); word.Start.Value < text.Text.Length;)
        {
            var start = word.Start.Value;
            if (rules.Allowed.LongestAt(text.Text, word, out var length) is null && rules.Terms.LongestAt(text.Text, word, out length) is { } term && !others.Hold(start))
                Report(text, term, start, length, placeOf);
            word = Words.Next(text.Text, length > 0 ? start + length : word.End.Value);
        }
    }

    public void CheckAcronyms(PlainText text, LanguageRules rules, Func<int, int, SourceSpan> placeOf)
    {
        if (rules.Acronyms.IsEmpty) return;
        var others = new OthersWords(text);
        for (var word = Words.Next(text.Text, 0); word.Start.Value < text.Text.Length;)
        {
            var start = word.Start.Value;
            var acronym = rules.Acronyms.LongestAt(text.Text, word, out var length);
            if (acronym is not null && !_met.Contains(acronym) && !others.Hold(start))
            {
                _met.Add(acronym);
                if (!IsExplained(text.Text, start, length, acronym)) Report(text, acronym, start, length, placeOf);
            }

            word = Words.Next(text.Text, length > 0 ? start + length : word.End.Value);
        }
    }

    private void Report(PlainText text, StyleTerm term, int start, int length, Func<int, int, SourceSpan> placeOf)
    {
        var (from, count) = text.Origin(start, length);
        var why = term.Why is null ? "" : $" {term.Why}";
        diagnostics.Add((term.IsRefused ? StyleDiagnostics.RefusedTerm : StyleDiagnostics.Term).At(placeOf(from, count), $"'{text.Text.Substring(start, length)}' is not a word of the house style",
            $"Say: {term.Say.TrimEnd('.')}.{why} Other people's words belong in quotation marks."));
    }

    private void Report(PlainText text, StyleAcronym acronym, int start, int length, Func<int, int, SourceSpan> placeOf)
    {
        var (from, count) = text.Origin(start, length);
        diagnostics.Add(StyleDiagnostics.Acronym.At(placeOf(from, count), $"'{acronym.Short}' is not written out where the text uses it first",
            $"Write {acronym.Long} ({acronym.Short}) here, and the short form from then on."));
    }

    // "U.S. Immigration and Customs Enforcement (ICE)", or the other way round.
    private static bool IsExplained(string text, int start, int length, StyleAcronym acronym)
    {
        var before = text.AsSpan(0, start).TrimEnd(" “\"");
        if (before is [.., '('] && IsLast(before[..^1], acronym.LastWord)) return true;
        var after = text.AsSpan(start + length).TrimStart();
        if (after is not ['(', ..]) return false;
        var close = after.IndexOf(')');
        return close > 0 && IsLast(after[1..close], acronym.LastWord);
    }

    private static bool IsLast(ReadOnlySpan<char> text, string wanted)
    {
        var last = ReadOnlySpan<char>.Empty;
        for (var word = Words.Next(text, 0); word.Start.Value < text.Length; word = Words.Next(text, word.End.Value)) last = text[word];
        return Words.WithoutPossessive(last).Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    // What is nobody's wording here: quotations and addresses. Most texts have no word of the lists, and are not looked through for these.
    private struct OthersWords(PlainText text)
    {
        private Quotations? _quotations;
        private WebAddresses? _addresses;

        public bool Hold(int start) =>
            (_quotations ??= new Quotations(text.Text)).Holds(start) || (_addresses ??= new WebAddresses(text.Written)).Holds(text.Origin(start, 1).Start);
    }
}
