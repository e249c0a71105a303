using System.Text;

namespace IjnSite.Checks.Style;

/// <summary>
/// A text as its words are compared: hyphens and slashes of every kind are spaces, and what nobody sees (soft hyphens, zero-width characters) is gone.
/// </summary>
internal sealed class PlainText
{
    private readonly int[]? _origins;

    public PlainText(string text)
    {
        Written = text;
        if (!text.AsSpan().ContainsAny(Changed))
        {
            Text = text;
            return;
        }

        var plain = new StringBuilder(text.Length);
        var origins = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i])) continue;
            origins[plain.Length] = i;
            plain.Append(IsGap(text[i]) ? ' ' : text[i]);
        }

        Text = plain.ToString();
        if (plain.Length < text.Length) _origins = origins;
    }

    public string Written { get; }

    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in <see cref="Written"/>.</summary>
    public (int Start, int Length) Origin(int start, int length) =>
        _origins is null ? (start, length) : (_origins[start], _origins[start + length - 1] - _origins[start] + 1);

    private static readonly System.Buffers.SearchValues<char> Changed = System.Buffers.SearchValues.Create("-\u2010\u2011/\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    private static bool IsGap(char c) => c is '-' or '\u2010' or '\u2011' or '/';

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
