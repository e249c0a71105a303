using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>RSS 2.0 (with content:encoded, atom:link and dc:creator) and Atom (RFC 4287).</summary>
public static class XmlFeedWriter
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <param name="selfUrl">Where this file will lie, absolute; a validator compares it with the address that it fetched.</param>
    public static byte[] Rss(FeedDocument feed, string selfUrl)
    {
        var syndication = Feed(feed, FeedText.Clean);
        syndication.AttributeExtensions.Add(new XmlQualifiedName("content", XmlNamespace), ContentNamespace);
        syndication.AttributeExtensions.Add(new XmlQualifiedName("dc", XmlNamespace), DublinCore);
        syndication.AttributeExtensions.Add(new XmlQualifiedName("atom", XmlNamespace), AtomNamespace);
        syndication.ElementExtensions.Add(Element(writer =>
        {
            writer.WriteStartElement("atom", "link", AtomNamespace);
            writer.WriteAttributeString("rel", "self");
            writer.WriteAttributeString("type", "application/rss+xml");
            writer.WriteAttributeString("href", selfUrl);
            writer.WriteEndElement();
        }));
        syndication.Items = feed.Items.Select(item => RssItem(item, feed)).ToList();
        return Write(writer => new Rss20FeedFormatter(syndication, serializeExtensionsAsAtom: false).WriteTo(writer));
    }

    public static byte[] Atom(FeedDocument feed, string selfUrl)
    {
        var syndication = Feed(feed, FeedText.Clean);
        syndication.Links.Insert(0, new SyndicationLink(new Uri(selfUrl), "self", null, "application/atom+xml", 0));
        syndication.Authors.Add(new SyndicationPerson(null, FeedText.Clean(feed.Publisher), null));
        syndication.Items = feed.Items.Select(item => AtomItem(item)).ToList();
        return Write(writer => new Atom10FeedFormatter(syndication).WriteTo(writer));
    }

    private const string XmlNamespace = "http://www.w3.org/2000/xmlns/";

    private static SyndicationFeed Feed(FeedDocument feed, Func<string, string> clean)
    {
        var syndication = new SyndicationFeed(clean(feed.Title), clean(feed.Description), null, feed.Id, feed.Updated) { Language = feed.Language };
        syndication.Links.Add(new SyndicationLink(new Uri(feed.HomeUrl), "alternate", null, null, 0));
        return syndication;
    }

    private static SyndicationItem Item(FeedItem item)
    {
        var syndication = new SyndicationItem
        {
            Id = item.Id,
            Title = new TextSyndicationContent(FeedText.Clean(item.Title)),
            PublishDate = item.Published,
        };
        syndication.Links.Add(new SyndicationLink(new Uri(item.Url), "alternate", null, null, 0));
        foreach (var category in item.Categories) syndication.Categories.Add(new SyndicationCategory(FeedText.Clean(category)));
        return syndication;
    }

    private static SyndicationItem RssItem(FeedItem item, FeedDocument feed)
    {
        var syndication = Item(item);
        syndication.Summary = new TextSyndicationContent(FeedText.Clean(item.Summary ?? item.Title));
        foreach (var author in item.Authors.DefaultIfEmpty(feed.Publisher))
            syndication.ElementExtensions.Add(Element(writer => writer.WriteElementString("dc", "creator", DublinCore, FeedText.Clean(author))));
        syndication.ElementExtensions.Add(Element(writer => writer.WriteElementString("content", "encoded", ContentNamespace, FeedText.Clean(item.Html))));
        return syndication;
    }

    private static SyndicationItem AtomItem(FeedItem item)
    {
        var syndication = Item(item);
        syndication.LastUpdatedTime = item.Updated;
        if (item.Summary is { } summary) syndication.Summary = new TextSyndicationContent(FeedText.Clean(summary));
        syndication.Content = new TextSyndicationContent(FeedText.Clean(item.Html), TextSyndicationContentKind.Html);
        foreach (var author in item.Authors) syndication.Authors.Add(new SyndicationPerson(null, FeedText.Clean(author), null));
        return syndication;
    }

    private static XmlReader Element(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, CheckCharacters = true }))
            write(writer);
        return XmlReader.Create(new StringReader(text.ToString()), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment });
    }

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) })) write(writer);
        return stream.ToArray();
    }
}
