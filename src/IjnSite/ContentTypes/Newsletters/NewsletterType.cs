using IjnSite.Engine.Schemas;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Newsletters;

/// <summary>An issue of the newsletter: entries by reference, and words of its own.</summary>
public sealed class NewsletterType() : ContentType(
    CommonFields.Title, LifecycleFields.Published.Needed(), CommonFields.Summary,
    Fields.References("items", "The ids of the briefs, news, events, stories and campaigns that the issue gathers, in their order.", "brief", "news-item", "event", "story", "campaign"))
{
    public override string Name => "newsletter";

    public override string Folder => "newsletters";

    public override string Meaning => "An issue of the newsletter: words of its own, and entries that it gathers.";

    public override string Permalink => "/newsletter/:slug/";

    public override string ListUrl => "/newsletter/";

    public override bool InFeeds => true;

    public override bool IsSequence => true;

    public override bool IsMailed => true;

    public override Field<PartialDate?>? DateField => LifecycleFields.Published;

    public override string StructuredDataType => "Article";

    public override int Compare(Entry a, Entry b) => CompareNewestFirst(a, b);
}
