using System.Text;
using IjnSite.Commands;
using IjnSite.Engine.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The text of <c>docs/diagnostics.md</c>: a heading for each kind of finding, to which the program's reports link, with a case of the specs as its example.</summary>
internal static class DiagnosticsDocument
{
    // By the beginnings of ids; what fits nowhere is about entries and files.
    private static readonly (string Group, string[] Beginnings)[] Groups =
    [
        ("Front matter and data files", ["yaml-", "csv-", "json-", "front-matter-", "missing-key", "unknown-key", "unknown-choice", "wrong-value", "bad-date", "bad-email", "bad-url"]),
        ("Texts", ["markdown-", "heading-", "footnote-", "table-", "shortcode-", "foreign-phrase", "style-", "all-capitals", "media-transcript"]),
        ("Links", ["link-", "broken-", "held-back-link", "held-back-navigation", "ambiguous-xref", "dead-link", "duplicate-archive", "unknown-xref", "xref-"]),
        ("Pictures", ["picture-", "svg-", "image-"]),
        ("Theme", ["template-", "brand-", "email-style", "email-html"]),
        ("Finished pages", ["page-"]),
    ];

    private const string Others = "Entries and files";
    private const string Command = "The command and the output";

    /// <summary>Every kind of finding, of content and of commands.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Known { get; } = [.. SiteDefinition.Diagnostics, .. Failure.All, .. IjnSite.Commands.Diff.DiffDiagnostics.All];

    public static string Text()
    {
        var examples = SpecFindings.All.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var all = Known.OrderBy(d => d.Id, StringComparer.Ordinal).ToLookup(GroupOf);
        string[] groups = [.. Groups.Select(g => g.Group), Others, Command];
        var text = new StringBuilder("""
            # Diagnostics

            Every kind of finding: its id, when one meets it, and what the program says in an example. An error keeps the site from being built; a warning does not, unless `--strict` is given.
            Made from the code and from the cases in `tests/specs/`; a test keeps it fresh.


            """.ReplaceLineEndings("\n"));
        foreach (var group in groups) text.Append("- ").Append(group).Append(": ").AppendJoin(", ", all[group].Select(d => $"[{d.Id}](#{d.Id})")).Append('\n');
        foreach (var group in groups)
        {
            text.Append("\n## ").Append(group).Append('\n');
            foreach (var one in all[group])
            {
                text.Append("\n### `").Append(one.Id).Append("`\n\n**").Append(one.Severity == Severity.Error ? "Error" : "Warning").Append(".** ").Append(one.Meaning).Append(one.IsFixable ? " `ijn check --fix` mends it where there is only one way." : "").Append('\n');
                if (one.Advice is { } advice) text.Append("\nWhat to do: ").Append(advice).Append('\n');
                if (examples.TryGetValue(one.Id, out var example)) text.Append("\n    ").Append(TextFormatter.Format(example)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string GroupOf(DiagnosticDescriptor one) => !SiteDefinition.Diagnostics.Contains(one) ? Command
        : Groups.FirstOrDefault(g => g.Beginnings.Any(b => one.Id.StartsWith(b, StringComparison.Ordinal))).Group ?? Others;
}
