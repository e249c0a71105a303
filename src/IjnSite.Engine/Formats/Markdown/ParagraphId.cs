using System.Text;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// A short name made of a paragraph's own words (FNV-1a, 32 bits, letters and digits): a link to a sentence stays good when a paragraph is put before it,
/// and leads to the page's top, not to another sentence, when the paragraph itself is changed.
/// </summary>
public static class ParagraphId
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Five letters and digits.</summary>
    public static string Of(string text) => Of(new StringBuilder(text));

    internal static string Of(StringBuilder text)
    {
        var hash = 2166136261u;
        foreach (var chunk in text.GetChunks())
            foreach (var c in chunk.Span) hash = (hash ^ c) * 16777619u;
        return string.Create(5, hash, static (span, value) =>
        {
            for (var i = 0; i < span.Length; i++, value /= 36) span[i] = Digits[(int)(value % 36)];
        });
    }
}
