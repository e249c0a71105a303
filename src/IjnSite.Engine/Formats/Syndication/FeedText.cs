using System.Text;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>
/// What XML 1.0 cannot carry (section 2.2, Char) is taken out: one pasted control character would make a feed unreadable for everybody. So are the C1 controls, which
/// XML allows and readers show as boxes.
/// </summary>
internal static class FeedText
{
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsCarried(text, i, out var pair)) return Filter(text);
            else if (pair) i++;
        return text;
    }

    /// <summary>The same in one line: a title or a name.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Clean(text))
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static string Filter(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCarried(text, i, out var pair)) continue;
            kept.Append(text[i]);
            if (pair) kept.Append(text[++i]);
        }

        return kept.ToString();
    }

    private static bool IsCarried(string text, int at, out bool pair)
    {
        pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        return pair || (XmlConvert.IsXmlChar(text[at]) && text[at] is not (>= '\u007F' and <= '\u009F'));
    }
}
