using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Json;

public static class JsonDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = new("json-syntax", Severity.Error,
        "A JSON data file cannot be read: a comma, a bracket or a quote is missing or too many.");

    public static readonly DiagnosticDescriptor DuplicateKey = new("json-duplicate-key", Severity.Error,
        "The same key stands twice in one object of a JSON data file; one of the two values would be lost without a word.");

    public static readonly DiagnosticDescriptor Limit = new("json-limit", Severity.Error,
        "A JSON data file is longer, has more values, or has lists inside lists more deeply than a data file may.")
    {
        Advice = "Split the file into several, or leave out what no template needs.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Syntax, DuplicateKey, Limit];
}
