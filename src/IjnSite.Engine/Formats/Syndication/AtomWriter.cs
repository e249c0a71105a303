using System.ServiceModel.Syndication;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>Atom (RFC 4287) with <c>media:content</c>.</summary>
public static class AtomWriter
{
    private const string MediaType = "application/atom+xml";

    private static readonly (string Prefix, string Namespace)[] Prefixes = [("media", FeedNames.Media)];

    /// <param name="language">The site's: an item in another says so.</param>
    public static string Item(FeedItem item, string language)
    {
        var syndication = new SyndicationItem
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
        foreach (var author in item.Authors) syndication.Authors.Add(new SyndicationPerson(null, FeedText.Line(author), null));
        if (item.Language != language) syndication.AttributeExtensions.Add(new XmlQualifiedName("lang", FeedNames.Xml), item.Language);
        if (item.Image is { } image) syndication.ElementExtensions.Add(XmlParts.Media(image));
        return XmlParts.Item("feed", FeedNames.Atom, Prefixes, new Atom10ItemFormatter(syndication).WriteTo);
    }

    public static byte[] Write(FeedDocument feed, FeedPlace place)
    {
        var syndication = new SyndicationFeed(FeedText.Line(feed.Title), FeedText.Line(feed.Description), null, feed.Id, feed.Updated) { Language = feed.Language };
        syndication.Links.Add(new SyndicationLink(new Uri(place.Self), "self", null, MediaType, 0));
        syndication.Links.Add(new SyndicationLink(new Uri(feed.HomeUrl), "alternate", null, "text/html", 0));
        foreach (var (relation, url) in XmlParts.History(place)) syndication.Links.Add(new SyndicationLink(new Uri(url), relation, null, MediaType, 0));
        syndication.Authors.Add(new SyndicationPerson(null, FeedText.Line(feed.Publisher), null));
        if (feed.Logo is { } logo) syndication.ImageUrl = new Uri(logo.Url);
        foreach (var (prefix, name) in Prefixes) syndication.AttributeExtensions.Add(FeedNames.Declaration(prefix), name);
        if (place.IsArchive) syndication.AttributeExtensions.Add(FeedNames.Declaration("fh"), FeedNames.History);
        var extensions = syndication.ElementExtensions;
        if (feed.Icon is { } icon) extensions.Add(w => w.WriteElementString("icon", FeedNames.Atom, icon.Url));
        if (place.IsArchive) extensions.Add(w => w.WriteElementString("fh", "archive", FeedNames.History, null));
        if (feed.Note is { } note) extensions.Add(XmlParts.Note(note));
        return XmlParts.Document(writer => new Formatter(syndication, feed.Items).WriteTo(writer));
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
