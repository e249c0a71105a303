using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.StructuredData;

/// <summary>
/// The JSON-LD of a page: one graph with linked ids (schema.org NGO, ContactPoint, WebSite, BreadcrumbList, Report, NewsArticle, Organization, Person, Event),
/// made of the same values as the visible text. Nothing is in it that the page does not show or that the whole site does not say.
/// </summary>
public static class StructuredDataWriter
{
    // Strict: <, > and & are written as escapes, so that no value can end the script element that holds the graph.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Write(PageModel page, string description, SiteIndex index, SiteSettings settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteOrganization(json, index, settings);
            WriteSite(json, settings);
            if (page.Trail.Count > 1) WriteTrail(json, page, settings);
            WritePage(json, page, description, index, settings);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string OrganizationId(SiteSettings settings) => settings.BaseUrl + "/#organization";

    private static void WriteOrganization(Utf8JsonWriter json, SiteIndex index, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NGO");
        json.WriteString("@id", OrganizationId(settings));
        json.WriteString("name", settings.Organization.Name);
        if (settings.Organization.ShortName is { } shortName) json.WriteString("alternateName", shortName);
        json.WriteString("url", settings.BaseUrl + "/");
        if (settings.Organization.Founded is { } founded) json.WriteString("foundingDate", founded.Iso);
        if (settings.Social.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var account in settings.Social) json.WriteStringValue(account.Url);
            json.WriteEndArray();
        }

        var contacts = index.Entries.Where(e => !e.IsBroken && e.Values.Schema.Has(ContactFields.Purposes)).ToList();
        if (contacts.Count > 0)
        {
            json.WriteStartArray("contactPoint");
            foreach (var contact in contacts) WriteContactPoint(json, contact);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteContactPoint(Utf8JsonWriter json, Entry contact)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ContactPoint");
        json.WriteString("contactType", string.Join(", ", contact.Values.All<string>(ContactFields.Purposes).Select(p => p == "media" ? "media inquiries" : "membership inquiries")));
        json.WriteString("name", contact.Title);
        json.WriteString("email", contact.Get(ContactFields.Email));
        if (contact.Get(ContactFields.Phone) is { } phone) json.WriteString("telephone", phone);
        WriteStrings(json, "availableLanguage", contact.Values.All<string>(ContactFields.Languages));
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", settings.BaseUrl + "/#website");
        json.WriteString("url", settings.BaseUrl + "/");
        json.WriteString("name", settings.Title);
        json.WriteString("inLanguage", settings.Language);
        WriteId(json, "publisher", OrganizationId(settings));
        json.WriteEndObject();
    }

    private static void WriteTrail(Utf8JsonWriter json, PageModel page, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteString("@id", settings.Absolute(page.Url) + "#breadcrumbs");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Trail.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", page.Trail[i].Title);
            json.WriteString("item", settings.Absolute(page.Trail[i].Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PageModel page, string description, SiteIndex index, SiteSettings settings)
    {
        var entry = page.List is null ? page.Entry : null;
        var type = page.List is not null ? "CollectionPage" : entry?.Type.StructuredDataType ?? "WebPage";
        var isThing = type is "Organization" or "Person" or "Event";
        var url = settings.Absolute(page.Url);
        json.WriteStartObject();
        json.WriteString("@type", isThing ? "WebPage" : type);
        json.WriteString("@id", url + "#page");
        json.WriteString("url", url);
        json.WriteString("name", page.Title);
        json.WriteString("description", description);
        json.WriteString("inLanguage", page.Language ?? settings.Language);
        WriteId(json, "isPartOf", settings.BaseUrl + "/#website");
        if (page.Trail.Count > 1 && !IsArticle(type)) WriteId(json, "breadcrumb", url + "#breadcrumbs");
        if (entry is not null && IsArticle(type)) WriteArticle(json, entry, settings);
        if (entry is not null && isThing) WriteThing(json, entry, type, index, settings);
        json.WriteEndObject();
    }

    private static bool IsArticle(string type) => type is "Report" or "Article" or "NewsArticle";

    private static void WriteArticle(Utf8JsonWriter json, Entry entry, SiteSettings settings)
    {
        json.WriteString("headline", entry.Title);
        if (entry.Get(LifecycleFields.Published) is { } published) json.WriteString("datePublished", published.Iso);
        if (LifecycleRules.LastChange(entry) is { } changed) json.WriteString("dateModified", changed.Iso);
        var authors = entry.Values.All<string>(AuthorshipFields.Authors).ToList();
        if (authors.Count == 0)
        {
            WriteId(json, "author", OrganizationId(settings));
        }
        else
        {
            json.WriteStartArray("author");
            foreach (var author in authors)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Person");
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteId(json, "publisher", OrganizationId(settings));
        WriteStrings(json, "keywords", TaxonomyFields.TopicsOf(entry));
    }

    private static void WriteThing(Utf8JsonWriter json, Entry entry, string type, SiteIndex index, SiteSettings settings)
    {
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", type);
        json.WriteString("@id", settings.Absolute(entry.Url!) + "#" + type.ToLowerInvariant());
        json.WriteString("name", entry.Title);
        if (entry.Values.Get("short_name") is string shortName) json.WriteString("alternateName", shortName);
        if (entry.Get(ContactFields.Email) is { } email) json.WriteString("email", email);
        if (entry.Get(ContactFields.Phone) is { } phone) json.WriteString("telephone", phone);
        if (entry.Values.Get("url") is string site) json.WriteString("url", site);
        if (entry.Get(ContactFields.Organization) is { } works && index.Resolve(works) is { } organization)
        {
            json.WriteStartObject("worksFor");
            json.WriteString("@type", "Organization");
            json.WriteString("name", organization.Title);
            json.WriteEndObject();
        }

        if (type == "Organization") WriteId(json, "memberOf", OrganizationId(settings));
        if (type == "Event") WriteEvent(json, entry, settings);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Entry entry, SiteSettings settings)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(entry.Get(OccurrenceFields.TimeZone) ?? settings.TimeZone.Id);
        foreach (var (field, name) in new[] { (OccurrenceFields.Starts, "startDate"), (OccurrenceFields.Ends, "endDate") })
        {
            if (entry.Get(field) is not { } date) continue;
            json.WriteString(name, date.Time is null ? date.Iso : date.Start(zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteString("eventAttendanceMode", entry.Get(OccurrenceFields.Mode) switch
        {
            "online" => "https://schema.org/OnlineEventAttendanceMode",
            "hybrid" => "https://schema.org/MixedEventAttendanceMode",
            _ => "https://schema.org/OfflineEventAttendanceMode",
        });
        WriteLocation(json, entry);
        WriteId(json, "organizer", OrganizationId(settings));
    }

    // schema.org location: a Place, a VirtualLocation with its address, or both for a hybrid event.
    private static void WriteLocation(Utf8JsonWriter json, Entry entry)
    {
        var place = entry.Get(OccurrenceFields.Place);
        var online = entry.Get(OccurrenceFields.Mode) is "online" or "hybrid" ? entry.Get(OccurrenceFields.Url) : null;
        if (place is null && online is null) return;
        json.WriteStartArray("location");
        if (place is not null)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Place");
            json.WriteString("name", place);
            json.WriteString("address", place);
            json.WriteEndObject();
        }

        if (online is not null)
        {
            json.WriteStartObject();
            json.WriteString("@type", "VirtualLocation");
            json.WriteString("url", online);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in list) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteId(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
