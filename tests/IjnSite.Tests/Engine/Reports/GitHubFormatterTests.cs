using FsCheck.Xunit;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;

namespace IjnSite.Tests.Engine.Reports;

public sealed class GitHubFormatterTests
{
    [Fact]
    public void A_finding_stands_on_its_line_with_its_columns()
    {
        var finding = SampleFindings.Bad.At(new SourceSpan("input/a.md", 3, 5, 7), "It is bad", "Mend it.");
        Assert.Equal(["::error file=input/a.md,line=3,col=5,endColumn=12,title=bad-thing::It is bad. Mend it."], GitHubFormatter.Annotations([finding], ReportLinks.Local, "the summary"));
    }

    [Fact]
    public void A_file_of_a_site_in_a_folder_of_the_repository_is_named_from_the_repository()
    {
        var line = Assert.Single(GitHubFormatter.Annotations([SampleFindings.Error("input/a.md", 1, "It is bad")], ReportLinks.Local with { Folder = "web site/" }, "the summary"));
        Assert.StartsWith("::error file=web site/input/a.md,line=1,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_findings_make_nine_annotations_a_level_and_one_that_counts_the_rest()
    {
        var findings = SampleFindings.Many(10_000);
        var lines = GitHubFormatter.Annotations(findings, ReportLinks.Local, "the summary").ToList();
        Assert.Equal(20, lines.Count);
        Assert.Equal(10, lines.Count(l => Command(l)?.Name == "error"));
        Assert.Equal(10, lines.Count(l => Command(l)?.Name == "warning"));
        Assert.Equal("::error::4991 more, see the summary", lines[9]);
        Assert.Equal("::warning::4991 more, see the summary", lines[19]);
        Assert.Equal(10_000 - 18, GitHubFormatter.Rest(findings).Count());
    }

    [Fact]
    public void Nothing_in_ten_thousand_hostile_findings_starts_a_command()
    {
        var findings = SampleFindings.Many(10_000);
        Assert.All(GitHubFormatter.Rest(findings), line => Assert.Null(Command(line)));
        // Each finding as the first one, so that every hostile word stands in an annotation once.
        foreach (var finding in findings.Take(SampleFindings.Hostile.Length * 7))
        {
            var line = Assert.Single(GitHubFormatter.Annotations([finding], ReportLinks.Local, "the summary"));
            var command = Command(line);
            Assert.Equal(finding.Severity == Severity.Error ? "error" : "warning", command?.Name);
            Assert.Equal(["file", "line", "col", "endColumn", "title"], command!.Properties.Keys);
            Assert.Equal(finding.Where.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), command.Properties["line"]);
            Assert.Equal(HarmlessText.OneLine(finding.Where.Path, '?').Replace("##[", "## [", StringComparison.Ordinal), command.Properties["file"]);
            Assert.Equal(finding.Text.Replace("##[", "## [", StringComparison.Ordinal), command.Data);
        }
    }

    [Property(MaxTest = 500)]
    public void No_text_starts_a_command(string? path, string? message)
    {
        var finding = SampleFindings.Error("input/" + path, 1, message ?? "");
        Assert.Equal("error", Command(Assert.Single(GitHubFormatter.Annotations([finding], ReportLinks.Local, "x")))?.Name);
        foreach (var line in WorkflowCommands.Defuse(TextFormatter.Format(finding) + "##[error]").Split('\n')) Assert.Null(Command(line));
        Assert.Null(Command(WorkflowCommands.Defuse("  ::error" + HarmlessText.OneLine(message ?? "", ' ') + "::x")));
    }

    [Theory]
    [InlineData("::error::x", ": :error::x")]
    [InlineData("  ::error::x", "  : :error::x")]
    [InlineData("\u2003::add-mask::x", "\u2003: :add-mask::x")]
    [InlineData("words ##[error]x", "words ## [error]x")]
    [InlineData("###[error]", "### [error]")]
    [InlineData("input/a.md:1:1: error x: It says ::error::", "input/a.md:1:1: error x: It says ::error::")]
    public void A_line_that_could_be_a_command_is_told_apart_by_a_space(string line, string wanted) => Assert.Equal(wanted, WorkflowCommands.Defuse(line));

    [Fact]
    public void Files_of_the_change_come_first_then_errors_then_what_stands_in_a_source()
    {
        var ofPage = new DiagnosticDescriptor("page-thing", Severity.Error, "A page is bad.").At(SourceSpan.StartOf("input/a.md"), "The page is bad", "Mend it.");
        var (elsewhere, warning, error) = (SampleFindings.Error("input/a.md", 2, "x"), SampleFindings.Warning("input/b.md", 1, "x"), SampleFindings.Error("input/b.md", 2, "x"));
        var changed = new HashSet<string> { "input/b.md" };
        Assert.Equal([error, warning, elsewhere, ofPage], FindingOrder.ByImportance([ofPage, elsewhere, warning, error], changed, f => f.Id == "page-thing"));
        Assert.Equal([elsewhere, error, ofPage, warning], FindingOrder.ByImportance([ofPage, elsewhere, warning, error], null, f => f.Id == "page-thing"));
    }

    // As the runner reads a line (actions/runner, ActionCommand.cs).
    internal static WorkflowCommand? Command(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith("::", StringComparison.Ordinal) && text.IndexOf("::", 2, StringComparison.Ordinal) is > 0 and var end)
        {
            var (name, properties) = text[2..end].IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? (text[2..(2 + space)], text[(3 + space)..end]) : (text[2..end], "");
            return new WorkflowCommand(name,
                properties.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => Unescape(p[1], property: true)),
                Unescape(text[(end + 2)..], property: false));
        }

        var old = line.IndexOf("##[", StringComparison.Ordinal);
        return old >= 0 && line.IndexOf(']', old) is > 0 and var close ? new WorkflowCommand(line[(old + 3)..close], new Dictionary<string, string>(), line[(close + 1)..]) : null;
    }

    private static string Unescape(string text, bool property)
    {
        text = text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
        if (property) text = text.Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
        return text.Replace("%25", "%", StringComparison.Ordinal);
    }

    internal sealed record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data);
}
