using System.Globalization;
using System.Text;

namespace IjnSite.Engine.Documents;

/// <summary>
/// A text of a stranger as one harmless line: white space as single spaces, without control characters, and without the characters that change the
/// direction of what follows (Unicode UAX 9, 2.1–2.5), which could make a line read as another.
/// </summary>
public static class PlainLine
{
    /// <param name="most">Characters as a reader counts them; what is longer ends with an ellipsis.</param>
    public static string Of(string text, int most = 200)
    {
        var line = new StringBuilder(Math.Min(text.Length, most));
        var elements = 0;
        var space = false;
        foreach (var element in Elements(text))
        {
            if (element.Length == 1 && (char.IsWhiteSpace(element[0]) || char.IsControl(element[0]) || element[0] is '\u2028' or '\u2029') || element == "\r\n")
            {
                space = line.Length > 0;
                continue;
            }

            if (elements + (space ? 1 : 0) >= most) return line.Append('…').ToString();
            if (space) line.Append(' ');
            line.Append(element);
            elements += space ? 2 : 1;
            space = false;
        }

        return line.ToString();
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            // A letter with more than a few marks is no letter of any script.
            var kept = element.Length == 1 ? element : string.Concat(element.EnumerateRunes().Where(r => !Turns(r)).Take(8).Select(r => r.ToString()));
            if (kept.Length == 1 && Turns(new Rune(char.IsSurrogate(kept[0]) ? '\uFFFD' : kept[0]))) continue;
            if (kept.Length > 0) yield return kept.Length == 1 && char.IsSurrogate(kept[0]) ? "\uFFFD" : kept;
        }
    }

    private static bool Turns(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
