using CsvHelper;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Csv;

/// <summary>
/// Reads a table with names in its first row, separated by commas, into a list of rows whose every value knows its place. An empty cell is nothing (null).
/// </summary>
/// <remarks>Over CsvHelper's byte reader: its record mappers need reflection or generated code, and our types come from the schema anyway.</remarks>
public static class CsvReader
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        // Never guessed: a table of one column with a semicolon in its text would turn into two.
        Separator = ',',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <param name="bag">Gets a finding for everything that is refused.</param>
    /// <returns>The rows that could be read, null when none could. A bag without new errors means that all of them were.</returns>
    public static SequenceValue? Read(SourceText source, CsvLimits limits, DiagnosticBag bag)
    {
        if (source.Text.Length > limits.MaxLength)
        {
            bag.Add(CsvDiagnostics.Limit.At(SourceSpan.StartOf(source.Path.Value), $"The file is longer than {limits.MaxLength / 1024} thousand characters",
                "Split the table into several files."));
            return null;
        }

        var places = new Utf8Places(source);
        using var rows = CsvHelper.CsvReader.Create(places.Bytes, Options);
        return new CsvTable(rows, places, limits, bag).Read();
    }
}
