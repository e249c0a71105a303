using CsvHelper;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Csv;

/// <summary>Turns the records of one file into rows.</summary>
internal sealed class CsvTable(CsvHelper.CsvReader records, Utf8Places places, CsvLimits limits, DiagnosticBag bag)
{
    private int _cells;
    private int _endOfLast;
    private int _cellEnd;

    public SequenceValue? Read()
    {
        try
        {
            if (!Next())
            {
                bag.Add(CsvDiagnostics.Header.At(places.Span(0), "The table is empty", "Write the names of the columns into the first row."));
                return null;
            }

            var names = Cells();
            if (!IsHeader(names)) return null;
            var rows = new List<MetadataValue>();
            while (Next())
            {
                if (Row(names) is { } row) rows.Add(row);
            }

            return _cells <= limits.MaxCells ? new SequenceValue(places.Span(0), rows) : null;
        }
        catch (CsvFormatException fault)
        {
            bag.Add(Syntax((int)fault.ByteOffset));
            return null;
        }
    }

    private bool Next()
    {
        if (_cells > limits.MaxCells || !records.Read()) return false;
        _endOfLast = (int)records.ByteOffset + records.RawRecord.Length;
        _cells += records.FieldCount;
        if (_cells <= limits.MaxCells) return true;
        bag.Add(CsvDiagnostics.Limit.At(places.Span((int)records.ByteOffset), $"There are more than {limits.MaxCells} values up to here",
            "Split the table into several files."));
        return false;
    }

    private List<ScalarValue> Cells()
    {
        var cells = new List<ScalarValue>(records.FieldCount);
        for (var i = 0; i < records.FieldCount; i++)
        {
            var raw = records.GetRawSpan(i);
            records.RawRecord.Overlaps(raw, out var offset);
            // An empty cell overlaps nothing: it stands after the comma that ends the cell before it.
            if (raw.IsEmpty) offset = i == 0 ? 0 : _cellEnd + 1;
            _cellEnd = offset + raw.Length;
            var text = records.GetString(i);
            cells.Add(new ScalarValue(places.Span((int)records.ByteOffset + offset, raw.Length), text, IsNull: text.Length == 0));
        }

        return cells;
    }

    private bool IsHeader(List<ScalarValue> names)
    {
        if (names.Count == 1 && names[0].Text.AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            bag.Add(CsvDiagnostics.Header.At(names[0].Where, "The columns are separated by semicolons or tabs", "Save the table with commas between the columns (CSV, comma delimited)."));
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isGood = true;
        foreach (var name in names)
        {
            if (name.Text.Trim().Length == 0)
                bag.Add(CsvDiagnostics.Header.At(name.Where, "A column has no name", "Write a name into the first row, or remove the column (a comma too many makes one)."));
            else if (!seen.Add(name.Text))
                bag.Add(CsvDiagnostics.Header.At(name.Where, $"Two columns are called '{name.Text}'", "Rename or remove one of the two."));
            else
                continue;
            isGood = false;
        }

        return isGood;
    }

    private MappingValue? Row(List<ScalarValue> names)
    {
        var cells = Cells();
        if (cells.Count == names.Count)
            return new MappingValue(places.Span((int)records.ByteOffset), [.. names.Select((name, i) => new MappingEntry(name.Text, name.Where, cells[i]))]);
        var where = cells.Count > names.Count ? cells[names.Count].Where : places.Span((int)records.ByteOffset);
        bag.Add(CsvDiagnostics.Columns.At(where, $"This row has {cells.Count} values, but there are {names.Count} columns",
            cells.Count > names.Count ? "Put a value that contains a comma into double quotes." : "Write a comma for each empty value."));
        return null;
    }

    private Diagnostic Syntax(int at)
    {
        if (at >= places.Bytes.Length)
        {
            return CsvDiagnostics.Syntax.At(places.Span(OpenQuote(), 1), "A value begins with a double quote here and is not closed",
                "Put a double quote at its end; write a double quote inside it twice (\"\").");
        }

        return CsvDiagnostics.Syntax.At(places.Span(at), "A double quote stands in the middle of a value",
            "Put the whole value into double quotes, without spaces before them, and write each double quote inside it twice (\"\").");
    }

    // Where the quote opened that is still open: the reader reports it at the end of the file, far from the slip.
    private int OpenQuote()
    {
        var opened = _endOfLast;
        var isOpen = false;
        for (var i = _endOfLast; i < places.Bytes.Length; i++)
        {
            if (places.Bytes[i] != (byte)'"') continue;
            if (!isOpen) opened = i;
            isOpen = !isOpen;
        }

        return opened;
    }
}
