using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;
using Spectre.Console;

namespace IjnSite.Commands;

/// <summary>Findings for people: one line each; on a terminal also the line of the source, with marks below the place.</summary>
internal static class TextReport
{
    /// <returns>Lines to be printed as they are.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<Diagnostic> findings, SourceLines sources, TerminalStyle style)
    {
        foreach (var finding in findings)
        {
            Func<string, string> paint = finding.Severity == Severity.Error ? style.Error : style.Warning;
            yield return $"{style.Strong(TextFormatter.Place(finding.Where))}{paint(TextFormatter.Word(finding.Severity))} {finding.Id}: {finding.Text}";
            if (style.Width is not { } width || HasNoPlace(finding.Where) || sources.LineOf(finding.Where) is not { } line || string.IsNullOrWhiteSpace(line)) continue;
            var number = finding.Where.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
            var excerpt = SourceExcerpt.Of(line, finding.Where, width - number.Length - 3, text => text.GetCellWidth());
            yield return $"{style.Faint($"{number} |")} {excerpt.Text}";
            yield return $"{style.Faint($"{new string(' ', number.Length)} |")} {paint(excerpt.Mark)}";
        }
    }

    // What is wrong with a file as a whole says 1:1.
    private static bool HasNoPlace(SourceSpan where) => where is { Line: 1, Column: 1, Length: 0 };
}
