using System.Globalization;
using System.Net;
using System.Text;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Charts;

/// <summary>
/// Draws a chart as SVG that a screen reader reads as one picture with a name and a description (WCAG 1.1.1, 1.4.5); its table stands beside it. Colors come from the
/// style sheet, and no text lies over a shape, so that contrast can be computed.
/// </summary>
internal static class ChartDrawing
{
    private const int Width = 360;
    private const int PerLine = 12;
    private const int Mark = 30;
    private const int TextHeight = 34;

    // A person, 24 × 26: a quantity of people is shown as people.
    private const string Person = "M12 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM2 26v-5a8 8 0 0 1 8-8h4a8 8 0 0 1 8 8v5z";

    /// <returns>Null for a kind that is a list and no drawing.</returns>
    public static string? Of(Entry entry, StringLookup strings) => entry.Get(ChartFields.Kind) switch
    {
        "ratio" => Draw(entry, strings, Ratio),
        "bar" => Draw(entry, strings, Bars),
        _ => null,
    };

    private static string Draw(Entry entry, StringLookup strings, Func<IReadOnlyList<ChartRow>, StringBuilder, Func<ChartRow, string>, int> draw)
    {
        var unit = entry.Get(ChartFields.Unit);
        var rows = ChartRow.Of(entry);
        var shapes = new StringBuilder();
        var height = draw(rows, shapes, row => row.ValueText(strings, unit));
        var id = $"chart-{entry.Slug}";
        return FormattableString.Invariant($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">")
            + $"<title id=\"{id}-title\">{Encode(entry.Title)}</title><desc id=\"{id}-desc\">{Encode(entry.Summary ?? "")}</desc>{shapes}</svg>";
    }

    private static int Ratio(IReadOnlyList<ChartRow> rows, StringBuilder shapes, Func<ChartRow, string> text)
    {
        var y = 0;
        foreach (var row in rows)
        {
            y = Heading(shapes, y, row, text);
            var of = row.OutOf ?? 0;
            for (var i = 0; i < of; i++)
            {
                var mark = i < row.Value ? "chart-mark chart-mark-on" : "chart-mark";
                shapes.Append(CultureInfo.InvariantCulture, $"<path class=\"{mark}\" transform=\"translate({i % PerLine * Mark} {y + (i / PerLine * Mark)})\" d=\"{Person}\"/>");
            }

            y += ((of + PerLine - 1) / PerLine * Mark) + 22;
        }

        return y - 20;
    }

    private static int Bars(IReadOnlyList<ChartRow> rows, StringBuilder shapes, Func<ChartRow, string> text)
    {
        var largest = Math.Max(1, rows.Max(r => r.Value) ?? 1);
        var y = 0;
        foreach (var row in rows)
        {
            y = Heading(shapes, y, row, text);
            var width = Math.Max(1, Math.Round((row.Value ?? 0) / largest * Width, 1));
            shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"chart-mark chart-mark-on\" x=\"0\" y=\"{y}\" width=\"{width}\" height=\"18\"/>");
            y += 18 + 22;
        }

        return y - 20;
    }

    private static int Heading(StringBuilder shapes, int y, ChartRow row, Func<ChartRow, string> text)
    {
        shapes.Append(CultureInfo.InvariantCulture, $"<text class=\"chart-label\" x=\"0\" y=\"{y + 22}\" font-size=\"20\">{Encode($"{row.Label}: {text(row)}")}</text>");
        return y + TextHeight;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
