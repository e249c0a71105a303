using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Checks.Style;

/// <summary>
/// Judges how hard a text is to read: the length of each sentence, and the whole by the Automated Readability Index (R. J. Senter and E. A. Smith, AMRL-TR-66-220,
/// 1967): 4.71 × characters / words + 0.5 × words / sentences − 21.43, in school years of the United States. It needs letters, words and sentences alone, and no guess
/// at syllables, so that anybody can count it again. One for each text.
/// </summary>
internal sealed class ReadingRules(ReadingLimit limit, string layout, bool isEnglish, DiagnosticBag diagnostics)
{
    private int _sentences;
    private int _words;
    private int _characters;
    private SourceSpan? _first;
    private (int Words, SourceSpan Where) _longest;

    public void Read(ProseRun run)
    {
        foreach (var sentence in Sentences.In(run.Text))
        {
            var (words, characters, first) = Sentences.Count(run.Text, sentence);
            if (words == 0) continue;
            _sentences++;
            _words += words;
            _characters += characters;
            _first ??= run.PlaceOf(first, 1);
            if (words <= _longest.Words && words <= limit.SentenceWords) continue;
            var where = run.PlaceOf(first, sentence.End.Value - first);
            if (words > _longest.Words) _longest = (words, where);
            if (words > limit.SentenceWords)
            {
                diagnostics.Add(StyleDiagnostics.Sentence.At(where, $"This sentence has {Number(words)} words; the most in the layout '{layout}' is {Number(limit.SentenceWords.Value)}",
                    "Make two of it, or leave out what readers do not need."));
            }
        }
    }

    public void End()
    {
        if (!isEnglish || limit.Grade is not { } most || _first is not { } where || _words < limit.MinimumWords) return;
        var grade = GradeOf(_characters, _words, _sentences);
        if (grade < most + 1) return;
        diagnostics.Add(StyleDiagnostics.Grade.At(where, $"This text reads as grade {Number((int)grade)}; the most in the layout '{layout}' is {Number(most)}",
            $"Use shorter words and sentences; its longest sentence has {Number(_longest.Words)} words and stands in line {Number(_longest.Where.Line)}."));
    }

    /// <summary>The index, as above; a text of grade 9.9 is one of grade 9.</summary>
    public static double GradeOf(int characters, int words, int sentences) => (4.71 * characters / words) + (0.5 * words / sentences) - 21.43;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
