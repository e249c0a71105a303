using System.Text;
using AngleSharp.Dom;

namespace IjnSite.Engine.Formats.Html;

/// <summary>Words, links and emphasis as CommonMark writes them; every sign that would mean something else is escaped.</summary>
/// <param name="page">The absolute address that relative links begin from.</param>
internal sealed class HtmlMarkdownInlines(Uri page, Func<IElement, bool> isLeftOut)
{
    /// <summary>One paragraph: white space is one space, and a break is a backslash before a line's end.</summary>
    public string Of(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes) Write(node, text);
        while (text.Length > 0 && text[^1] is ' ' or '\n' or '\\')
        {
            // A backslash that escapes another is text.
            if (text[^1] == '\\' && !EndsInBreak(text)) break;
            text.Length--;
        }

        return text.ToString();
    }

    /// <summary>The text with the signs escaped that would make a line a heading, an item of a list, a quotation or a rule.</summary>
    public static string SafeLines(string text) => string.Join('\n', text.Split('\n').Select(SafeLine));

    public static int LongestRun(string text, char sign)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == sign ? run + 1 : 0);
        return longest;
    }

    private static bool EndsInBreak(StringBuilder text)
    {
        var signs = 0;
        for (var i = text.Length - 1; i >= 0 && text[i] == '\\'; i--) signs++;
        return signs % 2 == 1;
    }

    private static string SafeLine(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '+' or '-' or '=') return "\\" + line;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits < line.Length && (line[digits] is '.' or ')') ? line.Insert(digits, "\\") : line;
    }

    private void Write(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                WriteWords(words.Data, text);
                break;
            case IElement element when !isLeftOut(element):
                WriteElement(element, text);
                break;
        }
    }

    private void WriteElement(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "a":
                WriteLink(element, text);
                break;
            case "strong" or "b":
                WriteMarked(element, "**", text);
                break;
            case "em" or "i" or "cite":
                WriteMarked(element, "*", text);
                break;
            case "code" or "kbd" or "samp":
                WriteCode(element.TextContent, text);
                break;
            case "br":
                TrimSpace(text);
                if (text.Length > 0) text.Append("\\\n");
                break;
            case "img":
                if (element.GetAttribute("alt") is { Length: > 0 } alt) text.Append("![").Append(Escaped(alt)).Append("](").Append(Target(element.GetAttribute("src") ?? "")).Append(')');
                break;
            default:
                foreach (var child in element.ChildNodes) Write(child, text);
                break;
        }
    }

    private void WriteLink(IElement link, StringBuilder text)
    {
        var words = Of(link.ChildNodes);
        if (words.Length == 0) words = Escaped(link.GetAttribute("aria-label") ?? "");
        if (words.Length == 0) return;
        if (link.TextContent is [' ' or '\n', ..]) WriteWords(" ", text);
        // An exclamation mark before a link would make it a picture.
        if (text.Length > 0 && text[^1] == '!') text.Insert(text.Length - 1, '\\');
        if (link.GetAttribute("role") == "doc-noteref") words = $"[{words}]";
        if (link.GetAttribute("href") is { Length: > 0 } href && !IsWayInPage(link, href)) text.Append('[').Append(words).Append("](").Append(Target(href)).Append(')');
        else text.Append(words);
        if (link.TextContent is [.., ' ' or '\n']) WriteWords(" ", text);
    }

    // A heading that is a link to itself, and a word that leads to its explanation below, help in the page alone.
    private static bool IsWayInPage(IElement link, string href) =>
        href[0] == '#' && (link.GetAttribute("role") == "doc-glossref" || link.ParentElement is { LocalName: "h2" or "h3" or "h4" or "h5" or "h6" });

    // CommonMark 6.2 reads a mark of emphasis only beside a word or a space; where it would not be read, the words stand without it.
    private void WriteMarked(IElement element, string mark, StringBuilder text)
    {
        var words = Of(element.ChildNodes);
        if (words.Length == 0) return;
        if (element.TextContent is [' ' or '\n', ..]) WriteWords(" ", text);
        var before = text.Length == 0 ? ' ' : text[^1];
        var after = Following(element);
        var isRead = before is not ('*' or '\\') && after != '*' && words[0] is not '*' && words[^1] is not '*' && !words.Contains("\\\n", StringComparison.Ordinal)
            && (char.IsLetterOrDigit(words[0]) || !char.IsLetterOrDigit(before)) && (char.IsLetterOrDigit(words[^1]) || !char.IsLetterOrDigit(after));
        text.Append(isRead ? mark : "").Append(words).Append(isRead ? mark : "");
        if (element.TextContent is [.., ' ' or '\n']) WriteWords(" ", text);
    }

    // The first letter behind an element in its paragraph; a space at the end.
    private static char Following(IElement element)
    {
        for (INode? node = element; node is not null; node = node.Parent)
        {
            for (var next = node.NextSibling; next is not null; next = next.NextSibling)
                if (next.TextContent is { Length: > 0 } words) return words[0];
            if (node.Parent is IElement { LocalName: not ("a" or "em" or "strong" or "span" or "b" or "i" or "cite" or "abbr") }) return ' ';
        }

        return ' ';
    }

    private static void WriteCode(string code, StringBuilder text)
    {
        var words = string.Join(' ', code.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return;
        var fence = new string('`', LongestRun(words, '`') + 1);
        var pad = words[0] == '`' || words[^1] == '`' ? " " : "";
        text.Append(fence).Append(pad).Append(words).Append(pad).Append(fence);
    }

    private static void WriteWords(string words, StringBuilder text)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
                continue;
            }

            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '|'
                || (c == '&' && i + 1 < words.Length && (char.IsAsciiLetter(words[i + 1]) || words[i + 1] == '#'))) text.Append('\\');
            text.Append(c);
        }
    }

    private static string Escaped(string words)
    {
        var text = new StringBuilder();
        WriteWords(words, text);
        return text.ToString();
    }

    private static void TrimSpace(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
    }

    private string Target(string href)
    {
        var address = Uri.TryCreate(page, href, out var absolute) ? absolute.AbsoluteUri : href;
        var text = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            // What ends a target, or begins something in one (CommonMark 6.3).
            if (c is <= ' ' or '(' or ')' or '<' or '>' or '\\' or '|' or '`' or '*') text.Append(Uri.HexEscape(c));
            else text.Append(c);
        }

        return text.ToString();
    }
}
