using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Goals;

/// <summary>A strategic goal with its objectives.</summary>
public sealed class GoalType() : ContentType(
    CommonFields.Title, CommonFields.Order.Needed(), CommonFields.Summary.Needed(), Objectives, CommonFields.Pillars, CommonFields.Plan)
{
    public override string Name => "goal";

    public override string Folder => "goals";

    public override string Meaning => "A strategic goal of the plan, with its objectives. Its page lists the entries that name it.";

    public override Shortcode Shortcode { get; } = new("goals", "shortcode-entries", "entries");

    public static readonly Field<string> ObjectiveId = Fields.Of("id", new SlugType(), "The objective's stable name.").Needed();
    public static readonly Field<string> ObjectiveText = Fields.Text("text", "The objective in a sentence.", 1000).Needed();

    public override FactLine FactOf(Entry entry, StringLookup strings) => new("goals", entry.Title);

    public override string Permalink => "/goals/:slug/";

    public override string ListUrl => "/goals/";

    public override bool IsPlanPart => true;

    public override bool IsSequence => true;

    private static Field<IReadOnlyList<object>> Objectives =>
        Fields.Objects("objectives", "What the goal is made of.", ObjectiveId, ObjectiveText) with { Required = true };
}
