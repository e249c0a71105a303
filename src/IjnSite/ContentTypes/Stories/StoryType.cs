using IjnSite.Facets.Consent;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Stories;

/// <summary>A person's own story, told with consent.</summary>
public sealed class StoryType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), LifecycleFields.Published.Needed(), ConsentFields.Consent.Needed(), TaxonomyFields.Topics)
{
    public override string Name => "story";

    public override string Folder => "stories";

    public override string Meaning => "A person's own story, told with written consent.";

    public override string Permalink => "/stories/:slug/";

    public override string ListUrl => "/stories/";

    public override bool InFeeds => true;

    public override Engine.Schemas.Field<Engine.Schemas.PartialDate?>? DateField => LifecycleFields.Published;

    public override string StructuredDataType => "Article";

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);
}
