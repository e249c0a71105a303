using System.Globalization;
using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>The line of a finding as a terminal shows it, and the marks that go below it.</summary>
/// <param name="Text">No wider than was asked for; nothing in it can move the cursor.</param>
/// <param name="Mark">Spaces and carets.</param>
public sealed record SourceExcerpt(string Text, string Mark)
{
    private const int TabStop = 4;

    // A letter may have any number of marks above it; a terminal need not draw them all.
    private const int MaxElement = 8;

    /// <param name="line">The line of the source.</param>
    /// <param name="width">In cells of the terminal, at least 10.</param>
    /// <param name="cellsOf">How many cells a terminal takes for a character (one Unicode scalar value).</param>
    public static SourceExcerpt Of(string line, SourceSpan where, int width, Func<string, int> cellsOf)
    {
        var from = Math.Clamp(where.Column - 1, 0, line.Length);
        var to = from + Math.Max(1, where.Length);
        // Far from the place nothing is looked at: a line may have a million characters, and as many findings.
        var begin = from > 2 * width ? Whole(line, from - width) : 0;
        var end = Whole(line, Math.Min(line.Length, from + (2 * width)));
        var pieces = Pieces(line, begin, end, cellsOf);
        var place = pieces.Where(p => p.Start < from).Sum(p => p.Cells);
        var fits = begin == 0 && end == line.Length && pieces.Sum(p => p.Cells) <= width;
        var left = fits || place < width * 2 / 3 ? 0 : place - (width / 3);

        var (text, mark, used, offset) = (new StringBuilder(), new StringBuilder(), 0, 0);
        if (left > 0 || begin > 0) Add("…", 1, false);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            offset += piece.Cells;
            if (offset - piece.Cells < left) continue;
            var isLast = i == pieces.Count - 1 && end == line.Length;
            if (used + piece.Cells > (isLast ? width : width - 1))
            {
                Add("…", 1, false);
                break;
            }

            Add(piece.Shown, piece.Cells, piece.Start < to && piece.End > from);
        }

        // The place is the end of the line, or a character without width.
        var marks = mark.ToString().TrimEnd();
        return new SourceExcerpt(text.ToString(), marks.Length > 0 ? marks : new string(' ', used) + "^");

        void Add(string shown, int cells, bool isMarked)
        {
            text.Append(shown);
            mark.Append(isMarked ? '^' : ' ', cells);
            used += cells;
        }
    }

    private static List<Piece> Pieces(string line, int begin, int end, Func<string, int> cellsOf)
    {
        var pieces = new List<Piece>();
        for (var (at, cells) = (begin, 0); at < end;)
        {
            var length = StringInfo.GetNextTextElementLength(line.AsSpan(at, end - at));
            var piece = line[at] == '\t'
                ? new Piece(at, at + 1, new string(' ', TabStop - (cells % TabStop)), TabStop - (cells % TabStop))
                : Shown(line, at, length, cellsOf);
            pieces.Add(piece);
            cells += piece.Cells;
            at += length;
        }

        return pieces;
    }

    private static Piece Shown(string line, int at, int length, Func<string, int> cellsOf)
    {
        var element = line.AsSpan(at, length);
        // A line break of the source is never in a line; \r\n is one element, and neither is one of ours.
        if (element.ContainsAnyExcept(Visible) && Hidden(element) is { } hidden)
            return new Piece(at, at + length, hidden, hidden.Length);
        var shown = element[..Math.Min(length, Whole(element, MaxElement))].ToString();
        var cells = shown.EnumerateRunes().Max(rune => cellsOf(rune.ToString()));
        // U+FE0F asks for the picture of a character, which is two cells wide.
        return new Piece(at, at + length, shown, shown.Contains('\uFE0F') ? 2 : cells);
    }

    // What has no look of its own is shown by its number: it is often the very fault.
    private static string? Hidden(ReadOnlySpan<char> element)
    {
        StringBuilder? shown = null;
        foreach (var rune in element.EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                && rune.Value is not (0x200C or 0x200D);
            if (isHidden) (shown ??= new StringBuilder()).Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }

        return shown?.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Visible =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (char)c)]);

    // Not between the halves of a surrogate pair.
    private static int Whole(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <param name="End">Exclusive; both in UTF-16 units of the line.</param>
    private readonly record struct Piece(int Start, int End, string Shown, int Cells);
}
