using IjnSite.Commands;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Keeps <c>docs/diagnostics.md</c> what the program says of itself; with IJN_TEST_UPDATE=1 the document is written anew.</summary>
public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void The_document_lists_every_finding_with_its_meaning_and_an_example()
    {
        var path = Repository.PathOf(ReportLinks.HelpFile.Split('/'));
        var wanted = DiagnosticsDocument.Text();
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1") File.WriteAllText(path, wanted);
        Assert.Equal(wanted, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    // GitHub makes the address of a heading from its words, without the signs of code.
    [Fact]
    public void The_link_of_every_finding_leads_to_a_heading_of_the_document()
    {
        var headings = File.ReadLines(Repository.PathOf(ReportLinks.HelpFile.Split('/'))).Where(l => l.StartsWith('#')).Select(l => l.TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal).ToLowerInvariant()).ToList();
        Faults.None(DiagnosticsDocument.Known.Select(d => ReportLinks.Local.HelpOf(d.Id)).Where(link => headings.Count(h => link == $"{ReportLinks.HelpFile}#{h}") != 1));
    }

    [Fact]
    public void Every_kind_of_finding_has_an_example_or_an_advice()
    {
        var shown = SpecFindings.All.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        Faults.None(SiteDefinition.Diagnostics.Concat(Failure.All).Where(d => !shown.Contains(d.Id) && string.IsNullOrWhiteSpace(d.Advice)).Select(d => d.Id));
    }

    [Fact]
    public void Every_finding_says_what_is_wrong_and_what_to_do_in_whole_sentences() => Faults.None(SpecFindings.All
        .Where(f => f.Remedy.Length == 0 || f.Remedy[^1] is not ('.' or '?') || f.Message.Length == 0 || f.Message[^1] is '.' or '!')
        .Select(TextFormatter.Format));
}
