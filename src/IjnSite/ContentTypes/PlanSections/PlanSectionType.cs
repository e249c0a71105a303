using IjnSite.Model;

namespace IjnSite.ContentTypes.PlanSections;

/// <summary>A section of a strategic plan; a section with a parent lies below it, in the plan and in its URL.</summary>
public sealed class PlanSectionType() : ContentType(
    CommonFields.Title, CommonFields.Order.Needed(), CommonFields.Parent, CommonFields.Summary, PlanSectionFields.Official, CommonFields.Plan)
{
    public override string Name => "plan-section";

    public override string Folder => "plan";

    public override string Meaning => "A section of the strategic plan: mission, vision, history. All sections together make the plan as one long page for print.";

    public override string Permalink => "/:slug/";

    public override bool IntroducesLists => true;

    public override bool IsPlanPart => true;

    public override string DocumentUrl => "/plan/";

    public override bool IsSequence => true;

    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) =>
        Permalinks.Fill(pattern ?? Permalink, string.Join('/', Hierarchy.PathTo(entry, find).Select(e => e.Slug)), null);
}
