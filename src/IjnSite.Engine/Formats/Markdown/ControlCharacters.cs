using System.Buffers;
using System.Globalization;
using IjnSite.Engine.Diagnostics;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Finds the characters that neither XML 1.0 (section 2.2) nor HTML (parsing, control-character-in-input-stream) takes: control characters but tab and line ends, and the two non-characters U+FFFE and U+FFFF.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(string.Concat(
        Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')).Append('\uFFFE').Append('\uFFFF')));

    public static bool Has(ReadOnlySpan<char> text) => text.IndexOfAny(Refused) >= 0;

    /// <summary>Reports each stretch of them in a text.</summary>
    public static void Report(string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        for (var at = text.AsSpan().IndexOfAny(Refused); at >= 0;)
        {
            var length = text.AsSpan(at).IndexOfAnyExcept(Refused) is > 0 and var run ? run : text.Length - at;
            var where = place.At(at, length);
            diagnostics.Add(MarkdownDiagnostics.ControlCharacter.At(where,
                $"Here stands an invisible control character ({Name(text[at])})", "Delete the words on both sides of it together with it, and type them again; do not paste them.")
                with { Fix = new Fix("deletes an invisible control character", [new TextEdit(where, "")]) });
            at = text.AsSpan(at + length).IndexOfAny(Refused) is >= 0 and var next ? at + length + next : -1;
        }
    }

    /// <summary>The same for a character that is written as a number (<c>&amp;#1;</c>).</summary>
    public static Diagnostic At(HtmlEntityInline entity, BodyPlace place) => MarkdownDiagnostics.ControlCharacter.At(place.Of(entity),
        $"Here stands the number of an invisible control character ({Name(entity.Transcoded.AsSpan()[0])})", "Delete it.")
        with { Fix = new Fix("deletes an invisible control character", [new TextEdit(place.Of(entity), "")]) };

    private static string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
}
