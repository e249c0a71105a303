using System.Text.Json;

namespace IjnSite.Engine.Diagnostics;

/// <summary>All findings as one JSON document.</summary>
public static class JsonFormatter
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            if (diagnostic.Where.Path.Length > 0) json.WriteString("path", diagnostic.Where.Path);
            json.WriteNumber("line", diagnostic.Where.Line);
            json.WriteNumber("column", diagnostic.Where.Column);
            json.WriteNumber("length", diagnostic.Where.Length);
            json.WriteString("severity", TextFormatter.Word(diagnostic.Severity));
            json.WriteString("id", diagnostic.Id);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("remedy", diagnostic.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
