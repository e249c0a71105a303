using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// A table in a region that scrolls by itself on a narrow screen and that the keyboard reaches (WCAG 1.4.10, 2.1.1), with header cells that say what they head (1.3.1)
/// and classes where Markdig would write inline styles.
/// </summary>
internal sealed class TableHtml : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var body = (BodyRenderer)renderer;
        var label = table.GetData(BodyData.Label) as string;
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape(string.IsNullOrEmpty(label) ? body.Options.Words.Table : $"{body.Options.Words.Table}: {label}").Write("\">\n<table");
        AttributeHtml.Write(body, table);
        renderer.WriteLine(">");
        var inHead = false;
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader && !inHead) renderer.WriteLine("<thead>");
            if (!row.IsHeader && !inBody) renderer.WriteLine(inHead ? "</thead>\n<tbody>" : "<tbody>");
            (inHead, inBody) = (inHead || row.IsHeader, inBody || !row.IsHeader);
            WriteRow(renderer, table, row);
        }

        if (inBody) renderer.WriteLine("</tbody>");
        else if (inHead) renderer.WriteLine("</thead>");
        renderer.WriteLine("</table>\n</div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        var column = 0;
        foreach (var cell in row.OfType<TableCell>())
        {
            // A header without words heads nothing (axe: empty-table-header).
            var isHeader = row.IsHeader && cell is [ParagraphBlock { Inline.FirstChild: not null }, ..];
            renderer.Write(isHeader ? "<th scope=\"col\"" : "<td");
            if (cell.ColumnSpan > 1) renderer.Write($" colspan=\"{cell.ColumnSpan}\"");
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            if (alignment is TableColumnAlign.Right) renderer.Write(" class=\"align-right\"");
            else if (alignment is TableColumnAlign.Center) renderer.Write(" class=\"align-center\"");
            renderer.Write('>');
            var before = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = before;
            renderer.Write(isHeader ? "</th>" : "</td>");
            column += Math.Max(1, cell.ColumnSpan);
        }

        renderer.WriteLine("</tr>");
    }
}
