using System.Text.Json;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Api;

/// <summary>An entry as JSON: what all entries have, then every key of its schema. The schema is walked, so that a new key is in the API by itself.</summary>
internal static class EntryJson
{
    /// <summary>Keys of the form and not of the content.</summary>
    private static readonly string[] Private = ["id", "slug", "draft", "redirect_from", "language", "consent", "review_by", "exit_link", "glossary_links"];

    public static void WriteHead(Utf8JsonWriter json, Entry entry, SiteSettings settings)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("type", entry.Type.Name);
        json.WriteString("title", entry.Title);
        if (entry.Summary is { } summary) json.WriteString("summary", summary);
        json.WriteString("language", entry.Language);
        if (entry.Url is { } url) json.WriteString("url", settings.Absolute(url));
        json.WriteString("api_url", settings.Absolute(ApiOutput.UrlOf(entry)));
    }

    public static void WriteFields(Utf8JsonWriter json, Entry entry, SiteIndex index, SiteSettings settings)
    {
        json.WriteStartObject("fields");
        WriteValues(json, entry.Values, entry.Type.Schema.Fields.Where(f => !Private.Contains(f.Key)), index, settings);
        json.WriteEndObject();
        foreach (var file in entry.Type.Files)
            if (file.UrlOf(entry) is { } fileUrl) json.WriteString($"{file.Key}_url", settings.Absolute(fileUrl));
        if (entry.Picture is { } picture) WritePicture(json, entry, picture, settings);
    }

    public static void WriteBody(Utf8JsonWriter json, Entry entry, AbsoluteBodies bodies)
    {
        if (bodies.Read(entry) is not { } body) return;
        json.WriteString("html", bodies.Html(entry, body));
        json.WriteString("text", body.PlainText());
    }

    public static void WriteReferrers(Utf8JsonWriter json, Entry entry, SiteIndex index, SiteSettings settings)
    {
        var referrers = index.ReferrersOf(entry);
        if (referrers.Count == 0) return;
        json.WriteStartArray("referenced_by");
        foreach (var referrer in referrers) WriteLink(json, referrer, settings);
        json.WriteEndArray();
    }

    private static void WritePicture(Utf8JsonWriter json, Entry entry, Picture picture, SiteSettings settings)
    {
        json.WriteNumber("width", picture.Largest.Width);
        json.WriteNumber("height", picture.Largest.Height);
        json.WriteStartArray("variants");
        foreach (var variant in picture.Variants)
        {
            json.WriteStartObject();
            json.WriteString("url", settings.Absolute(PictureAddress.UrlOf(entry, variant)));
            json.WriteString("media_type", variant.Kind.MediaType());
            json.WriteNumber("width", variant.Width);
            json.WriteNumber("height", variant.Height);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, FieldValues values, IEnumerable<Field> fields, SiteIndex index, SiteSettings settings)
    {
        foreach (var field in fields)
        {
            if (values.Get(field) is not { } value) continue;
            json.WritePropertyName(field.Key);
            WriteValue(json, value, index, settings);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object value, SiteIndex index, SiteSettings settings)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case PartialDate date: json.WriteStringValue(date.Iso); break;
            case EntryReference reference:
                if (index.Resolve(reference) is { } target) WriteLink(json, target, settings);
                else json.WriteNullValue();
                break;
            case FieldValues group:
                json.WriteStartObject();
                WriteValues(json, group, group.Schema.Fields, index, settings);
                json.WriteEndObject();
                break;
            case IReadOnlyList<object> many:
                json.WriteStartArray();
                foreach (var one in many.Where(m => m is not EntryReference r || index.Resolve(r) is not null)) WriteValue(json, one, index, settings);
                json.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object> map:
                json.WriteStartObject();
                foreach (var (key, one) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    WriteValue(json, one, index, settings);
                }

                json.WriteEndObject();
                break;
        }
    }

    private static void WriteLink(Utf8JsonWriter json, Entry target, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("id", target.Id);
        json.WriteString("type", target.Type.Name);
        json.WriteString("title", target.Title);
        if (target.Url is { } url) json.WriteString("url", settings.Absolute(url));
        json.WriteString("api_url", settings.Absolute(ApiOutput.UrlOf(target)));
        json.WriteEndObject();
    }
}
