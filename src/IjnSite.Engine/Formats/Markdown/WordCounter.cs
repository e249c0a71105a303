using System.Text;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Counts runs of characters that are not white space.</summary>
internal static class WordCounter
{
    public static int Count(StringBuilder text)
    {
        var words = 0;
        var inWord = false;
        foreach (var chunk in text.GetChunks()) words += Count(chunk.Span, ref inWord);
        return words;
    }

    public static int Count(string text)
    {
        var inWord = false;
        return Count(text, ref inWord);
    }

    // A word may go on in the next piece.
    private static int Count(ReadOnlySpan<char> text, ref bool inWord)
    {
        var words = 0;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord) words++;
            inWord = !isSpace;
        }

        return words;
    }
}
