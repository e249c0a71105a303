using System.Text;
using AngleSharp.Dom;

namespace IjnSite.Engine.Formats.Html;

/// <summary>The text of an element as a reader sees it: elements that begin a line of their own begin one, white space is one space.</summary>
internal static class HtmlLines
{
    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "ins", "del"];

    private static readonly HashSet<string> Unseen = ["script", "style", "template", "noscript"];

    /// <param name="without">The name of elements whose text is left out.</param>
    public static IReadOnlyList<string> Of(IElement element, string? without = null)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Walk(element);
        End();
        return lines;

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    Append(text.Data);
                    continue;
                }

                if (child is not IElement inner || Unseen.Contains(inner.LocalName) || inner.LocalName == without) continue;
                var isInline = Inline.Contains(inner.LocalName);
                if (!isInline) End();
                Walk(inner);
                if (!isInline) End();
            }
        }

        void Append(string text)
        {
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c)) line.Append(c);
                else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
        }

        void End()
        {
            if (line.Length > 0 && line[^1] == ' ') line.Length--;
            if (line.Length > 0) lines.Add(line.ToString());
            line.Clear();
        }
    }
}
