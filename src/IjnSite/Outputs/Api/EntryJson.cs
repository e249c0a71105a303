using System.Security.Cryptography;
using System.Text.Json;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Model;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Api;

/// <summary>An entry as JSON, in its own file and as a row. The schema of its type is walked, so that a new key is in the API by itself.</summary>
internal sealed class EntryJson(ApiSite site)
{
    /// <summary>The members of an entry's own file.</summary>
    /// <param name="source">The bytes of the file that holds it.</param>
    public void WriteFile(Utf8JsonWriter json, Entry entry, ReadOnlySpan<byte> source, AbsoluteBodies bodies)
    {
        json.WriteString("$schema", site.Absolute(ApiAddress.SchemaOf(entry.Type.Name)));
        WriteHead(json, entry);
        json.WriteString("uid", StableId.Of(entry));
        WriteDates(json, entry);
        WriteForms(json, entry);
        WriteFields(json, entry);
        if (entry.Type.Schema.Has(AuthorshipFields.Authors)) WriteAuthors(json, entry);
        if (entry.Picture is { } picture) WritePicture(json, entry, picture);
        var body = bodies.Read(entry);
        var text = body?.PlainText();
        if (text is { Length: 0 }) text = null;
        if (body is not null && bodies.Html(entry, body) is { Length: > 0 } html) json.WriteString("html", html);
        if (text is not null) json.WriteString("text", text);
        if (entry.Type.ForMedia && ContactRules.MediaContactOf(entry, site.Index) is { } contact) WriteLink(json, "media_contact", contact);
        WriteReferrers(json, entry);
        WriteTranslations(json, entry);
        json.WriteStartObject("checksums");
        json.WriteString("content", new EntryMeaning(site.Index, entry, site.Settings.TimeZone).Checksum(text));
        json.WriteString("source", Convert.ToHexStringLower(SHA256.HashData(source)));
        json.WriteEndObject();
    }

    /// <summary>The members of an entry's row in the listing of its type.</summary>
    public void WriteRow(Utf8JsonWriter json, Entry entry)
    {
        WriteHead(json, entry);
        WriteDate(json, entry, LifecycleFields.Published);
        WriteUpdated(json, entry);
        if (!EntryShapes.HasWholeRows(entry.Type)) return;
        WriteForms(json, entry);
        WriteFields(json, entry);
    }

    /// <summary>A link to an entry, as the value of a property.</summary>
    public void WriteLink(Utf8JsonWriter json, string property, Entry target)
    {
        json.WritePropertyName(property);
        WriteLink(json, target);
    }

    private void WriteLink(Utf8JsonWriter json, Entry target)
    {
        json.WriteStartObject();
        json.WriteString("id", target.Id);
        json.WriteString("type", target.Type.Name);
        json.WriteString("title", target.Title);
        site.WriteAddresses(json, target);
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json, Entry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("type", entry.Type.Name);
        json.WriteString("title", entry.Title);
        if (entry.Summary is { } summary) json.WriteString("summary", summary);
        json.WriteString("language", entry.Language);
        json.WriteString("status", LifeStatuses.Name(LifeStatuses.Of(entry, site.Index.AsOf, site.Settings.TimeZone, site.Settings.VerifiedDays)));
        site.WriteAddresses(json, entry);
    }

    private void WriteDates(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("dates");
        var changes = EntryChanges.Of(entry, site.Index.AsOf);
        if (changes.Count > 0)
        {
            json.WriteString("first_change", changes[0].Date.IsoIn(site.Settings.TimeZone));
            json.WriteString("last_change", changes[^1].Date.IsoIn(site.Settings.TimeZone));
        }

        foreach (var field in EntryShapes.DatesOf(entry.Type).Where(f => f != LifecycleFields.Updated)) WriteDate(json, entry, field);
        WriteUpdated(json, entry);
        json.WriteEndObject();
    }

    private void WriteDate(Utf8JsonWriter json, Entry entry, Field field)
    {
        if (entry.Values.Get(field) is PartialDate date) json.WriteString(field.Key, date.IsoIn(ZoneOf(field, entry, site.Settings.TimeZone)));
    }

    /// <summary>The zone in which a date is meant that has a time and no offset: the place's for when something happens, else the site's.</summary>
    internal static TimeZoneInfo ZoneOf(Field field, Entry entry, TimeZoneInfo site) =>
        field == OccurrenceFields.Starts || field == OccurrenceFields.Ends ? OccurrenceRules.ZoneOf(entry, site) : site;

    private void WriteUpdated(Utf8JsonWriter json, Entry entry)
    {
        if (LifecycleRules.Updated(entry, site.Index.AsOf) is { } updated) json.WriteString(LifecycleFields.Updated.Key, updated.IsoIn(site.Settings.TimeZone));
    }

    private void WriteForms(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("forms");
        if (entry.HasOwnPage && !entry.Type.IsSidecar)
        {
            json.WriteString("page", site.Absolute(entry.Url!));
            WriteIfThere("markdown", (entry.Url!.EndsWith('/') ? entry.Url : entry.Url[..(entry.Url.LastIndexOf('/') + 1)]) + "index.md");
        }

        foreach (var file in entry.Type.Files)
            if (file.UrlOf(entry) is { } url) WriteIfThere(file.Key, url);
        json.WriteStartArray("feeds");
        foreach (var feed in site.FeedsOf(entry)) site.WriteFeed(json, feed);
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteIfThere(string key, string url)
        {
            if (site.Urls.Contains(url)) json.WriteString(key, site.Absolute(url));
        }
    }

    private void WriteFields(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("fields");
        WriteValues(json, entry, entry.Values, FieldShapes.Shown(entry.Type));
        json.WriteEndObject();
    }

    private void WriteValues(Utf8JsonWriter json, Entry entry, FieldValues values, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            if (values.Get(field) is not { } value || !IsThere(value)) continue;
            json.WritePropertyName(field.Key);
            WriteValue(json, entry, field, value);
        }
    }

    private bool IsThere(object value) => value is not EntryReference reference || site.Index.Resolve(reference) is not null;

    private void WriteValue(Utf8JsonWriter json, Entry entry, Field field, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case PartialDate date: json.WriteStringValue(date.IsoIn(ZoneOf(field, entry, site.Settings.TimeZone))); break;
            case EntryReference reference: WriteLink(json, site.Index.Resolve(reference)!); break;
            case FieldValues group:
                json.WriteStartObject();
                WriteValues(json, entry, group, group.Schema.Fields);
                json.WriteEndObject();
                break;
            case IReadOnlyList<object> many:
                json.WriteStartArray();
                foreach (var one in many.Where(IsThere)) WriteValue(json, entry, field, one);
                json.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object> map:
                json.WriteStartObject();
                foreach (var (key, one) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    WriteValue(json, entry, field, one);
                }

                json.WriteEndObject();
                break;
            default: throw new NotSupportedException($"{value.GetType().Name} has no form in the API.");
        }
    }

    private void WriteAuthors(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartArray("author_names");
        foreach (var author in Authors.Of(entry, site.Index, site.Settings)) json.WriteStringValue(author.Name.Display);
        json.WriteEndArray();
    }

    private void WritePicture(Utf8JsonWriter json, Entry entry, Picture picture)
    {
        json.WriteStartObject("picture");
        json.WriteNumber("width", picture.Largest.Width);
        json.WriteNumber("height", picture.Largest.Height);
        json.WriteStartArray("variants");
        foreach (var variant in picture.Variants)
        {
            json.WriteStartObject();
            json.WriteString("url", site.Absolute(PictureAddress.UrlOf(entry, variant)));
            json.WriteString("media_type", variant.Kind.MediaType());
            json.WriteNumber("width", variant.Width);
            json.WriteNumber("height", variant.Height);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteReferrers(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartArray("referenced_by");
        foreach (var referrer in site.Index.ReferrersOf(entry).Where(r => !r.IsBroken))
        {
            var fields = FieldShapes.Shown(referrer.Type).Where(f => f.Key != CommonFields.TranslationOf.Key && SiteIndex.ReferencesIn(referrer.Values.Get(f)).Any(r => site.Index.Resolve(r) == entry)).ToList();
            // A translation stands among the translations.
            if (fields.Count == 0) continue;
            json.WriteStartObject();
            WriteLink(json, "entry", referrer);
            json.WriteStartArray("fields");
            foreach (var field in fields) json.WriteStringValue(field.Key);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTranslations(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartArray("translations");
        foreach (var translation in site.TranslationsOf(entry))
        {
            json.WriteStartObject();
            json.WriteString("language", translation.Language);
            WriteLink(json, "entry", translation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
