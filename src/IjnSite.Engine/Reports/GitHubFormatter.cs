using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>
/// Workflow commands of GitHub Actions, which put a finding on its line in a pull request. GitHub shows ten of each level in a step and drops the rest
/// without a word, so nine are written and the tenth says how many there are more; those that did not fit follow as plain lines.
/// </summary>
public static class GitHubFormatter
{
    public const int PerLevel = 9;

    // GitHub shows the first 64 KiB of all annotations together in some views; a message that quotes a whole text helps nobody.
    private const int MaxMessage = 2_000;

    private static readonly Severity[] Levels = [Severity.Error, Severity.Warning];

    /// <param name="findings">The most important first.</param>
    /// <param name="where">Where the rest stands, such as "the summary".</param>
    /// <returns>Lines to be printed as they are.</returns>
    public static IEnumerable<string> Annotations(IReadOnlyList<Diagnostic> findings, ReportLinks links, string where)
    {
        foreach (var severity in Levels)
        {
            var level = findings.Where(d => d.Severity == severity).ToList();
            foreach (var finding in level.Take(PerLevel)) yield return Annotation(finding, links);
            if (level.Count > PerLevel)
                yield return $"::{TextFormatter.Word(severity)}::{(level.Count - PerLevel).ToString(CultureInfo.InvariantCulture)} more, see {Data(where)}";
        }
    }

    /// <returns>A plain line for each finding that has no annotation.</returns>
    public static IEnumerable<string> Rest(IReadOnlyList<Diagnostic> findings) =>
        Levels.SelectMany(level => findings.Where(d => d.Severity == level).Skip(PerLevel)).Select(f => WorkflowCommands.Defuse(TextFormatter.Format(f)));

    private static string Annotation(Diagnostic finding, ReportLinks links)
    {
        var command = new StringBuilder("::").Append(TextFormatter.Word(finding.Severity)).Append(' ');
        var place = finding.Where;
        if (place.Path.Length > 0)
        {
            command.Append("file=").Append(Property(links.PathOf(place.Path))).Append(CultureInfo.InvariantCulture, $",line={place.Line},col={place.Column}");
            if (place.Length > 0) command.Append(CultureInfo.InvariantCulture, $",endColumn={place.Column + place.Length}");
            command.Append(',');
        }

        var text = finding.Text.Length > MaxMessage ? finding.Text[..MaxMessage] + "…" : finding.Text;
        return command.Append("title=").Append(Property(finding.Id)).Append("::").Append(Data(text)).ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("##[", "## [", StringComparison.Ordinal);

    private static string Property(string text) => Data(HarmlessText.OneLine(text, '?'))
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
