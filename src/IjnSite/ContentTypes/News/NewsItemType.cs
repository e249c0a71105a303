using IjnSite.Engine.Schemas;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.ContentTypes.News;

/// <summary>A statement, a press release or an op-ed.</summary>
public sealed class NewsItemType() : ContentType(
    CommonFields.Title, CommonFields.Summary.Needed(), LifecycleFields.Published.Needed(), LifecycleFields.Updated,
    Fields.Choice("kind", "What it is: a statement, a press release or an op-ed; shown above the title.", "statement", "release", "op-ed").Needed(), CommonFields.MediaContact, TaxonomyFields.Topics, LifecycleFields.Changes)
{
    public override string Name => "news-item";

    public override string Folder => "news";

    public override string Meaning => "A statement, a press release or an op-ed.";

    public override string Permalink => "/news/:slug/";

    public override string ListUrl => "/news/";

    public override bool IsPaged => true;

    public override bool InFeeds => true;

    public override bool ForMedia => true;

    public override bool IsSequence => true;

    public override Field<PartialDate?>? DateField => LifecycleFields.Published;

    public override string StructuredDataType => "NewsArticle";

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);
}
