using System.Text.Json;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>All findings as one JSON document; its fields are described in <c>docs/findings.md</c>.</summary>
public static class JsonFormatter
{
    public static void Write(IReadOnlyList<Diagnostic> findings, ReportLinks links, Stream output)
    {
        using var json = new Utf8JsonWriter(output, ReportJson.Options);
        json.WriteStartObject();
        json.WriteNumber("errors", findings.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(d => d.Severity == Severity.Warning));
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            if (finding.Where.Path.Length > 0) json.WriteString("path", finding.Where.Path);
            json.WriteNumber("line", finding.Where.Line);
            json.WriteNumber("column", finding.Where.Column);
            json.WriteNumber("length", finding.Where.Length);
            json.WriteString("severity", TextFormatter.Word(finding.Severity));
            json.WriteString("id", finding.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteString("help", links.HelpOf(finding.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
