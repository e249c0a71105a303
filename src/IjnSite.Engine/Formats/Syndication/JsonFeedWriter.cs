using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IjnSite.Engine.Formats.Syndication;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeedWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>An item, in one line.</summary>
    /// <param name="publisher">Stands for an item without authors: the feed's may do so, but not every reader looks there.</param>
    public static string Item(FeedItem item, string publisher) => Encoding.UTF8.GetString(Bytes(false, json => WriteItem(json, item, publisher)));

    public static byte[] Write(FeedDocument feed, FeedPlace place) => Bytes(true, json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", FeedText.Line(feed.Title));
        json.WriteString("home_page_url", feed.HomeUrl);
        json.WriteString("feed_url", place.Self);
        json.WriteString("description", FeedText.Line(feed.Description));
        if (feed.Note is { } note) json.WriteString("user_comment", FeedText.Line($"{note.Heading}. {note.Text}"));
        if (place.Previous is { } previous) json.WriteString("next_url", previous);
        if (feed.Icon is { } icon) json.WriteString("icon", icon.Url);
        if ((feed.Badge ?? feed.Icon) is { } small) json.WriteString("favicon", small.Url);
        WriteAuthors(json, [feed.Publisher]);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("items");
        foreach (var item in feed.Items) json.WriteRawValue(item.Json, skipInputValidation: true);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static byte[] Bytes(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = Encoder })) write(json);
        return stream.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item, string publisher)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", FeedText.Line(item.Title));
        if (item.Summary is { } summary) json.WriteString("summary", FeedText.Clean(summary));
        json.WriteString("content_html", FeedText.Clean(item.Html));
        if (item.Image is { } image) json.WriteString("image", image.Url);
        json.WriteString("date_published", Date(item.Published));
        // Readers show it as "changed on", which is true only of what was.
        if (item.HasChanged) json.WriteString("date_modified", Date(item.Updated));
        WriteAuthors(json, item.Authors.DefaultIfEmpty(publisher));
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories) json.WriteStringValue(FeedText.Line(category));
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
            json.WriteString("name", FeedText.Line(name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
