using System.Globalization;
using System.Text;

namespace IjnSite.ContentTypes.Charts;

/// <summary>A chart's rows as CSV (RFC 4180), with the columns that have values. A cell that a spreadsheet would run as a formula begins with an apostrophe.</summary>
internal static class ChartCsv
{
    public static byte[] Write(IReadOnlyList<ChartRow> rows)
    {
        (string Name, Func<ChartRow, string?> Cell)[] columns =
        [
            ("label", r => r.Label),
            ("date", r => r.Date),
            ("value", r => r.Value?.ToString(CultureInfo.InvariantCulture)),
            ("of", r => r.OutOf?.ToString(CultureInfo.InvariantCulture)),
            ("note", r => r.Note),
        ];
        var used = columns.Where(c => rows.Any(r => c.Cell(r) is not null)).ToList();
        var csv = new StringBuilder().AppendJoin(',', used.Select(c => c.Name)).Append("\r\n");
        foreach (var row in rows) csv.AppendJoin(',', used.Select(c => Cell(c.Cell(row) ?? "", c.Name is "value" or "of"))).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Cell(string text, bool isNumber)
    {
        if (!isNumber && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
