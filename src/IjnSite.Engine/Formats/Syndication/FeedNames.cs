using System.Xml;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>The namespaces of a feed, under the prefixes that readers expect.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>RFC 5005.</summary>
    public const string History = "http://purl.org/syndication/history/1.0";

    /// <summary>Media RSS; the slash at the end belongs to it.</summary>
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public static XmlQualifiedName Declaration(string prefix) => new(prefix, Xmlns);
}
