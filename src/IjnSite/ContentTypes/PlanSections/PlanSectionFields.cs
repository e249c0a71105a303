using IjnSite.Engine.Schemas;

namespace IjnSite.ContentTypes.PlanSections;

internal static class PlanSectionFields
{
    public static readonly Field<string> Official = Fields.LongText("official", "The organization's official wording, shown as such above the summary.");
}
