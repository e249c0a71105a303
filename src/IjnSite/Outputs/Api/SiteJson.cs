using System.Text.Json;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.Api;

/// <summary>The files that lead to the others: the index, the listings, the navigation.</summary>
internal static class SiteJson
{
    public static void WriteIndex(Utf8JsonWriter json, ApiSite site)
    {
        var settings = site.Settings;
        json.WriteString("$schema", site.Absolute(ApiAddress.SchemaOf(SiteShapes.Index)));
        json.WriteString("version", ApiAddress.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("title", settings.Title);
        if (settings.Description is { } description) json.WriteString("description", description);
        json.WriteString("url", settings.BaseUrl + "/");
        json.WriteString("language", settings.Language);
        json.WriteStartArray("languages");
        foreach (var language in site.Index.Entries.Where(e => !e.IsBroken).Select(e => e.Language).Append(settings.Language).Distinct().Order(StringComparer.Ordinal)) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteString("time_zone", settings.TimeZone.Id);
        json.WriteStartObject("organization");
        json.WriteString("name", settings.Organization.Name);
        if (settings.Organization.ShortName is { } shortName) json.WriteString("short_name", shortName);
        if (settings.Organization.Founded is { } founded) json.WriteString("founded", founded.Iso);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("openapi", site.Absolute(ApiAddress.OpenApi));
        json.WriteString("changes", site.Absolute(ApiAddress.Changes));
        json.WriteString("navigation", site.Absolute(ApiAddress.Navigation));
        if (site.Urls.Contains(Permalinks.Developers)) json.WriteString("documentation", site.Absolute(Permalinks.Developers));
        json.WriteEndObject();
        json.WriteStartArray("feeds");
        foreach (var feed in site.Feeds) site.WriteFeed(json, feed);
        json.WriteEndArray();
        json.WriteStartArray("collections");
        foreach (var type in site.Index.Types)
        {
            json.WriteStartObject();
            json.WriteString("type", type.Name);
            json.WriteString("title", site.Names.OfList(type));
            json.WriteNumber("total", site.EntriesOf(type).Count);
            json.WriteString("api_url", site.Absolute(ApiAddress.ListOf(type)));
            json.WriteString("schema_url", site.Absolute(ApiAddress.SchemaOf(type.Name)));
            WriteList(json, type, site);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <param name="page">From 1.</param>
    public static void WriteListing(Utf8JsonWriter json, ContentType type, int page, ApiSite site)
    {
        var entries = site.EntriesOf(type);
        var pages = ApiAddress.PagesOf(entries.Count);
        json.WriteString("$schema", site.Absolute(ApiAddress.SchemaOf(SiteShapes.Listing)));
        json.WriteString("type", type.Name);
        json.WriteString("title", site.Names.OfList(type));
        WriteList(json, type, site);
        json.WriteNumber("total", entries.Count);
        json.WriteNumber("page", page);
        json.WriteNumber("pages", pages);
        json.WriteStartObject("links");
        Link("self", page);
        Link("first", 1);
        if (page > 1) Link("prev", page - 1);
        if (page < pages) Link("next", page + 1);
        Link("last", pages);
        json.WriteEndObject();
        json.WriteStartArray("items");
        var rows = new EntryJson(site);
        foreach (var entry in entries.Skip((page - 1) * ApiAddress.PageSize).Take(ApiAddress.PageSize))
        {
            json.WriteStartObject();
            rows.WriteRow(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Link(string name, int number) => json.WriteString(name, site.Absolute(ApiAddress.ListOf(type, number)));
    }

    public static void WriteNavigation(Utf8JsonWriter json, ApiSite site)
    {
        json.WriteString("$schema", site.Absolute(ApiAddress.SchemaOf(SiteShapes.Navigation)));
        Links("header", site.Settings.Header);
        Links("footer", site.Settings.Footer);
        json.WriteStartArray("lists");
        foreach (var type in site.Index.Types.Where(t => site.Index.ListUrls.ContainsKey(t.Name)))
        {
            json.WriteStartObject();
            json.WriteString("type", type.Name);
            json.WriteString("title", site.Names.OfList(type));
            WriteList(json, type, site);
            json.WriteString("api_url", site.Absolute(ApiAddress.ListOf(type)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("topics");
        foreach (var topic in site.Index.Topics)
        {
            json.WriteStartObject();
            json.WriteString("title", topic.Title);
            json.WriteString("url", site.Absolute(topic.Url));
            json.WriteNumber("total", topic.Entries.Count(e => !e.IsBroken));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Links(string name, IReadOnlyList<NavigationLink> links)
        {
            var entries = new EntryJson(site);
            json.WriteStartArray(name);
            foreach (var link in site.Shown(links))
            {
                json.WriteStartObject();
                json.WriteString("label", link.Label);
                json.WriteString("url", site.Absolute(link.Url));
                if (site.Index.AtUrl(link.Url) is { IsBroken: false } entry) entries.WriteLink(json, "entry", entry);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteList(Utf8JsonWriter json, ContentType type, ApiSite site)
    {
        if (site.Index.ListUrls.TryGetValue(type.Name, out var url)) json.WriteString("url", site.Absolute(url));
    }
}
