using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Charts;

/// <summary>An infographic as data: a drawing, its table and a file to download. Placed in texts with <c>::: chart id</c>.</summary>
public sealed class ChartType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), ChartFields.Kind, ChartFields.Data, ChartFields.Source, ChartFields.Unit, ChartFields.Notes)
{
    public override string Name => "chart";

    public override string Folder => "charts";

    public override string Meaning => "An infographic as data. The site makes a drawing, a table and a file to download of it, wherever a text has the lines `::: chart its-id` and `:::`.";

    public override bool IsAsset => true;

    public override Shortcode Shortcode { get; } = new("chart", "shortcode-chart", "chart", IsSingle: true);

    public override string StructuredDataType => "Dataset";

    public override IReadOnlyList<EntryFile> Files { get; } = [new EntryFile("csv", "the data as a table to download (CSV)", entry => $"/charts/{entry.Slug}.csv", (entry, _, _) => ChartCsv.Write(ChartRow.Of(entry)))];

    public override LiquidShape<(Entry Entry, StringLookup Strings)> Members { get; } = new("chart")
    {
        { "rows", "the rows of `data` with their values as text", c => Views(c.Entry, c.Strings) },
    };

    public override void Check(Entry entry, Engine.Diagnostics.DiagnosticBag diagnostics)
    {
        var kind = entry.Get(ChartFields.Kind);
        foreach (var row in entry.Values.All<FieldValues>(ChartFields.Data))
        {
            var missing = kind switch
            {
                "ratio" when row.Get(ChartFields.Of) is null => ChartFields.Of.Key,
                "ratio" or "bar" when row.Get(ChartFields.Value) is null => ChartFields.Value.Key,
                "timeline" when row.Get(ChartFields.Date) is null => ChartFields.Date.Key,
                _ => null,
            };
            if (missing is not null)
                diagnostics.Add(SchemaDiagnostics.MissingKey.At(row.Where, $"A row of a {kind} chart needs '{missing}'", $"Add '{missing}' to the row '{row.Get(ChartFields.Label)}'."));
            else if (kind == "ratio" && row.Get(ChartFields.Value) > row.Get(ChartFields.Of))
                diagnostics.Add(SchemaDiagnostics.WrongValue.At(row.WhereIs(ChartFields.Value), "The value is larger than 'of'", "Write how many out of how many."));
        }
    }

    private static List<LiquidMap> Views(Entry entry, StringLookup strings)
    {
        var rows = ChartRow.Of(entry);
        return [.. rows.Select((row, i) => row.View(entry, i == 0 ? null : rows[i - 1], strings))];
    }
}
