using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;
using IjnSite.Tests.Engine.Reports;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>Our logs against the schema of SARIF 2.1.0.</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task A_log_without_findings_is_valid() => Assert.Empty(await Faults(Log([], SampleFindings.Online)));

    [Fact]
    public async Task A_log_of_hostile_findings_is_valid() => Assert.Empty(await Faults(Log(SampleFindings.Many(2_000), SampleFindings.Online)));

    [Fact]
    public async Task A_log_that_was_cut_and_has_no_web_address_is_valid() =>
        Assert.Empty(await Faults(Log([.. SampleFindings.Many(5_001), SampleFindings.Bad.At(SourceSpan.None, "No file", "Mend it.")], ReportLinks.Local)));

    [Fact]
    public async Task The_schema_finds_what_is_wrong() =>
        Assert.NotEmpty(await Faults(Log([SampleFindings.Error("a", 1, "x")], ReportLinks.Local).Replace("\"startLine\": 1", "\"startLine\": 0", StringComparison.Ordinal)));

    private static string Log(IReadOnlyList<Diagnostic> findings, ReportLinks links) =>
        MachineFormatTests.Text(s => SarifFormatter.Write(findings, "ijn", "1.0.0", links, _ => "a line", s));

    private static async Task<string[]> Faults(string log)
    {
        NodeTools.Require("node", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, log, TestContext.Current.CancellationToken);
            var answer = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "sarif.mjs"), file], ProgramRun.NoVariables);
            return JsonSerializer.Deserialize<string[]>(answer)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
