using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.GitHub;

/// <summary>
/// Text of strangers in a comment or an issue on GitHub: shown as it is, never read as Markdown or HTML, and nobody and nothing is notified by it.
/// </summary>
/// <remarks>
/// Escapes alone do not stop a mention or a reference: GitHub looks for those in the finished text. A zero-width space inside the word does.
/// </remarks>
public static partial class GitHubMarkdown
{
    private const char ZeroWidthSpace = '\u200B';

    /// <param name="most">As for <see cref="PlainLine.Of"/>.</param>
    public static string Text(string text, int most = 200)
    {
        var line = Quiet(PlainLine.Of(text, most));
        var markdown = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            // Inside a word a point or a hyphen means nothing.
            var isInWord = c is '.' or '-' && i > 0 && i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i - 1]) && char.IsAsciiLetterOrDigit(line[i + 1]);
            if (isInWord || c is ' ' or ',' or '/' or '?' or ';' or '%' || !char.IsAscii(c) || char.IsAsciiLetterOrDigit(c)) markdown.Append(c);
            else markdown.Append("&#").Append((int)c).Append(';');
        }

        return markdown.ToString();
    }

    /// <summary>A link whose words are a stranger's.</summary>
    /// <param name="url">Absolute or root-relative, of percent-encoded parts (<see cref="Path"/>).</param>
    public static string Link(string words, string url) => $"[{(PlainLine.Of(words).Length == 0 ? Text(url) : Text(words))}](<{Address(url)}>)";

    /// <summary>A path with each part percent-encoded (RFC 3986).</summary>
    public static string Path(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // An address that got here unescaped must not end the brackets around it.
    private static string Address(string url) => string.Concat(url.Select(c => c is '<' or '>' or '\\' or '`' or '|' or '"' || char.IsWhiteSpace(c) || char.IsControl(c) ? Uri.HexEscape((char)(c & 0x7F)) : c.ToString()));

    private static string Quiet(string text)
    {
        var quiet = text.Replace("@", $"@{ZeroWidthSpace}", StringComparison.Ordinal).Replace("#", $"#{ZeroWidthSpace}", StringComparison.Ordinal)
            .Replace("://", $":{ZeroWidthSpace}//", StringComparison.Ordinal);
        quiet = Host().Replace(quiet, $"$0{ZeroWidthSpace}");
        quiet = Numbered().Replace(quiet, $"$0{ZeroWidthSpace}");
        return Commit().Replace(quiet, $"$0{ZeroWidthSpace}");
    }

    [GeneratedRegex("www(?=\\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    // "GH-12", and the numbers of trackers that a repository may have linked: "ABC-12".
    [GeneratedRegex("[A-Za-z]-(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // The name of a commit has at least seven digits.
    [GeneratedRegex("[0-9a-fA-F]{6}(?=[0-9a-fA-F])", RegexOptions.CultureInvariant)]
    private static partial Regex Commit();
}
