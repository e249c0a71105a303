using IjnSite.Model;

namespace IjnSite.ContentTypes.Pillars;

/// <summary>A strategic pillar of a plan.</summary>
public sealed class PillarType() : ContentType(
    CommonFields.Title, CommonFields.Order.Needed(), CommonFields.Summary.Needed(), CommonFields.Plan)
{
    public override string Name => "pillar";

    public override string Folder => "pillars";

    public override string Meaning => "A strategic pillar of the plan. Its page lists the entries that name it.";

    public override Shortcode Shortcode { get; } = new("pillars", "shortcode-entries", "entries");

    public override FactLine FactOf(Entry entry, StringLookup strings) => new("pillars", entry.Title);

    public override string Permalink => "/pillars/:slug/";

    public override string ListUrl => "/pillars/";

    public override bool IsPlanPart => true;

    public override bool IsSequence => true;

    public override bool CollectsFeed => true;
}
