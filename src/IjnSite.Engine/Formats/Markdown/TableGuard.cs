namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Finds tables that would be too large before they are parsed: the parser fills every row up to the widest one, which is where the memory goes.</summary>
internal static class TableGuard
{
    /// <returns>The offset of the first line of such a table, or null.</returns>
    /// <remarks>
    /// Any lines without an empty one between them count, rows without a sign | too: they may be a table's short rows. Cells that the parser adds count over the whole text,
    /// so that many tables cannot do what one may not.
    /// </remarks>
    public static int? FirstTooLarge(string text, int maxCells)
    {
        if (!text.Contains('|', StringComparison.Ordinal)) return null;
        long added = 0;
        var (start, rows, columns, written) = (0, 0, 1, 0);
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(at, end - at);
            if (!line.IsWhiteSpace())
            {
                if (rows == 0) start = at;
                var cells = line.Count('|') + 1;
                (rows, columns, written) = (rows + 1, Math.Max(columns, cells), written + cells);
                // The line below the head makes no row.
                if (columns > 1 && (long)(rows - 1) * columns > maxCells) return start;
            }
            else
            {
                if (columns > 1) added += ((long)rows * columns) - written;
                if (added > maxCells) return start;
                (rows, columns, written) = (0, 1, 0);
            }

            at = end + 1;
        }

        return columns > 1 && added + ((long)rows * columns) - written > maxCells ? start : null;
    }
}
