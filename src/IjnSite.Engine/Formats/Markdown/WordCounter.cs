using System.Text;

namespace IjnSite.Engine.Formats.Markdown;

internal static class WordCounter
{
    /// <summary>Runs of characters that are not white space.</summary>
    public static int Count(StringBuilder text)
    {
        var words = 0;
        var inWord = false;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                var isSpace = char.IsWhiteSpace(c);
                if (!isSpace && !inWord) words++;
                inWord = !isSpace;
            }
        }

        return words;
    }
}
