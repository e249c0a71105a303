using IjnSite.Model;

namespace IjnSite.ContentTypes.Charts;

/// <summary>An infographic as data: a drawing, its table and a file to download. Placed in texts with <c>::: chart id</c>.</summary>
public sealed class ChartType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), ChartFields.Kind, ChartFields.Data, ChartFields.Source, ChartFields.Unit, ChartFields.Notes)
{
    public override string Name => "chart";

    public override string Folder => "charts";

    public override string StructuredDataType => "Dataset";
}
