using IjnSite.Engine.Schemas;
using IjnSite.Facets.Figures;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Campaigns;

/// <summary>A campaign of the network.</summary>
public sealed class CampaignType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), Started,
    CommonFields.Pillars, CommonFields.Goals, FigureFields.Timeline)
{
    public override string Name => "campaign";

    public override string Folder => "campaigns";

    public override string Meaning => "A campaign of the network, with what happened when.";

    public static readonly Field<PartialDate?> Started = Fields.Date("started", "When it began; a year is enough.");

    public override FactLine FactOf(Entry entry, StringLookup strings) => new("campaigns", entry.Title, null, entry.Get(Started));

    public override string Permalink => "/campaigns/:slug/";

    public override string ListUrl => "/campaigns/";
}
