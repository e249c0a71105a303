using System.Globalization;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>A feed in a list of subscriptions. All addresses are absolute.</summary>
/// <param name="Version">RSS2 for RSS 2.0 (opml.org/spec2.opml, "Subscription lists"); null for any other format.</param>
public sealed record OpmlFeed(string Title, string XmlUrl, string HtmlUrl, string Language, string? Version);

/// <summary>A list of subscriptions (OPML 2.0, opml.org/spec2.opml), which feed readers import in one step.</summary>
public static class OpmlWriter
{
    /// <param name="ownerUrl">The page of who publishes it.</param>
    /// <param name="changed">When the newest entry of a feed changed; never the time of the build.</param>
    /// <param name="folders">In readers, each is a folder of its feeds.</param>
    public static byte[] Write(string title, string owner, string ownerUrl, DateTimeOffset changed, IEnumerable<(string Title, IReadOnlyList<OpmlFeed> Feeds)> folders) => XmlParts.Document(writer =>
    {
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", FeedText.Line(title));
        writer.WriteElementString("dateModified", changed.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        writer.WriteElementString("ownerName", FeedText.Line(owner));
        writer.WriteElementString("ownerId", ownerUrl);
        writer.WriteElementString("docs", "http://opml.org/spec2.opml");
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var (folder, feeds) in folders)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("text", FeedText.Line(folder));
            foreach (var feed in feeds) WriteFeed(writer, feed);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static void WriteFeed(XmlWriter writer, OpmlFeed feed)
    {
        writer.WriteStartElement("outline");
        // The type of every kind of feed, for the programs that import the list.
        writer.WriteAttributeString("type", "rss");
        writer.WriteAttributeString("text", FeedText.Line(feed.Title));
        writer.WriteAttributeString("title", FeedText.Line(feed.Title));
        writer.WriteAttributeString("xmlUrl", feed.XmlUrl);
        writer.WriteAttributeString("htmlUrl", feed.HtmlUrl);
        writer.WriteAttributeString("language", feed.Language);
        if (feed.Version is { } version) writer.WriteAttributeString("version", version);
        writer.WriteEndElement();
    }
}
