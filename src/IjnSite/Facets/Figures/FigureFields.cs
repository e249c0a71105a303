using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Figures;

/// <summary>What a reporter quotes: key points, and figures that never stand without their source.</summary>
public static class FigureFields
{
    public static readonly Field<IReadOnlyList<object>> KeyPoints = Fields.List("key_points", new TextType(500), "What a reader should keep, one sentence each; shown in a box at the head of the page.");

    public static readonly Field<string> Value = Fields.Text("value", "The figure as it is printed, such as 1 in 3.", 80).Needed();
    public static readonly Field<string> Label = Fields.Text("label", "What the figure counts.", 300).Needed();
    public static readonly Field<string> Source = Fields.Text("source", "Where the figure comes from.", 500).Needed();
    public static readonly Field<IReadOnlyList<object>> Figures = Fields.Objects("figures", "Key figures that reporters may quote, each with its source; shown large on the page.", Value, Label, Source);

    public static readonly Field<PartialDate?> MomentDate = Fields.Date("date", "When it was.").Needed();
    public static readonly Field<string> MomentText = Fields.Text("text", "What happened, in a sentence.", 1000).Needed();
    public static readonly Field<IReadOnlyList<object>> Timeline = Fields.Objects("timeline", "What happened when, in order; shown as a time line.", MomentDate, MomentText);
}
