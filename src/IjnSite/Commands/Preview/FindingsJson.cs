using System.Text;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Preview;

/// <summary>The findings of the last build, for the script in a page. One line of text.</summary>
internal static class FindingsJson
{
    /// <summary>So many are told on a page; the terminal has them all.</summary>
    public const int Most = 50;

    public static string Of(PreviewSnapshot snapshot)
    {
        var findings = snapshot.Findings;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", findings.Count(f => f.Severity == Severity.Error));
            json.WriteNumber("warnings", findings.Count(f => f.Severity == Severity.Warning));
            json.WriteStartArray("items");
            foreach (var finding in Shown(findings))
            {
                json.WriteStartObject();
                json.WriteString("severity", WordOf(finding));
                json.WriteString("id", finding.Id);
                json.WriteString("where", PlaceOf(finding));
                json.WriteString("message", finding.Message);
                json.WriteString("remedy", finding.Remedy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Errors first, as many as are shown.</summary>
    public static IEnumerable<Diagnostic> Shown(IReadOnlyList<Diagnostic> findings) => findings.OrderBy(f => f.Severity != Severity.Error).Take(Most);

    public static string WordOf(Diagnostic finding) => finding.Severity == Severity.Error ? "Error" : "Warning";

    /// <summary>The file, with the line where it is known.</summary>
    public static string PlaceOf(Diagnostic finding) =>
        finding.Where.Path.Length == 0 ? "" : FormattableString.Invariant($"{finding.Where.Path}, line {finding.Where.Line}");
}
