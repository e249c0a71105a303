using IjnSite.Engine.Schemas;

namespace IjnSite.ContentTypes.Charts;

internal static class ChartFields
{
    public static readonly Field<string> Kind = Fields.Choice("kind", "How the data is drawn: ratio (so many out of so many), timeline, or bar.", "ratio", "timeline", "bar").Needed();
    public static readonly Field<string> Source = Fields.Text("source", "Where the data comes from.", 500).Needed();
    public static readonly Field<string> Unit = Fields.Text("unit", "What a value counts, such as people or dollars.", 100);
    public static readonly Field<string> Notes = Fields.Text("notes", "What a reader has to know about the data.", 1000);

    public static readonly Field<string> Label = Fields.Text("label", "What the row is about.", 200).Needed();
    public static readonly Field<string> Date = Fields.Text("date", "The date as it is printed: 1940s.", 60);
    public static readonly Field<decimal?> Value = new("value", new NumberType(), "The number.");
    public static readonly Field<int?> Of = Fields.Integer("of", "For a ratio: out of how many.", 1, 10_000);
    public static readonly Field<string> Note = Fields.Text("note", "A sentence on the row.", 1000);

    /// <summary>The rows themselves; a chart may name a file of <c>_data</c> instead, which is read into the same rows.</summary>
    public static readonly Field<IReadOnlyList<object>> Data = Fields.Objects("data", "The rows of the chart.", Label, Date, Value, Of, Note) with { Required = true };
}
