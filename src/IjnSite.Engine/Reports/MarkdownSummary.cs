using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>A run's findings for the page of a job on GitHub, in Markdown.</summary>
public static class MarkdownSummary
{
    /// <summary>In bytes of UTF-8. GitHub drops a step's whole summary when it is over 1 MiB.</summary>
    public const int MaxBytes = 900_000;

    // A finding that quotes a whole text, or a list of thousands of names, would leave no room for the others.
    private const int MaxFinding = 1_000;
    private const int MaxFact = 4_000;

    // For the line that says how many more there are.
    private const int Tail = 200;

    /// <param name="title">What was run.</param>
    /// <param name="facts">What it made, a sentence each that begins with a word of ours.</param>
    /// <param name="findings">The most important first, those in files of the change before all others.</param>
    /// <param name="changed">The paths of the change; null when it is not known.</param>
    /// <param name="maxBytes">Of UTF-8. The head, which is below 25 KB, is written all the same.</param>
    public static string Write(string title, IReadOnlyList<string> facts, IReadOnlyList<Diagnostic> findings, IReadOnlySet<string>? changed, ReportLinks links, int maxBytes)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Escape(title, MaxFact)).Append(": ").Append(Counts(findings)).Append('\n');
        foreach (var fact in facts) text.Append('\n').Append(MarkdownText.Escape(fact, MaxFact)).Append('\n');
        var bytes = Encoding.UTF8.GetByteCount(text.ToString());
        string? part = null;
        for (var i = 0; i < findings.Count; i++)
        {
            var own = changed is null ? "Findings" : changed.Contains(findings[i].Where.Path) ? "In the files of this change" : "In other files";
            var item = (own == part ? "" : $"\n### {own}\n\n") + Item(findings[i], links);
            part = own;
            bytes += Encoding.UTF8.GetByteCount(item);
            if (bytes > maxBytes - Tail)
            {
                var left = findings.Skip(i).ToList();
                text.Append(CultureInfo.InvariantCulture, $"\n**+{left.Count} more** that have no room here: {Counts(left)}. The log of the step lists them.\n");
                break;
            }

            text.Append(item);
        }

        return text.ToString();
    }

    private static string Item(Diagnostic finding, ReportLinks links)
    {
        var item = new StringBuilder("- **").Append(finding.Severity == Severity.Error ? "Error" : "Warning").Append("**");
        if (finding.Where.Path.Length > 0)
        {
            var place = MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{finding.Where.Path}:{finding.Where.Line}"));
            item.Append(' ').Append(links.SourceOf(finding.Where) is { } source ? $"[{place}]({source})" : place);
        }

        var help = links.HelpOf(finding.Id);
        return item.Append(": ").Append(MarkdownText.Escape(finding.Text, MaxFinding)).Append(' ')
            .Append(links.IsHelpOnline ? $"[About {finding.Id}]({help})" : $"About it: {MarkdownText.Code(help)}").Append('\n').ToString();
    }

    private static string Counts(IReadOnlyList<Diagnostic> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        return $"{Count(errors, "error")}, {Count(findings.Count - errors, "warning")}";
    }

    private static string Count(int count, string what) => count == 0 ? $"no {what}s" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
