using System.Text;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The room for a text, from its top left corner.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels, at the left side.</param>
/// <param name="Rise">How much the floor rises for each pixel to the right; 0 when it is level.</param>
public readonly record struct CanvasBox(float Width, float Height, float Rise = 0);

/// <summary>How a text is set.</summary>
/// <param name="Largest">Size in pixels.</param>
/// <param name="Smallest">Size in pixels; a text that does not fit even so is shortened.</param>
/// <param name="LineHeight">From one baseline to the next, as a part of the size.</param>
/// <param name="Tracking">As for <see cref="CanvasFont.Width"/>.</param>
public sealed record CanvasTextStyle(CanvasFont Font, float Largest, float Smallest, float LineHeight, float Tracking = 0)
{
    internal float Width(string text, float size) => Font.Width(text, size, Tracking);
}

/// <summary>A text that has been set: its lines from the top, the top being that of a capital letter of the first.</summary>
public sealed record CanvasText(CanvasTextStyle Style, float Size, IReadOnlyList<string> Lines, bool IsShortened)
{
    private const float Step = 2;
    private const string Ellipsis = "…";

    /// <summary>From the top of the first line's capitals to the last baseline.</summary>
    public float Height => Size * (Style.Font.CapHeight + Style.LineHeight * (Lines.Count - 1));

    /// <summary>Of the widest line, in pixels.</summary>
    public float Width => Lines.Count == 0 ? 0 : Lines.Max(line => Style.Width(line, Size));

    /// <summary>
    /// Sets a text as large as the box allows, in lines of like length. One that does not fit at the smallest size loses words at its end, and gets an
    /// ellipsis. It is broken at spaces only (a no-break space holds), and inside a word when that word alone is too wide at the smallest size.
    /// </summary>
    public static CanvasText Fit(string text, CanvasTextStyle style, CanvasBox box)
    {
        var words = text.Normalize(NormalizationForm.FormC).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return new CanvasText(style, style.Largest, [], false);
        var breaks = Breaks(words, style);
        for (var size = style.Largest; size > style.Smallest; size -= Step)
            if (At(size, breaks, style, box) is { } lines) return new CanvasText(style, size, lines, false);
        var pieces = AtMost(words, style, box);
        for (var kept = pieces.Count; kept > 0; kept--)
        {
            var isShort = kept < pieces.Count;
            List<string> some = [.. pieces.Take(kept)];
            if (isShort) some[^1] = some[^1].TrimEnd(',', ';', ':', '.', '-', '–', '—') + Ellipsis;
            if (At(style.Smallest, Breaks(some, style), style, box) is { } lines) return new CanvasText(style, style.Smallest, lines, isShort);
        }

        return new CanvasText(style, style.Smallest, [], true);
    }

    /// <summary>Draws the lines with the top of the first line's capitals at <paramref name="y"/>. An opening quotation mark hangs outside the left edge.</summary>
    public void Draw(Canvas canvas, string color, float x, float y)
    {
        var baseline = y + Size * Style.Font.CapHeight;
        foreach (var line in Lines)
        {
            var hang = line.Length > 1 && line[0] is '“' or '‘' or '"' or '«' ? Style.Width(line[..1], Size) + Style.Tracking * Size : 0;
            canvas.Text(color, line, Style.Font, Size, x - hang, baseline, Style.Tracking);
            baseline += Size * Style.LineHeight;
        }
    }

    // The fewest lines that fit are the quietest; a sloping floor may want more, shorter ones.
    private static List<string>? At(float size, CanvasLines breaks, CanvasTextStyle style, CanvasBox box)
    {
        for (var count = 1; count <= Math.Min(MostLines(size, style, box), breaks.Most); count++)
        {
            if (breaks.Break(count, box.Width / size) is not { } lines) continue;
            if (lines.Index().All(line => IsInside(line.Index, style.Width(line.Item, size)))) return lines;
        }

        return null;

        bool IsInside(int line, float width) =>
            width <= box.Width && size * (style.Font.CapHeight + style.Font.Descent + (style.LineHeight * line)) <= box.Height - (box.Rise * width);
    }

    private static CanvasLines Breaks(IReadOnlyList<string> words, CanvasTextStyle style) =>
        new(words, [.. words.Select(word => style.Width(word, 1))], style.Width(" ", 1) + (2 * style.Tracking));

    // One piece more than can stand in the box, so that a long text is known as one and costs no more than a short one.
    private static List<string> AtMost(string[] words, CanvasTextStyle style, CanvasBox box)
    {
        var room = box.Width * MostLines(style.Smallest, style, box);
        var pieces = new List<string>();
        foreach (var piece in words.SelectMany(word => Pieces(word, style, box.Width)))
        {
            pieces.Add(piece);
            if (room < 0) break;
            room -= style.Width(piece, style.Smallest);
        }

        return pieces;
    }

    private static int MostLines(float size, CanvasTextStyle style, CanvasBox box) =>
        (int)((box.Height / size - style.Font.CapHeight - style.Font.Descent) / style.LineHeight) + 1;

    private static IEnumerable<string> Pieces(string word, CanvasTextStyle style, float width)
    {
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            var longer = piece.ToString() + rune;
            // Room for the ellipsis that may follow.
            if (piece.Length > 0 && style.Width(longer + Ellipsis, style.Smallest) > width && style.Width(word, style.Smallest) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        yield return piece.ToString();
    }
}
