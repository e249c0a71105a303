using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>An item of a finished feed, as far as a feed reader tells items apart.</summary>
/// <param name="Id">RSS guid, Atom id or JSON Feed id; the link where a feed has none, as readers do.</param>
/// <param name="Content">Everything that the item says, for comparing it with another.</param>
public sealed record FeedEntry(string Id, string Url, string Title, string Content);

/// <summary>Reads finished feeds, which may come from a stranger: no document type, no entities, a limit on length and items.</summary>
public static class FeedReader
{
    private const int MaxItems = 2_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 8 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <param name="isJson">JSON Feed; otherwise RSS or Atom.</param>
    /// <exception cref="FormatException">It is no such feed; the message goes on from its name.</exception>
    public static IReadOnlyList<FeedEntry> Read(ReadOnlyMemory<byte> content, bool isJson)
    {
        try
        {
            return isJson ? OfJson(content) : OfXml(content);
        }
        catch (Exception fault) when (fault is XmlException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("it is no feed that can be read", fault);
        }
    }

    /// <summary>The addresses of a sitemap (sitemaps.org), in its order.</summary>
    /// <exception cref="FormatException">It is no sitemap; the message goes on from its name.</exception>
    public static IReadOnlyList<string> Sitemap(ReadOnlyMemory<byte> content)
    {
        try
        {
            return [.. Load(content).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value.Trim())];
        }
        catch (XmlException fault)
        {
            throw new FormatException("it is no sitemap that can be read", fault);
        }
    }

    private static List<FeedEntry> OfXml(ReadOnlyMemory<byte> content) =>
        [.. Load(content).Descendants().Where(e => e.Name.LocalName is "item" or "entry").Take(MaxItems).Select(OfXml)];

    private static FeedEntry OfXml(XElement item)
    {
        var link = item.Elements().FirstOrDefault(e => e.Name.LocalName == "link" && (string?)e.Attribute("rel") is null or "alternate");
        var url = (string?)link?.Attribute("href") ?? link?.Value.Trim() ?? "";
        var id = item.Elements().FirstOrDefault(e => e.Name.LocalName is "guid" or "id")?.Value.Trim();
        return new FeedEntry(string.IsNullOrEmpty(id) ? url : id, url, item.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value ?? "",
            string.Concat(item.Elements().Select(e => $"{e.Name.LocalName}={e.Value};{string.Concat(e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Value))}\n")));
    }

    private static XDocument Load(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        // A tree that is deeper than any feed would be walked by methods that call themselves.
        while (reader.Read())
            if (reader.Depth > 64) throw new XmlException("Too deep.");
        stream.Position = 0;
        using var again = XmlReader.Create(stream, Settings);
        return XDocument.Load(again);
    }

    private static List<FeedEntry> OfJson(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Take(MaxItems).Select(item =>
        {
            var url = Text(item, "url");
            return new FeedEntry(Text(item, "id") is { Length: > 0 } id ? id : url, url, Text(item, "title"), item.GetRawText());
        })];
    }

    private static string Text(JsonElement item, string key) => item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
