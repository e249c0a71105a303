using System.Globalization;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Charts;

/// <summary>One row of a chart.</summary>
internal sealed record ChartRow(string Label, string? Date, decimal? Value, int? OutOf, string? Note)
{
    public static readonly LiquidShape<(ChartRow Row, ChartRow? Before, string ValueText)> Shape = new("entry.rows")
    {
        { "label", "what the row is about", r => r.Row.Label },
        { "date", "when, as the author wrote it", r => r.Row.Date },
        { "value", "the number", r => r.Row.Value },
        { "of", "out of how many", r => r.Row.OutOf },
        { "value_text", "the number as people read it, with its unit or as \"1 in 3\"", r => r.ValueText },
        { "note", "a remark", r => r.Row.Note },
        { "years_after", "how many years after the row before it, where both dates are years", r => r.Row.YearsAfter(r.Before) },
    };

    public static IReadOnlyList<ChartRow> Of(Entry entry) =>
        [.. entry.Values.All<FieldValues>(ChartFields.Data).Select(r => new ChartRow(
            r.Get(ChartFields.Label) ?? "", r.Get(ChartFields.Date), r.Get(ChartFields.Value), r.Get(ChartFields.Of), r.Get(ChartFields.Note)))];

    /// <summary>The value as people read it: 1 in 3, or 12 with its unit.</summary>
    public string ValueText(StringLookup strings, string? unit)
    {
        if (Value is not { } value) return "";
        var number = value.ToString(CultureInfo.InvariantCulture);
        return OutOf is { } of
            ? strings("ratio", "{value} in {of}").Replace("{value}", number, StringComparison.Ordinal).Replace("{of}", of.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : unit is null ? number : $"{number} {unit}";
    }

    /// <summary>How many years after the row before it, when both dates are plain years; a decade or a century is no distance.</summary>
    public int? YearsAfter(ChartRow? before) => Year(Date) - Year(before?.Date);

    public LiquidMap View(Entry entry, ChartRow? before, StringLookup strings) => Shape.MapOf((this, before, ValueText(strings, entry.Get(ChartFields.Unit))));

    private static int? Year(string? date) => date is { Length: 4 } && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
