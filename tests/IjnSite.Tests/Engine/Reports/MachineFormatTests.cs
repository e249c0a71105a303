using System.Text;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Reports;

namespace IjnSite.Tests.Engine.Reports;

public sealed class MachineFormatTests
{
    [Fact]
    public void Json_gives_each_finding_its_explanation()
    {
        using var json = Json([SampleFindings.Error("input/a.md", 3, "It is bad")]);
        var finding = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("https://git.example/o/r/blob/HEAD/docs/diagnostics.md#bad-thing", finding.GetProperty("help").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void No_line_of_a_document_can_be_taken_for_a_command_and_every_word_is_kept()
    {
        foreach (var hostile in SampleFindings.Hostile.Where(h => h != "\uD800"))
        {
            Diagnostic[] findings = [SampleFindings.Error("input/" + hostile, 1, hostile)];
            foreach (var text in new[] { Text(s => JsonFormatter.Write(findings, SampleFindings.Online, s)), Text(s => SarifFormatter.Write(findings, "ijn", "1", SampleFindings.Online, _ => null, s)) })
                Assert.All(text.Split('\n'), line => Assert.Null(GitHubFormatterTests.Command(line)));
            using var json = Json(findings);
            Assert.Equal(hostile, json.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
        }
    }

    [Fact]
    public void Sarif_names_the_rule_of_each_result_with_its_level_and_explanation()
    {
        using var sarif = Sarif([SampleFindings.Warning("input/a.md", 1, "x"), SampleFindings.Error("input/b c.md", 2, "y")]);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["bad-thing", "odd-thing"], rules.Select(r => r.GetProperty("id").GetString()));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Equal(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), result.GetProperty("level").GetString());
            Assert.EndsWith("diagnostics.md#" + rule.GetProperty("id").GetString(), rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        }

        var place = run.GetProperty("results")[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/b%20c.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty(place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!, out _));
        Assert.Equal(4, place.GetProperty("region").GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_are_put_in_above_and_changes_with_the_line()
    {
        var before = Prints("title: x\nbad: y\n", 2);
        Assert.Equal(before, Prints("title: x\nsummary: new\n\n  bad:  y\n", 4));
        Assert.NotEqual(before, Prints("title: x\nbad: z\n", 2));
        // Two equal lines of one file.
        Assert.Equal(2, Prints("bad: y\nbad: y\n", 1, 2).Distinct().Count());
    }

    [Fact]
    public void More_results_than_are_shown_leave_a_note_and_errors_are_kept_first()
    {
        Diagnostic[] findings = [.. Enumerable.Range(1, 6_000).Select(i => SampleFindings.Warning("input/a.md", i, "x")), .. Enumerable.Range(1, 100).Select(i => SampleFindings.Error("input/b.md", i, "x"))];
        using var sarif = Sarif(findings);
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(5_000, run.GetProperty("results").GetArrayLength());
        Assert.Equal(100, run.GetProperty("results").EnumerateArray().Count(r => r.GetProperty("level").GetString() == "error"));
        Assert.StartsWith("1100 more findings", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_sarif_makes_no_link()
    {
        using var sarif = Sarif([SampleFindings.Error("input/a.md", 1, "See [here](https://evil.example)")]);
        Assert.StartsWith(@"See \[here\](https", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static List<string?> Prints(string source, params int[] lines)
    {
        var store = new MemoryFileStore();
        store.Write(SitePath.Parse("input/a.md"), Encoding.UTF8.GetBytes(source));
        var findings = lines.Select(l => SampleFindings.Error("input/a.md", l, "x")).ToList();
        using var sarif = JsonDocument.Parse(Text(s => SarifFormatter.Write(findings, "ijn", "1", ReportLinks.Local, new SourceLines(store).LineOf, s)));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString())];
    }

    private static JsonDocument Json(IReadOnlyList<Diagnostic> findings) => JsonDocument.Parse(Text(s => JsonFormatter.Write(findings, SampleFindings.Online, s)));

    private static JsonDocument Sarif(IReadOnlyList<Diagnostic> findings) => JsonDocument.Parse(Text(s => SarifFormatter.Write(findings, "ijn", "1", SampleFindings.Online, _ => null, s)));

    internal static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
