using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>
/// Text of strangers in a Markdown document that GitHub shows: it says what it says, and makes no markup, no link, no formula, no mention of a person and no reference to an issue.
/// </summary>
internal static class MarkdownText
{
    // U+2060: without width, and neither a line may break there nor does GitHub see one word any more.
    private const string Joiner = "\u2060";

    /// <summary>For a place inside a line: what makes a list or a heading at the beginning of one stays.</summary>
    /// <param name="max">In UTF-16 units; longer text is cut, which is shown.</param>
    public static string Escape(string text, int max)
    {
        var line = HarmlessText.OneLine(text.Length > max ? text[..max] + "…" : text, ' ');
        var markdown = new StringBuilder(line.Length + (line.Length / 4));
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '~' or '&' or '!':
                    markdown.Append('\\').Append(line[i]);
                    break;
                case '#':
                    markdown.Append("\\#").Append(Joiner);
                    break;
                case '@':
                    markdown.Append('@').Append(Joiner);
                    break;
                case '$':
                    // A backslash does not keep it from opening a formula; this is what GitHub's documents say to write.
                    markdown.Append("<span>$</span>");
                    break;
                case ':' when line.AsSpan(i).StartsWith("://"):
                case '-' when Follows(line, i, "gh"):
                    markdown.Append(line[i]).Append(Joiner);
                    break;
                case '.' when Follows(line, i, "www"):
                    markdown.Append(Joiner).Append('.');
                    break;
                default:
                    markdown.Append(line[i]);
                    break;
            }
        }

        return markdown.ToString();
    }

    /// <summary>Text in the letters of code, where Markdown has no markup at all.</summary>
    public static string Code(string text)
    {
        var line = HarmlessText.OneLine(text, '?');
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        // A space at both ends is taken off again by the reader; it keeps a backtick of the text apart from the fence.
        var fence = new string('`', longest + 1);
        return longest > 0 || line.StartsWith(' ') || line.EndsWith(' ') ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    private static bool Follows(string line, int at, string word) => line.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
