using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.StructuredData;

/// <summary>
/// The JSON-LD of a page: one graph whose nodes name each other by id (schema.org NGO, ContactPoint, WebSite, BreadcrumbList, Report, NewsArticle,
/// Organization, Person, Event, DefinedTermSet), made of the same values as the visible text. Nothing is in it that the page does not show.
/// </summary>
public static class StructuredDataWriter
{
    // Strict: <, > and & are written as escapes, so that no value can end the script element that holds the graph.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <param name="description">The page's, as its head says it; null where only the head does.</param>
    /// <param name="body">Its text; null when it has none.</param>
    public static string Write(PageModel page, string? description, MarkdownBody? body, StructuredDataContext context)
    {
        var shown = ShownEntries.On(page, body, context.Index);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            SiteNodes.WriteOrganization(json, page, shown, context);
            SiteNodes.WriteSite(json, page, context);
            if (page.Trail.Count > 1) SiteNodes.WriteTrail(json, page, context.Settings);
            PageNode.Write(json, page, description, shown, context);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>What the graphs of all pages of a language share.</summary>
public sealed record StructuredDataContext(SiteIndex Index, SiteSettings Settings, InterfaceStrings Strings)
{
    /// <summary>The site can be searched.</summary>
    public bool HasSearch { get; init; }

    public string OrganizationId => Settings.BaseUrl + "/#organization";

    public string SiteId => Settings.BaseUrl + "/#website";

    /// <summary>The id of the thing that an entry's page is about, the same in every graph that names it.</summary>
    public string IdOf(Entry entry) => $"{Settings.Absolute(entry.Url!)}#{entry.Type.StructuredDataType.ToLowerInvariant()}";
}
