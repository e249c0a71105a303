using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>The four forms of a text in YAML (plain, in single quotes, in double quotes, as a block), and which of them <see cref="YamlWriter"/> takes.</summary>
internal static partial class YamlText
{
    private const int Width = 80;

    /// <param name="Indent">Before each further line.</param>
    /// <param name="AtStart">How much of the first line is taken; null means the indent.</param>
    /// <param name="IsKey">The text is a key: it stays on one line.</param>
    public readonly record struct Place(string Indent, int? AtStart, bool IsKey = false);

    public static string Write(string text, Place place)
    {
        if (Controls().IsMatch(text)) return DoubleQuoted(text, place);
        var hasBreak = text.Contains('\n');
        if (place.IsKey && text.AsSpan().IndexOfAny("\n[]{},") >= 0) return DoubleQuoted(text, place);
        if (text.Length == 0 || NotPlain().IsMatch(text))
        {
            if (!place.IsKey && hasBreak) return Block(text, place);
            return text.Contains('"') && !text.Contains('\'') ? SingleQuoted(text, place) : DoubleQuoted(text, place);
        }

        if (hasBreak) return Block(text, place);
        if (IsNoText(text)) return DoubleQuoted(text, place);
        return place.IsKey ? text : YamlFold.Fold(text, place.Indent, YamlFold.Mode.Flow, place.AtStart);
    }

    // What YAML 1.2 reads as nothing, a truth value or a number, when it stands without quotes.
    private static bool IsNoText(string text) => Untyped().IsMatch(text) || NotANumber().IsMatch(text);

    private static string SingleQuoted(string text, Place place)
    {
        var quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        return place.IsKey ? quoted : YamlFold.Fold(quoted, place.Indent, YamlFold.Mode.Flow, place.AtStart);
    }

    private static string DoubleQuoted(string text, Place place)
    {
        var json = Json(text);
        var made = new StringBuilder();
        for (var i = 0; i < json.Length; i++)
        {
            // A space before a line break would be lost when lines are joined.
            if (json[i] == ' ' && At(json, i + 1) == '\\' && At(json, i + 2) == 'n')
            {
                made.Append("\\ ");
                i++;
            }

            if (json[i] != '\\')
            {
                made.Append(json[i]);
                continue;
            }

            if (json[i + 1] == 'u')
            {
                made.Append(Escape(json.Substring(i + 2, 4)));
                i += 5;
            }
            else if (json[i + 1] == 'n' && !place.IsKey && At(json, i + 2) != '"' && json.Length >= 40)
            {
                // One line break between two lines is read as a space, so each is written twice.
                made.Append("\n\n");
                while (At(json, i + 2) == '\\' && At(json, i + 3) == 'n' && At(json, i + 4) != '"')
                {
                    made.Append('\n');
                    i += 2;
                }

                made.Append(place.Indent);
                if (At(json, i + 2) == ' ') made.Append('\\');
                i++;
            }
            else
            {
                made.Append(json[i]).Append(json[i + 1]);
                i++;
            }
        }

        return place.IsKey ? made.ToString() : YamlFold.Fold(made.ToString(), place.Indent, YamlFold.Mode.Quoted, place.AtStart);
    }

    private static string Escape(string code) => code switch
    {
        "0000" => "\\0",
        "0007" => "\\a",
        "000b" => "\\v",
        "001b" => "\\e",
        _ when code.StartsWith("00", StringComparison.Ordinal) => "\\x" + code[2..],
        _ => "\\u" + code,
    };

    private static string Block(string text, Place place)
    {
        if (BlankEnd().IsMatch(text) || Blank().IsMatch(text)) return DoubleQuoted(text, place);
        var indent = place.Indent;
        var isLiteral = text.Split('\n').All(line => line.Length <= Width - indent.Length);
        var header = isLiteral ? "|" : ">";

        var core = text.TrimEnd('\n', '\t', ' ');
        var end = text[core.Length..];
        var firstBreak = end.IndexOf('\n');
        if (firstBreak < 0) header += "-";
        else if (firstBreak != end.Length - 1) header += "+";
        if (end.EndsWith('\n')) end = end[..^1];

        var lead = core[..^core.TrimStart('\n', ' ').Length];
        if (lead.Contains(' ')) header += "2";
        var start = lead.TrimEnd(' ');
        core = core[start.Length..];

        end = InnerBreaks().Replace(end, m => m.Value + indent);
        start = Breaks().Replace(start, m => m.Value + indent);
        if (isLiteral) return $"{header}\n{indent}{start}{Breaks().Replace(core, m => m.Value + indent)}{end}";
        core = Breaks().Replace(core, m => "\n" + m.Value);
        core = KeepDeeper(core);
        core = Breaks().Replace(core, m => m.Value + indent);
        return $"{header}\n{indent}{YamlFold.Fold(start + core + end, indent, YamlFold.Mode.Block, null)}";
    }

    // Lines that are indented deeper are not folded, so that the breaks around them, doubled before, become single again. By hand: the pattern that says it takes a minute for a text of blank lines.
    private static string KeepDeeper(string text)
    {
        var made = new StringBuilder(text.Length);
        var blankEnd = 0;
        for (var i = 0; i < text.Length;)
        {
            var first = i == 0 && text[0] is (' ' or '\t') ? 0 : text[i] == '\n' && At(text, i + 1) is (' ' or '\t') ? i + 1 : -1;
            if (first < 0)
            {
                made.Append(text[i++]);
                continue;
            }

            var line = text.AsSpan(first);
            i = line.IndexOfAny("\n\r\u2028\u2029") is >= 0 and var length ? first + length : text.Length;
            made.Append(text, first, i - first);
            if (i >= blankEnd) blankEnd = text.AsSpan(i).IndexOfAnyExcept("\n\t ") is >= 0 and var blanks ? i + blanks : text.Length;
            if (blankEnd == i || text[blankEnd - 1] != '\n') continue;
            made.Append(text, i, blankEnd - 1 - i);
            i = blankEnd;
        }

        return made.ToString();
    }

    // As JSON.stringify of ECMAScript writes it.
    private static string Json(string text)
    {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ when char.IsSurrogate(c) && !isPair => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
            if (isPair) json.Append(text[++i]);
        }

        return json.Append('"').ToString();
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    [GeneratedRegex(@"[\x00-\x08\x0b-\x1f\x7f-\x9f]", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();

    [GeneratedRegex("""\A[\n\t ,\[\]{}#&*!|>'"%@`]|\A[?-]\z|\A[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]\z""", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"\A(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|[-+]?[0-9]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Untyped();

    [GeneratedRegex(@"\A(?:[-+]?\.inf|\.nan)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"\n[\t ]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex BlankEnd();

    // The white space of ECMAScript, which is not quite that of .NET.
    [GeneratedRegex(@"\A[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"(?<!\n)(?>\n+)(?!\z)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerBreaks();
}
