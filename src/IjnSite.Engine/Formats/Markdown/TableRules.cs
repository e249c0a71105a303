using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Every column has a name, but for the first, whose cells may name the rows.</summary>
internal static class TableRules
{
    public static void Check(Table table, string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        if (table is not [TableRow { IsHeader: true } header, ..] || header.All(c => IsEmpty((TableCell)c)))
        {
            diagnostics.Add(ReadingDiagnostics.TableWithoutHeader.At(place.Of(table) with { Length = 0 }, "The table's first row has no words",
                "Write the name of each column there; without it a screen reader reads values and nobody knows of what."));
            return;
        }

        for (var i = 1; i < header.Count; i++)
        {
            if (!IsEmpty((TableCell)header[i])) continue;
            diagnostics.Add(ReadingDiagnostics.TableHeaderCell.At(place.At(StartOf(i, text, Math.Max(0, table.Span.Start)), 1), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Column {i + 1} of the table has no name"),
                "Write it into the table's first row."));
        }
    }

    // Markdig gives an empty cell no place.
    private static int StartOf(int column, string text, int at)
    {
        var start = at;
        if (start < text.Length && text[start] == '|') start++;
        for (var i = start; i < text.Length && column > 0 && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '|') (start, column) = (i + 1, column - 1);
        }

        return column == 0 ? start : at;
    }

    private static bool IsEmpty(TableCell cell) => cell is not [ParagraphBlock { Inline.FirstChild: not null }, ..];
}
