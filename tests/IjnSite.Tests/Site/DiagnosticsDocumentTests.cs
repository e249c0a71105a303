using System.Text;
using IjnSite.Commands;
using IjnSite.Engine.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Keeps <c>docs/diagnostics.md</c> what the program says of itself; with IJN_TEST_UPDATE=1 the document is written anew.</summary>
public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void The_document_lists_every_finding_with_its_meaning()
    {
        var path = Repository.PathOf("docs", "diagnostics.md");
        var wanted = Document();
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1") File.WriteAllText(path, wanted);
        Assert.Equal(wanted, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Document()
    {
        var text = new StringBuilder("# Diagnostics\n\nEvery finding of the program: its id, whether it stops the build, and when one meets it. Made from the code; a test keeps it fresh.\n\n");
        text.Append("| Id | Level | When |\n|---|---|---|\n");
        foreach (var one in SiteDefinition.Diagnostics.Concat(Failure.All).Concat(Commands.Diff.DiffDiagnostics.All).OrderBy(d => d.Id, StringComparer.Ordinal))
            text.Append("| `").Append(one.Id).Append("` | ").Append(one.Severity == Severity.Error ? "error" : "warning").Append(" | ").Append(one.Meaning.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        return text.ToString();
    }
}
