using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>What RSS and Atom are written with.</summary>
internal static class XmlParts
{
    private static readonly XmlWriterSettings InFeed = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public static byte[] Document(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) })) write(writer);
        return stream.ToArray();
    }

    /// <summary>The XML of one item, as it stands in a root that declares the prefixes.</summary>
    public static string Item(string root, string rootNamespace, IEnumerable<(string Prefix, string Namespace)> declared, Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using var writer = XmlWriter.Create(text, InFeed);
        writer.WriteStartElement(root, rootNamespace);
        foreach (var (prefix, name) in declared) writer.WriteAttributeString("xmlns", prefix, null, name);
        // Ends the start tag, so that what follows it is the item alone.
        writer.WriteWhitespace("\n");
        writer.Flush();
        var start = text.Length;
        write(writer);
        writer.Flush();
        return text.ToString(start, text.Length - start).Trim();
    }

    /// <summary>A picture (Media RSS): no reader takes it for a file to download, as it would an enclosure, and the size is known where the bytes are not. Without a title or words of its own:
    /// some readers take these for the entry's.</summary>
    public static void WriteMedia(XmlWriter writer, FeedImage image)
    {
        writer.WriteStartElement("media", "content", FeedNames.Media);
        writer.WriteAttributeString("url", image.Url);
        writer.WriteAttributeString("type", image.MediaType);
        writer.WriteAttributeString("medium", "image");
        writer.WriteAttributeString("width", image.Width.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("height", image.Height.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    /// <summary>
    /// A link of the XHTML namespace to the style sheet, and what people read who came with a browser. In a <c>div</c>, the one element of XHTML that the validator expects there.
    /// </summary>
    public static void WriteNote(XmlWriter writer, FeedNote note)
    {
        writer.WriteStartElement("div", FeedNames.Xhtml);
        writer.WriteStartElement("link", FeedNames.Xhtml);
        writer.WriteAttributeString("rel", "stylesheet");
        writer.WriteAttributeString("href", note.StyleSheet);
        writer.WriteEndElement();
        writer.WriteElementString("h1", FeedNames.Xhtml, FeedText.Line(note.Heading));
        writer.WriteElementString("p", FeedNames.Xhtml, FeedText.Line(note.Text));
        writer.WriteStartElement("ul", FeedNames.Xhtml);
        foreach (var (words, url) in note.Links)
        {
            writer.WriteStartElement("li", FeedNames.Xhtml);
            writer.WriteStartElement("a", FeedNames.Xhtml);
            writer.WriteAttributeString("href", url);
            writer.WriteString(FeedText.Line(words));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>The links between the feed and its archives (RFC 5005 section 4): relation and address.</summary>
    public static IEnumerable<(string Relation, string Url)> History(FeedPlace place)
    {
        if (place.Current is { } current) yield return ("current", current);
        if (place.Previous is { } previous) yield return ("prev-archive", previous);
        if (place.Next is { } next) yield return ("next-archive", next);
    }
}

/// <summary>An item with elements that the library does not know, written where the prefixes of the feed are declared.</summary>
internal sealed class Extended(Action<XmlWriter> write) : SyndicationItem
{
    protected override void WriteElementExtensions(XmlWriter writer, string version) => write(writer);
}

/// <summary>The same for a feed.</summary>
internal sealed class ExtendedFeed(Action<XmlWriter> write) : SyndicationFeed
{
    protected override void WriteElementExtensions(XmlWriter writer, string version) => write(writer);
}
