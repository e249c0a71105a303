using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>RSS 2.0 (rssboard.org/rss-specification) with <c>content:encoded</c>, <c>dc:creator</c>, <c>media:content</c> and the links of Atom.</summary>
public static partial class RssWriter
{
    private const string MediaType = "application/rss+xml";

    private static readonly (string Prefix, string Namespace)[] Prefixes =
        [("atom", FeedNames.Atom), ("content", FeedNames.Content), ("dc", FeedNames.DublinCore), ("media", FeedNames.Media)];

    /// <param name="language">The site's: an item in another says so.</param>
    public static string Item(FeedItem item, string publisher, string language)
    {
        var syndication = new Extended(Extensions)
        {
            Id = item.Id,
            Title = new TextSyndicationContent(FeedText.Line(item.Title)),
            Summary = new TextSyndicationContent(Described(FeedText.Clean(item.Summary ?? item.Title))),
            PublishDate = Dated(item.Published),
        };
        syndication.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Url)));
        foreach (var category in item.Categories) syndication.Categories.Add(new SyndicationCategory(FeedText.Line(category)));
        var xml = XmlParts.Item("rss", "", Prefixes, new Rss20ItemFormatter(syndication, serializeExtensionsAsAtom: false).WriteTo);
        // Readers that decode a title twice show these references right, and the named ones wrong (RSS Best Practices Profile, "Character Data").
        return xml.Replace("&amp;", "&#x26;", StringComparison.Ordinal).Replace("&lt;", "&#x3C;", StringComparison.Ordinal);

        void Extensions(XmlWriter writer)
        {
            foreach (var author in item.Authors.DefaultIfEmpty(publisher)) writer.WriteElementString("dc", "creator", FeedNames.DublinCore, FeedText.Line(author));
            if (item.Language != language) writer.WriteElementString("dc", "language", FeedNames.DublinCore, item.Language);
            if (item.Image is { } image) XmlParts.WriteMedia(writer, image);
            writer.WriteElementString("content", "encoded", FeedNames.Content, FeedText.Clean(item.Html));
        }
    }

    public static byte[] Write(FeedDocument feed, FeedPlace place)
    {
        var syndication = new ExtendedFeed(Extensions)
        {
            Title = new TextSyndicationContent(FeedText.Line(feed.Title)),
            Description = new TextSyndicationContent(FeedText.Line(feed.Description)),
            LastUpdatedTime = Dated(feed.Updated),
            Language = feed.Language,
        };
        syndication.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(feed.HomeUrl)));
        foreach (var (prefix, name) in Prefixes) syndication.AttributeExtensions.Add(FeedNames.Declaration(prefix), name);
        if (place.IsArchive) syndication.AttributeExtensions.Add(FeedNames.Declaration("fh"), FeedNames.History);
        return XmlParts.Document(writer => new Formatter(syndication, feed.Items).WriteTo(writer));

        void Extensions(XmlWriter writer)
        {
            if (feed.Badge is { } badge) WriteImage(writer, badge, feed);
            WriteLink(writer, "self", place.Self);
            foreach (var (relation, url) in XmlParts.History(place)) WriteLink(writer, relation, url);
            if (place.IsArchive) writer.WriteElementString("fh", "archive", FeedNames.History, null);
            if (feed.Note is { } note) XmlParts.WriteNote(writer, note);
        }
    }

    // A description is HTML. Where a reader could take words for markup they are encoded as such; elsewhere they stand as they are, for readers that decode nothing.
    private static string Described(string text) => Markup().IsMatch(text)
        ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) : text;

    // The validator takes offsets of whole and half hours.
    private static DateTimeOffset Dated(DateTimeOffset date) => date.Offset.Minutes % 30 == 0 ? date : date.ToUniversalTime();

    private static void WriteLink(XmlWriter writer, string relation, string url)
    {
        writer.WriteStartElement("atom", "link", FeedNames.Atom);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", MediaType);
        writer.WriteAttributeString("href", url);
        writer.WriteEndElement();
    }

    // Title and link must be the channel's own.
    private static void WriteImage(XmlWriter writer, FeedImage image, FeedDocument feed)
    {
        writer.WriteStartElement("image");
        writer.WriteElementString("url", image.Url);
        writer.WriteElementString("title", FeedText.Line(feed.Title));
        writer.WriteElementString("link", new Uri(feed.HomeUrl).AbsoluteUri);
        writer.WriteElementString("width", image.Width.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("height", image.Height.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private sealed class Formatter(SyndicationFeed feed, IReadOnlyList<WrittenItem> written) : Rss20FeedFormatter(feed, serializeExtensionsAsAtom: false)
    {
        protected override void WriteItems(XmlWriter writer, IEnumerable<SyndicationItem> items, Uri feedBaseUri)
        {
            foreach (var item in written) writer.WriteRaw("\n    " + item.Rss);
            writer.WriteRaw("\n  ");
        }
    }

    [GeneratedRegex("<|&#?[A-Za-z0-9]+")]
    private static partial Regex Markup();
}
