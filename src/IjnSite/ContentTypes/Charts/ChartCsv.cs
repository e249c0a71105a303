using System.Globalization;
using System.Text;
using IjnSite.Engine.Formats.Csv;

namespace IjnSite.ContentTypes.Charts;

/// <summary>A chart's rows as CSV, with the columns that have values.</summary>
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
        var csv = new CsvText().Row(used.Select(c => c.Name));
        foreach (var row in rows) csv.Row(used.Select(c => c.Cell(row) ?? ""), i => used[i].Name is "value" or "of");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
