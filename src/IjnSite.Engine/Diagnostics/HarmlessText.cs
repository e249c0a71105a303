namespace IjnSite.Engine.Diagnostics;

/// <summary>Titles, file names and texts come from pull requests of strangers. What this lets through cannot start a line, move a cursor or turn the order of the words around it.</summary>
public static class HarmlessText
{
    /// <summary>
    /// Control characters (C0, DEL and C1, with the escape of terminals), Unicode's line and paragraph separators, and its embeddings, overrides and isolates of writing direction
    /// (U+202A–202E, U+2066–2069), which can make a line read as another one.
    /// </summary>
    public static bool IsHarmful(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text with another character in the place of each harmful one; of the same length.</summary>
    public static string OneLine(string text, char instead)
    {
        foreach (var c in text)
        {
            if (!IsHarmful(c)) continue;
            return string.Create(text.Length, (text, instead), static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = IsHarmful(from.text[i]) ? from.instead : from.text[i];
            });
        }

        return text;
    }
}
