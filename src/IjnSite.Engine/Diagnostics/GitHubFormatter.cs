using System.Globalization;
using System.Text;

namespace IjnSite.Engine.Diagnostics;

/// <summary>
/// Workflow commands of GitHub Actions, which put a finding on its line in a pull request. GitHub shows ten of each level in a step and drops the rest
/// without a word, so nine are written and the tenth says how many there are more; those that did not fit follow as plain lines.
/// </summary>
public static class GitHubFormatter
{
    public const int PerLevel = 9;

    public static IEnumerable<string> Format(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var severity in new[] { Severity.Error, Severity.Warning })
        {
            var level = diagnostics.Where(d => d.Severity == severity).ToList();
            foreach (var diagnostic in level.Take(PerLevel)) yield return Annotation(diagnostic);
            if (level.Count <= PerLevel) continue;
            yield return $"::{TextFormatter.Word(severity)}::{(level.Count - PerLevel).ToString(CultureInfo.InvariantCulture)} more, see the log of this step";
            foreach (var diagnostic in level.Skip(PerLevel)) yield return Plain(TextFormatter.Format(diagnostic));
        }
    }

    private static string Annotation(Diagnostic diagnostic)
    {
        var command = new StringBuilder("::").Append(TextFormatter.Word(diagnostic.Severity)).Append(' ');
        if (diagnostic.Where.Path.Length > 0)
        {
            command.Append("file=").Append(Property(diagnostic.Where.Path))
                .Append(CultureInfo.InvariantCulture, $",line={diagnostic.Where.Line},col={diagnostic.Where.Column}");
            if (diagnostic.Where.Length > 0) command.Append(CultureInfo.InvariantCulture, $",endColumn={diagnostic.Where.Column + diagnostic.Where.Length}");
            command.Append(',');
        }

        return command.Append("title=").Append(Property(diagnostic.Id)).Append("::").Append(Data(diagnostic.Text)).ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // A plain line begins with a file's name, and a file may be named like a command.
    private static string Plain(string line) => line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith("##[", StringComparison.Ordinal) ? " " + line : line;
}
