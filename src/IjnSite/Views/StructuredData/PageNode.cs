using System.Text.Json;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.Views.StructuredData;

/// <summary>The page: an article, a list, or a page about somebody or something.</summary>
internal static class PageNode
{
    public static void Write(Utf8JsonWriter json, PageModel page, string? description, ShownEntries shown, StructuredDataContext context)
    {
        var settings = context.Settings;
        var entry = page.List is null ? page.Entry : null;
        var type = entry?.Type.StructuredDataType;
        var url = settings.Absolute(page.Url);
        json.WriteStartObject();
        // An article of schema.org is no page, and has no breadcrumbs: a node may be both.
        if (IsArticle(type)) json.WriteTexts("@type", ["WebPage", type!]);
        else json.WriteString("@type", page.List is null ? "WebPage" : "CollectionPage");
        json.WriteString("@id", url + "#page");
        json.WriteString("url", url);
        json.WriteString("name", page.Title);
        json.WriteText("description", description);
        json.WriteString("inLanguage", page.Language ?? settings.Language);
        json.WriteReference("isPartOf", context.SiteId);
        if (page.Trail.Count > 1) json.WriteReference("breadcrumb", url + "#breadcrumbs");
        if (page.Url == "/") json.WriteReference("about", context.OrganizationId);
        ThingNodes.WriteMentions(json, shown.People);
        if (entry is not null && IsArticle(type)) WriteArticle(json, entry, context);
        if (entry is not null && type is "Organization" or "Person" or "Event") ThingNodes.Write(json, entry!, context);
        if (page.List is { } list && list.Entries.Count > 0 && list.Entries.All(e => e.Type.StructuredDataType == "DefinedTerm")) ThingNodes.WriteTerms(json, page, list.Entries, context);
        json.WriteEndObject();
    }

    private static bool IsArticle(string? type) => type is "Report" or "Article" or "NewsArticle";

    private static void WriteArticle(Utf8JsonWriter json, Entry entry, StructuredDataContext context)
    {
        json.WriteString("headline", entry.Title);
        var zone = context.Settings.TimeZone;
        json.WriteText("datePublished", entry.Get(LifecycleFields.Published)?.IsoIn(zone));
        json.WriteText("dateModified", LifecycleRules.Updated(entry, context.Index.AsOf)?.IsoIn(zone));
        WriteAuthors(json, Authors.Of(entry, context.Index, context.Settings), context);
        json.WriteReference("publisher", context.OrganizationId);
        json.WriteTexts("keywords", TaxonomyFields.TopicsOf(entry));
        WriteCorrections(json, entry, zone);
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<Author> authors, StructuredDataContext context)
    {
        if (authors is [{ IsOrganization: true, Entry: null } only] && only.Name.Display == context.Settings.Organization.Name)
        {
            json.WriteReference("author", context.OrganizationId);
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            json.WriteNode(author.IsOrganization ? "Organization" : "Person", author switch
            {
                { Entry: { Url: not null } entry } => context.IdOf(entry),
                { IsOrganization: true } when author.Name.Display == context.Settings.Organization.Name => context.OrganizationId,
                _ => null,
            });
            json.WriteString("name", author.Name.Display);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // schema.org correction: what was changed since, and when.
    private static void WriteCorrections(Utf8JsonWriter json, Entry entry, TimeZoneInfo zone)
    {
        var changes = entry.Values.All<Engine.Schemas.FieldValues>(LifecycleFields.Changes).ToList();
        if (changes.Count == 0) return;
        json.WriteStartArray("correction");
        foreach (var change in changes)
        {
            json.WriteNode("CorrectionComment", null);
            json.WriteText("text", change.Get(LifecycleFields.ChangeText));
            json.WriteText("datePublished", change.Get(LifecycleFields.ChangeDate)?.IsoIn(zone));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
