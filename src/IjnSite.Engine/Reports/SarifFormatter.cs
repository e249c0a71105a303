using System.Globalization;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>
/// All findings as a SARIF 2.1.0 log (OASIS). Columns count UTF-16 units, which is SARIF's default for text. Paths are relative to the repository and stand on no
/// absolute one, so that two machines write the same log.
/// </summary>
public static class SarifFormatter
{
    /// <summary>GitHub shows so many results of a run, and refuses a log with five times as many.</summary>
    public const int MaxResults = 5_000;

    private const string RootId = "%SRCROOT%";

    /// <param name="lineOf">The line of the source on which a finding stands; null when it is not known.</param>
    public static void Write(IReadOnlyList<Diagnostic> findings, string toolName, string toolVersion, ReportLinks links, Func<SourceSpan, string?> lineOf, Stream output)
    {
        var shown = findings.Count <= MaxResults ? findings : [.. findings.OrderBy(f => f.Severity).Take(MaxResults).Order(Comparer<Diagnostic>.Create((a, b) => a.Where.CompareTo(b.Where)))];
        var rules = shown.Select(d => d.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(output, ReportJson.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules, toolName, toolVersion, links);
        WriteInvocation(json, findings.Count - shown.Count);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        WriteText(json, "description", "The folder of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var fingerprints = new SarifFingerprints(lineOf);
        foreach (var finding in shown) WriteResult(json, finding, rules.FindIndex(r => r.Id == finding.Id), fingerprints.Of(finding), links);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules, string name, string version, ReportLinks links)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", name);
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            var help = links.HelpOf(rule.Id);
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Meaning);
            WriteText(json, "help", $"{rule.Meaning} {(rule.Advice is { } advice ? advice + " " : "")}More: {help}");
            // A URI here has to be absolute.
            if (links.IsHelpOnline) json.WriteString("helpUri", help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", TextFormatter.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, int left)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (left > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", string.Create(CultureInfo.InvariantCulture, $"{left} more findings are not in this log, which holds {MaxResults}, errors first."));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, int rule, string fingerprint, ReportLinks links)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", TextFormatter.Word(finding.Severity));
        WriteText(json, "message", Unlinked(finding.Text));
        json.WriteStartArray("locations");
        if (finding.Where.Path.Length > 0) WriteLocation(json, finding.Where, links);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(SarifFingerprints.Name, fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan where, ReportLinks links)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", links.UriOf(where.Path));
        json.WriteString("uriBaseId", RootId);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", where.Line);
        json.WriteNumber("startColumn", where.Column);
        if (where.Length > 0) json.WriteNumber("endColumn", where.Column + where.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // In a message of SARIF [words](address) is a link; brackets that are none have a backslash before them (3.11.6).
    private static string Unlinked(string text) => text.Contains("](", StringComparison.Ordinal)
        ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : text;
}
