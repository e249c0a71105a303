namespace IjnSite.Engine.Documents;

/// <summary>The words of a text: letters and digits, which a hyphen, an apostrophe, a point or an ampersand may hold together (<c>re-grant</c>, <c>U.S</c>).</summary>
public static class Words
{
    /// <summary>The next word that begins at or after an offset; both ends are the text's length when there is none.</summary>
    public static Range Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !IsInner(text[from])) from++;
        var end = from;
        while (end < text.Length && (IsInner(text[end]) || (IsJoint(text[end]) && end + 1 < text.Length && IsInner(text[end + 1])))) end++;
        return from..end;
    }

    /// <summary>A word without the ending that says whose something is.</summary>
    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '’' or '\'' ? word[..^2] : word;

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(char c) => c is '-' or '‑' or '’' or '\'' or '.' or '&' or '@' or '/' or '_';
}
