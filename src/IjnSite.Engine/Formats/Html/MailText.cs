using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace IjnSite.Engine.Formats.Html;

/// <summary>
/// The words of an e-mail for programs that show text alone: made from its HTML, so that both say the same. Paragraphs are lines that end in a space where they go on (format=flowed, RFC 3676);
/// an address stands behind the words that lead to it.
/// </summary>
public sealed class MailText
{
    /// <summary>An element with this attribute and the value <c>none</c> is not in the text.</summary>
    public const string Mark = "data-text";

    /// <summary>RFC 3676 section 4.2 recommends at most 78 characters with the space at the end.</summary>
    private const int Width = 76;

    private readonly List<(string Quote, string Text)> _lines = [];
    private readonly StringBuilder _open = new();
    private string _bullet = "";
    private int _depth;

    private MailText()
    {
    }

    private string Quote => _depth == 0 ? "" : new string('>', _depth) + " ";

    /// <summary>As a file: lines of at most 76 characters (longer only where a word is), ended by LF.</summary>
    public string Plain => string.Concat(_lines.Select(l => l.Quote + l.Text + "\n"));

    /// <summary>As the body of a message, ended by CR LF; lines that begin with a space, a quotation mark or "From " have a space before them (RFC 3676 section 4.4).</summary>
    public string Flowed => string.Concat(_lines.Select(l => l.Quote + (l.Quote.Length > 0 || !IsStuffed(l.Text) ? "" : " ") + l.Text + "\r\n"));

    internal static MailText Of(IElement body)
    {
        var text = new MailText();
        text.Write(body);
        text.End(gap: false);
        while (text._lines.Count > 0 && text._lines[^1].Text.Length == 0) text._lines.RemoveAt(text._lines.Count - 1);
        return text;
    }

    private static bool IsStuffed(string line) => line.StartsWith(' ') || line.StartsWith('>') || line.StartsWith("From ", StringComparison.Ordinal);

    private void Write(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Words(text.Data);
            else if (child is IElement element && element.GetAttribute(Mark) != "none") Write(element);
        }
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                End(gap: false);
                break;
            case "a":
                Link(element);
                break;
            case "hr":
                End(gap: true);
                Line(new string('-', 24));
                Gap();
                break;
            case "h1" or "h2":
                Heading(element, element.LocalName == "h1" ? '=' : '-');
                break;
            case "ul" or "ol":
                List(element);
                break;
            case "blockquote":
                End(gap: true);
                _depth++;
                Write((INode)element);
                End(gap: false);
                TrimGap();
                _depth--;
                Gap();
                break;
            case "pre":
                End(gap: true);
                foreach (var line in element.TextContent.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) Line(line.TrimEnd());
                Gap();
                break;
            case "table" when element.GetAttribute("role") != "presentation":
                Table(element);
                break;
            case "p" or "h3" or "h4" or "h5" or "h6" or "dl":
                Block(element, gap: true);
                break;
            case "div" or "td" or "th" or "tr" or "table" or "tbody" or "li" or "dt" or "dd" or "caption":
                Block(element, gap: false);
                break;
            default:
                Write((INode)element);
                break;
        }
    }

    private void Block(IElement element, bool gap)
    {
        End(gap);
        Write((INode)element);
        End(gap);
    }

    private void Heading(IElement element, char line)
    {
        End(gap: true);
        var first = _lines.Count;
        Write((INode)element);
        End(gap: false);
        if (_lines.Count == first) return;
        var longest = _lines.Skip(first).Max(l => l.Text.TrimEnd().Length);
        Line(new string(line, Math.Min(Width, longest)));
        Gap();
    }

    private void List(IElement list)
    {
        var outer = _bullet;
        var isInner = list.ParentElement?.LocalName == "li";
        End(gap: !isInner);
        var indent = new string(' ', 2 * list.Ancestors().Count(a => a is IElement { LocalName: "ul" or "ol" }));
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            _bullet = indent + (list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ");
            _open.Append(_bullet);
            Write((INode)item);
            End(gap: false);
            _open.Clear();
        }

        _bullet = outer;
        if (!isInner) Gap();
    }

    private void Table(IElement table)
    {
        End(gap: true);
        if (table.QuerySelector("caption") is { } caption) Block(caption, gap: true);
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            _open.Append(string.Join(" | ", cells));
            End(gap: false);
        }

        Gap();
    }

    private void Link(IElement link)
    {
        Write((INode)link);
        if (link.GetAttribute("href") is not { Length: > 0 } href) return;
        var address = href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? href[7..].Split('?')[0] : href;
        if (_open.ToString().EndsWith(address, StringComparison.Ordinal)) return;
        if (_open.Length > 0 && _open[^1] != ' ') _open.Append(' ');
        _open.Append('<').Append(address.Replace(" ", "%20", StringComparison.Ordinal)).Append('>');
    }

    // White space is one space (HTML), and control characters are none.
    private void Words(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_open.Length > 0 && _open[^1] != ' ') _open.Append(' ');
            }
            else if (!char.IsControl(c) && c != '\u2028' && c != '\u2029')
            {
                _open.Append(c);
            }
        }
    }

    private void End(bool gap)
    {
        var text = _open.ToString();
        _open.Clear();
        // An item's first paragraph follows its mark.
        if (_bullet.Length > 0 && text == _bullet)
        {
            _open.Append(text);
            return;
        }

        text = text.TrimEnd();
        if (text.Length > 0) Wrap(text);
        if (gap) Gap();
    }

    private void Wrap(string text)
    {
        var lead = text.Length - text.TrimStart(' ').Length;
        var line = new StringBuilder(text[..lead]);
        foreach (var word in text[lead..].Split(' '))
        {
            if (line.Length > lead && line.Length + word.Length >= Width - Quote.Length)
            {
                Line(line.ToString());
                line.Clear();
                lead = 0;
            }

            line.Append(word).Append(' ');
        }

        Line(line.ToString().TrimEnd());
    }

    private void Line(string text) => _lines.Add((Quote, text));

    // The items of a list stand close together.
    private void Gap()
    {
        if (_bullet.Length == 0 && _lines.Count > 0 && _lines[^1].Text.Length > 0) _lines.Add((_lines[^1].Quote == Quote ? Quote.TrimEnd() : "", ""));
    }

    private void TrimGap()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length == 0) _lines.RemoveAt(_lines.Count - 1);
    }
}
