using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static byte[] Write(FeedDocument feed, string selfUrl)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.HomeUrl);
            json.WriteString("feed_url", selfUrl);
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Language);
            WriteAuthors(json, [feed.Publisher]);
            json.WriteStartArray("items");
            foreach (var item in feed.Items) WriteItem(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        if (item.Summary is { } summary) json.WriteString("summary", summary);
        json.WriteString("content_html", item.Html);
        json.WriteString("date_published", Date(item.Published));
        json.WriteString("date_modified", Date(item.Updated));
        if (item.Authors.Count > 0) WriteAuthors(json, item.Authors);
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories) json.WriteStringValue(category);
            json.WriteEndArray();
        }

        json.WriteString("language", item.Language);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
