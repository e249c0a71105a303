using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>
/// Says in an editor's words what the parser found. The parser's own words ("While parsing a block mapping, did not find expected key") help nobody who
/// has not read the specification, and the same words stand for six different slips: the line itself tells which.
/// </summary>
internal sealed class YamlFault(SourceText source, int start, int length)
{
    private readonly string _text = source.Text;
    private readonly int _end = start + length;

    /// <param name="message">The parser's.</param>
    /// <param name="from">Where the parser's trouble begins, as an offset into the source.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="openList">Where the innermost list or group in brackets began, -1 when the parser was in none.</param>
    public Diagnostic Explain(string message, int from, int to, int openList)
    {
        from = Math.Clamp(from, start, _end);
        to = Math.Clamp(to, from, _end);
        var at = CharAt(from);
        if (Has(message, "tab") || at == '\t') return Tab(from);
        if (Has(message, "quoted scalar")) return Quoted(message, from, to);
        if (openList >= 0) return OpenList(openList);
        if (Has(message, "invalid mapping") || Has(message, "mapping values are not allowed")) return Colon(from);
        if (Has(message, "Block sequence entries"))
            return At(from, 1, "A list begins on the line of its key", "Put each item on a line of its own, indented by two spaces: - item.");
        if (Has(message, "block scalar"))
            return At(from, 0, "After | or > comes more text on the same line", "Begin the long text on the next line, indented by two spaces.");
        if (Has(message, "cannot start any token") || Has(message, "expected node content") || Has(message, "Mapping keys are not allowed"))
            return FirstCharacter(from, at);
        if (Has(message, "'-' indicator"))
            return At(from, 0, "This line stands in a list but does not begin with a hyphen", "Begin it with - and a space, or indent it as the item that it belongs to.");
        return Line(from);
    }

    private Diagnostic Tab(int from)
    {
        for (var line = LineStart(from); line < _end; line = NextLine(line))
        {
            var indent = _text.AsSpan(line, _end - line);
            indent = indent[..IndentOf(indent)];
            if (indent.IndexOf('\t') is >= 0 and var tab)
                return At(line + tab, 1, "This line is indented with a tab", "Use spaces: two for each level.") with { Fix = Spaces() };
        }

        return At(from, 1, "Here stands a tab where YAML allows only spaces", "Replace it by spaces.");
    }

    // A line that begins with a tab is nowhere right, not even in a text of several lines.
    private Fix? Spaces()
    {
        var edits = new List<TextEdit>();
        for (var line = start; line < _end; line = NextLine(line))
        {
            var tabs = _text.AsSpan(line, _end - line).IndexOfAnyExcept('\t');
            if (tabs > 0) edits.Add(new TextEdit(source.Span(line, tabs), new string(' ', 2 * tabs)));
        }

        return edits.Count == 0 ? null : new Fix("indents with spaces", edits);
    }

    private Diagnostic Quoted(string message, int from, int to)
    {
        if (Has(message, "escape"))
        {
            return At(to, 2, "A backslash in double quotes begins a special character, and there is none of this name",
                "Put the text in single quotes, or write the backslash twice.");
        }

        var quote = CharAt(from) == '\'' ? "single" : "double";
        return At(from, 1, $"The text that begins here with a {quote} quote is not closed",
            "Put the same quote mark at its end; if the text goes on over several lines, indent them.");
    }

    private Diagnostic OpenList(int openList) => CharAt(openList) == '{'
        ? At(openList, 1, "The group that opens with { is not in order up to its }", "Close it with }, with a comma between its keys; or write one key on each line.")
        : At(openList, 1, "The list that opens with [ is not in order up to its ]", "Close it with ], with a comma between its items; or write one item on each line: - item.");

    private Diagnostic Colon(int colon)
    {
        var first = LineStart(colon);
        var key = Colons(first, colon);
        if (key >= 0)
        {
            var name = _text[first..key].Trim().TrimStart('-').Trim();
            var value = key + 1;
            while (value < colon && _text[value] == ' ') value++;
            return At(value, LineEnd(first) - value, $"The value of '{name}' contains a colon with a space after it, which would begin another key",
                $"Put the whole value in quotes: {name}: \"…\".");
        }

        var before = LineBefore(first);
        if (before >= 0 && IndentAt(first) > IndentAt(before) && Colons(before, LineEnd(before)) >= 0)
        {
            return At(first + IndentAt(first), 0, "This key is indented below a line that has a value already",
                "Begin it in the same column as the key above, or remove the value above.");
        }

        return before >= 0 ? WithoutColon(before) : Other(colon);
    }

    private Diagnostic FirstCharacter(int from, char at)
    {
        if (at is ']' or '}' or ',')
            return At(from, 1, $"A '{at}' stands here without a list or group that it belongs to", "Remove it, or put the whole value in quotes.");
        return from >= _end || char.IsControl(at)
            ? Other(from)
            : At(from, 1, $"A value cannot begin with '{at}' without quotes", "Put the whole value in quotes.");
    }

    private Diagnostic Line(int from)
    {
        var first = LineStart(from);
        var end = LineEnd(first);
        var colon = Colons(first, end);
        if (from > first + IndentAt(first) && CharAt(from) is ']' or '}') return FirstCharacter(from, CharAt(from));
        var value = ValueStart(first, colon, end);
        if (value < from && CharAt(value) is '"' or '\'')
        {
            return At(from, 0, "After the closing quote comes more text",
                CharAt(value) == '\'' ? "Write an apostrophe inside single quotes twice (it''s), or put the whole text in double quotes."
                    : "Put the whole text in single quotes, or write each double quote inside it as \\\".");
        }

        if (colon < 0 && CharAt(first + IndentAt(first)) != '-') return WithoutColon(first);
        return At(first + IndentAt(first), 0, "This line is not indented like the lines that it stands with",
            "Begin all keys of one group in the same column, and all items of one list.");
    }

    private Diagnostic WithoutColon(int line) =>
        At(line + IndentAt(line), LineEnd(line) - line - IndentAt(line), "This line has no colon with a space after it, so that it is no key with a value",
            "Write it as key: value; if it goes on the text above, indent it by two spaces.");

    private Diagnostic Other(int from) =>
        At(from, 0, "This is not valid YAML", "Write one key on each line, with a colon, a space and its value; put values with special characters in quotes.");

    private Diagnostic At(int offset, int span, string message, string remedy) => YamlDiagnostics.Syntax.At(source.Span(offset, span), message, remedy);

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.Ordinal);

    private char CharAt(int offset) => offset < _end ? _text[offset] : '\0';

    private int LineStart(int offset)
    {
        while (offset > start && _text[offset - 1] is not ('\n' or '\r')) offset--;
        return offset;
    }

    private int LineEnd(int offset)
    {
        while (offset < _end && _text[offset] is not ('\n' or '\r')) offset++;
        return offset;
    }

    private int NextLine(int offset)
    {
        offset = LineEnd(offset);
        return offset + 1 < _end && _text[offset] == '\r' && _text[offset + 1] == '\n' ? offset + 2 : offset + 1;
    }

    // The line before that has something on it, -1 when there is none.
    private int LineBefore(int lineStart)
    {
        while (lineStart > start)
        {
            lineStart = LineStart(_text[lineStart - 1] == '\n' && lineStart - 2 >= start && _text[lineStart - 2] == '\r' ? lineStart - 2 : lineStart - 1);
            if (!_text.AsSpan(lineStart, LineEnd(lineStart) - lineStart).IsWhiteSpace()) return lineStart;
        }

        return -1;
    }

    private int IndentAt(int lineStart) => IndentOf(_text.AsSpan(lineStart, _end - lineStart));

    private static int IndentOf(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') is >= 0 and var count ? count : line.Length;

    // The first colon of a line that ends a key: a space or the line's end follows.
    private int Colons(int from, int before)
    {
        for (var i = from; i < before; i++)
            if (_text[i] == ':' && (i + 1 >= _end || _text[i + 1] is ' ' or '\t' or '\r' or '\n')) return i;
        return -1;
    }

    private int ValueStart(int first, int colon, int end)
    {
        var value = colon >= 0 ? colon + 1 : first;
        while (value < end && _text[value] is ' ' or '-') value++;
        return value;
    }
}
