using IjnSite.Engine.Formats.Citations;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Figures;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.ContentTypes.Briefs;

/// <summary>An issue brief: the network's main publication.</summary>
public sealed class BriefType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), LifecycleFields.Published.Needed(), LifecycleFields.Updated, AuthorshipFields.Authors,
    CommonFields.Pillars, CommonFields.Goals, TaxonomyFields.Topics, FigureFields.KeyPoints, FigureFields.Figures,
    Fields.References("related", "The ids of entries that a reader should see next; shown at the end of the page."), CommonFields.MediaContact, LifecycleFields.Changes)
{
    public override string Name => "brief";

    public override string Folder => "briefs";

    public override string Meaning => "An issue brief: the network's main publication, with key points and figures that reporters can quote.";

    public override string Permalink => "/briefs/:slug/";

    public override string ListUrl => "/briefs/";

    public override bool IsPaged => true;

    public override bool InFeeds => true;

    public override bool IsEvidence => true;

    public override bool ForMedia => true;

    public override bool IsSequence => true;

    public override Field<PartialDate?>? DateField => LifecycleFields.Published;

    public override string StructuredDataType => "Report";

    public override IReadOnlyList<EntryFile> Files => CitationFiles.All;

    public override Citation CitationOf(Entry entry, SiteIndex index, SiteSettings settings)
    {
        var published = CitationFiles.DayOf(entry.Date, settings);
        var changed = CitationFiles.DayOf(LifecycleRules.LastChange(entry, index.AsOf), settings);
        return new Citation(
            CitationFiles.KeyOf(entry, settings), entry.Title, [.. Authors.Of(entry, index, settings).Select(a => a.Name)], settings.Organization.Name, published, changed == published ? null : changed,
            settings.Absolute(entry.Url ?? "/"), entry.Language, entry.Summary, [.. TaxonomyFields.TopicsOf(entry)]);
    }

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);
}
