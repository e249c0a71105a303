using System.ServiceModel.Syndication;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>Atom (RFC 4287) with <c>media:content</c>.</summary>
public static class AtomWriter
{
    private const string MediaType = "application/atom+xml";

    private static readonly (string Prefix, string Namespace)[] Prefixes = [("media", FeedNames.Media)];

    /// <param name="publisher">Stands for an item without authors: RFC 4287 lets the feed's author do so, but not every reader looks there.</param>
    /// <param name="language">The site's: an item in another says so.</param>
    public static string Item(FeedItem item, string publisher, string language)
    {
        var syndication = new Extended(writer =>
        {
            if (item.Image is { } image) XmlParts.WriteMedia(writer, image);
        })
        {
            Id = item.Id,
            Title = new TextSyndicationContent(FeedText.Line(item.Title)),
            Content = new TextSyndicationContent(FeedText.Clean(item.Html), TextSyndicationContentKind.Html),
            PublishDate = item.Published,
            LastUpdatedTime = item.Updated,
        };
        if (item.Summary is { } summary) syndication.Summary = new TextSyndicationContent(FeedText.Clean(summary));
        syndication.Links.Add(new SyndicationLink(new Uri(item.Url), "alternate", null, "text/html", 0));
        foreach (var category in item.Categories) syndication.Categories.Add(new SyndicationCategory(FeedText.Line(category)));
        foreach (var author in item.Authors.DefaultIfEmpty(publisher)) syndication.Authors.Add(new SyndicationPerson(null, FeedText.Line(author), null));
        if (item.Language != language) syndication.AttributeExtensions.Add(new XmlQualifiedName("lang", FeedNames.Xml), item.Language);
        return XmlParts.Item("feed", FeedNames.Atom, Prefixes, new Atom10ItemFormatter(syndication).WriteTo);
    }

    public static byte[] Write(FeedDocument feed, FeedPlace place)
    {
        var syndication = new ExtendedFeed(Extensions)
        {
            Id = feed.Id,
            Title = new TextSyndicationContent(FeedText.Line(feed.Title)),
            Description = new TextSyndicationContent(FeedText.Line(feed.Description)),
            LastUpdatedTime = feed.Updated,
            Language = feed.Language,
        };
        syndication.Links.Add(new SyndicationLink(new Uri(place.Self), "self", null, MediaType, 0));
        syndication.Links.Add(new SyndicationLink(new Uri(feed.HomeUrl), "alternate", null, "text/html", 0));
        foreach (var (relation, url) in XmlParts.History(place)) syndication.Links.Add(new SyndicationLink(new Uri(url), relation, null, MediaType, 0));
        syndication.Authors.Add(new SyndicationPerson(null, FeedText.Line(feed.Publisher), null));
        if (feed.Logo is { } logo) syndication.ImageUrl = new Uri(logo.Url);
        foreach (var (prefix, name) in Prefixes) syndication.AttributeExtensions.Add(FeedNames.Declaration(prefix), name);
        if (place.IsArchive) syndication.AttributeExtensions.Add(FeedNames.Declaration("fh"), FeedNames.History);
        return XmlParts.Document(writer => new Formatter(syndication, feed.Items).WriteTo(writer));

        void Extensions(XmlWriter writer)
        {
            if (feed.Icon is { } icon) writer.WriteElementString("icon", FeedNames.Atom, icon.Url);
            if (place.IsArchive) writer.WriteElementString("fh", "archive", FeedNames.History, null);
            if (feed.Note is { } note) XmlParts.WriteNote(writer, note);
        }
    }

    private sealed class Formatter(SyndicationFeed feed, IReadOnlyList<WrittenItem> written) : Atom10FeedFormatter(feed)
    {
        protected override void WriteItems(XmlWriter writer, IEnumerable<SyndicationItem> items, Uri feedBaseUri)
        {
            foreach (var item in written) writer.WriteRaw("\n  " + item.Atom);
            writer.WriteRaw("\n");
        }
    }
}
