using System.Text;

namespace IjnSite.Engine.Formats.Csv;

/// <summary>A table in the making (RFC 4180): cells are quoted where they must be, and none is a formula.</summary>
public sealed class CsvText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a row. A text that a spreadsheet would run as a formula begins with an apostrophe.</summary>
    /// <param name="isNumber">Whether the cell in this column is a number, which may begin with a sign; null for no such column.</param>
    public CsvText Row(IEnumerable<string> cells, Func<int, bool>? isNumber = null)
    {
        _text.AppendJoin(',', cells.Select((cell, i) => Cell(cell, isNumber?.Invoke(i) == true))).Append("\r\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Cell(string text, bool isNumber)
    {
        if (!isNumber && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
