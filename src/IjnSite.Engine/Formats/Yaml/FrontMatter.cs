using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>
/// Finds the front matter of a text file: what stands between a first line of <c>---</c> and the next line of <c>---</c> or <c>...</c>.
/// Spaces after a fence do no harm; a file without front matter is all body.
/// </summary>
public static class FrontMatter
{
    /// <returns>Null, with a finding in the bag, when the opening fence is not closed or is not the first line.</returns>
    public static FrontMatterParts? Split(SourceText source, DiagnosticBag bag)
    {
        var text = source.Text;
        if (!IsFence(Line(text, 0), opening: true)) return WithoutFrontMatter(source, bag);
        var yamlStart = NextLine(text, 0);
        for (var at = yamlStart; at < text.Length; at = NextLine(text, at))
        {
            if (IsFence(Line(text, at), opening: false)) return new FrontMatterParts(yamlStart, at - yamlStart, NextLine(text, at));
        }

        bag.Add(YamlDiagnostics.Fence.At(source.Span(0, 3), "The front matter that begins here has no end",
            "Add a line with --- after its last key."));
        return null;
    }

    private static FrontMatterParts? WithoutFrontMatter(SourceText source, DiagnosticBag bag)
    {
        // Blank lines before the fence turn the whole front matter into body text; the author would be told that every key is missing.
        var text = source.Text;
        var first = 0;
        while (first < text.Length && Line(text, first).IsWhiteSpace()) first = NextLine(text, first);
        if (first == 0 || !IsFence(Line(text, first), opening: true)) return default(FrontMatterParts);
        bag.Add(YamlDiagnostics.Fence.At(source.Span(first, 3), "The --- that opens the front matter is not the first line of the file",
            "Remove the empty lines before it (or, if it is meant as a line across the page, write *** instead)."));
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> line, bool opening)
    {
        var trimmed = line.TrimEnd(" \t");
        return trimmed.SequenceEqual("---") || (!opening && trimmed.SequenceEqual("..."));
    }

    private static ReadOnlySpan<char> Line(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    // \n, \r\n and a lone \r end a line, as in SourceText: the two must agree on where line 7 is.
    private static int NextLine(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
