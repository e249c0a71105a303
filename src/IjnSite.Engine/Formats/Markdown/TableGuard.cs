namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Finds a table that would be too large before it is parsed: the parser fills every row up to the widest one, which is where the memory goes.</summary>
internal static class TableGuard
{
    /// <returns>The offset of the first line of such a table, or null.</returns>
    public static int? FirstTooLarge(string text, int maxCells)
    {
        if (!text.Contains('|', StringComparison.Ordinal)) return null;
        var (start, rows, columns) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var pipes = text.AsSpan(at, end - at).Count('|');
            if (pipes == 0)
            {
                (rows, columns) = (0, 0);
            }
            else
            {
                if (rows == 0) start = at;
                rows++;
                columns = Math.Max(columns, pipes + 1);
                if ((long)rows * columns > maxCells) return start;
            }

            at = end + 1;
        }

        return null;
    }
}
