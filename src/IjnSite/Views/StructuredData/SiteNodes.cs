using System.Text.Json;
using IjnSite.Facets.Contacts;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.StructuredData;

/// <summary>Who publishes the site, the site, and the way to the page.</summary>
internal static class SiteNodes
{
    public static void WriteOrganization(Utf8JsonWriter json, PageModel page, ShownEntries shown, StructuredDataContext context)
    {
        var settings = context.Settings;
        json.WriteNode("NGO", context.OrganizationId);
        json.WriteString("name", settings.Organization.Name);
        json.WriteString("url", settings.BaseUrl + "/");
        if (page.Url == "/") WriteIdentity(json, settings);
        // schema.org correctionsPolicy: the page that states it.
        if (page.Url == Permalinks.Corrections) json.WriteString("correctionsPolicy", settings.Absolute(page.Url));
        WriteMembers(json, shown.Members, context);
        WriteContactPoints(json, page, shown.Contacts, context);
        json.WriteEndObject();
    }

    // Once is enough for whoever follows the id, and every page is the lighter for it.
    private static void WriteIdentity(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteText("alternateName", settings.Organization.ShortName);
        json.WriteText("foundingDate", settings.Organization.Founded?.Iso);
        json.WriteTexts("sameAs", settings.Social.Select(a => a.Url));
    }

    private static void WriteMembers(Utf8JsonWriter json, IReadOnlyList<Entry> members, StructuredDataContext context)
    {
        if (members.Count == 0) return;
        json.WriteStartArray("member");
        foreach (var member in members)
        {
            json.WriteNode("Organization", member.Url is null ? null : context.IdOf(member));
            json.WriteString("name", member.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // schema.org ContactPoint: one for each purpose of a contact, with the languages that the contact speaks (BCP 47).
    private static void WriteContactPoints(Utf8JsonWriter json, PageModel page, IReadOnlyList<Entry> contacts, StructuredDataContext context)
    {
        if (contacts.Count == 0) return;
        json.WriteStartArray("contactPoint");
        foreach (var contact in contacts)
        {
            foreach (var purpose in contact.Values.All<string>(ContactFields.Purposes))
            {
                json.WriteNode("ContactPoint", null);
                json.WriteString("contactType", context.Strings.Get($"purpose_{purpose}", purpose));
                json.WriteString("name", contact.Title);
                json.WriteText("email", contact.Get(ContactFields.Email));
                json.WriteText("telephone", contact.Get(ContactFields.Phone));
                // Where a contact stands in short, its languages are not shown.
                if (page.List is not null || page.Entry == contact) json.WriteTexts("availableLanguage", contact.Values.All<string>(ContactFields.Languages));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    public static void WriteSite(Utf8JsonWriter json, PageModel page, StructuredDataContext context)
    {
        var settings = context.Settings;
        json.WriteNode("WebSite", context.SiteId);
        json.WriteString("url", settings.BaseUrl + "/");
        json.WriteString("name", settings.Title);
        json.WriteReference("publisher", context.OrganizationId);
        if (context.HasSearch && (page.Url == "/" || page.Url == Permalinks.Search)) WriteSearch(json, settings);
        json.WriteEndObject();
    }

    private static void WriteSearch(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", settings.Absolute(Permalinks.Search) + "?q={search_term_string}");
        json.WriteEndObject();
        json.WriteString("query-input", "required name=search_term_string");
        json.WriteEndObject();
    }

    public static void WriteTrail(Utf8JsonWriter json, PageModel page, SiteSettings settings)
    {
        json.WriteNode("BreadcrumbList", settings.Absolute(page.Url) + "#breadcrumbs");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Trail.Count; i++)
        {
            json.WriteNode("ListItem", null);
            json.WriteNumber("position", i + 1);
            json.WriteString("name", page.Trail[i].Title);
            json.WriteString("item", settings.Absolute(page.Trail[i].Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
