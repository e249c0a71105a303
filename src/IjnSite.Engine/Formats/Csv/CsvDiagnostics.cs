using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Csv;

public static class CsvDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = new("csv-syntax", Severity.Error,
        "A table in a CSV file cannot be read: a quote stands in the middle of a value or is not closed.");

    public static readonly DiagnosticDescriptor Columns = new("csv-columns", Severity.Error,
        "A row of a CSV file has more or fewer values than the first row has names.");

    public static readonly DiagnosticDescriptor Header = new("csv-header", Severity.Error,
        "The first row of a CSV file, which names the columns, is missing, has an empty name or has the same name twice.");

    public static readonly DiagnosticDescriptor Limit = new("csv-limit", Severity.Error,
        "A CSV file is longer, or has more values, than a data file may.")
    {
        Advice = "Split the table into several files, or leave out what no chart and no template needs.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Syntax, Columns, Header, Limit];
}
