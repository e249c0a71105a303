using System.Text;
using System.Text.RegularExpressions;

namespace IjnSite.Engine.Modules.Forms;

/// <summary>White space that says nothing in Markdown: a blank or tabs at the end of a line, empty lines at the end of the file, a missing line break there.</summary>
internal static partial class BodyForm
{
    /// <summary>Two blanks at a line's end are a line break, and in code every blank counts: these stay.</summary>
    public static string Of(string body)
    {
        if (string.IsNullOrWhiteSpace(body)) return "";
        var made = new StringBuilder(body.Length);
        var fence = "";
        foreach (var line in body.TrimEnd('\n').Split('\n'))
        {
            made.Append(fence.Length > 0 ? line : Line(line)).Append('\n');
            if (fence.Length == 0 && Opening().Match(line) is { Success: true } opening) fence = opening.Groups[1].Value;
            else if (fence.Length > 0 && line.Trim(' ', '\t', '>') is var mark && mark.Length >= fence.Length && mark.All(c => c == fence[0])) fence = "";
        }

        return made.ToString().TrimEnd('\n') + "\n";
    }

    private static string Line(string line)
    {
        var text = line.TrimEnd(' ', '\t');
        var isCode = line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t');
        return text.Length == 0 || (!isCode && !line.AsSpan(text.Length).Contains("  ", StringComparison.Ordinal)) ? text : line;
    }

    // Within lists and quotations too.
    [GeneratedRegex(@"\A[ \t]*(?:(?:[-*+>]|[0-9]+[.)])[ \t]*)*(`{3,}|~{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
