using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.ContentTypes.PlanSections;

/// <summary>A section of a strategic plan; a section with a parent lies below it, in the plan and in its URL.</summary>
public sealed class PlanSectionType() : ContentType(
    CommonFields.Title, CommonFields.Order.Needed(), CommonFields.Parent, CommonFields.Summary, PlanSectionFields.Official, CommonFields.Plan)
{
    private const int MaxDepth = 4;

    public static readonly DiagnosticDescriptor ParentCircle = new("parent-circle", Severity.Error,
        "Plan sections name each other as parent in a circle, or lie more than four levels deep.");

    public override string Name => "plan-section";

    public override string Folder => "plan";

    public override string Permalink => "/:slug/";

    public override bool IntroducesLists => true;

    public override bool IsPlanPart => true;

    public override string DocumentUrl => "/plan/";

    public override bool IsSequence => true;

    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find)
    {
        var slug = entry.Slug;
        var depth = 0;
        for (var parent = ParentOf(entry, find); parent is not null && depth < MaxDepth; parent = ParentOf(parent, find), depth++)
            slug = $"{parent.Slug}/{slug}";
        return depth < MaxDepth ? Permalinks.Fill(pattern ?? Permalink, slug, null) : null;
    }

    private static Entry? ParentOf(Entry entry, Func<string, Entry?> find) =>
        entry.Get(CommonFields.Parent) is { } parent ? find(parent.Id) : null;
}
