using System.Text.Json;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Occurrence;
using IjnSite.Model;

namespace IjnSite.Views.StructuredData;

/// <summary>What a page is about, when that is no text: an organization, a person, an event, the terms of a glossary.</summary>
internal static class ThingNodes
{
    public static void Write(Utf8JsonWriter json, Entry entry, StructuredDataContext context)
    {
        var type = entry.Type.StructuredDataType;
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", type);
        json.WriteString("@id", context.IdOf(entry));
        json.WriteString("name", entry.Title);
        switch (type)
        {
            case "Organization":
                json.WriteText("alternateName", entry.Values.Get("short_name") as string);
                json.WriteText("url", entry.Values.Get("url") as string);
                json.WriteReference("memberOf", context.OrganizationId);
                break;
            case "Person":
                WritePerson(json, entry, context);
                break;
            default:
                WriteEvent(json, entry, context);
                break;
        }

        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, Entry entry, StructuredDataContext context)
    {
        json.WriteText("email", entry.Get(ContactFields.Email));
        json.WriteText("telephone", entry.Get(ContactFields.Phone));
        json.WriteTexts("knowsLanguage", entry.Values.All<string>(ContactFields.Languages));
        json.WriteTexts("knowsAbout", entry.Values.All<string>(ContactFields.Beats));
        if (entry.Get(ContactFields.Organization) is not { } works || context.Index.Resolve(works) is not { IsBroken: false } organization) return;
        json.WriteStartObject("worksFor");
        json.WriteString("@type", "Organization");
        if (organization.Url is not null) json.WriteString("@id", context.IdOf(organization));
        json.WriteString("name", organization.Title);
        json.WriteEndObject();
    }

    /// <summary>schema.org mentions: people whom the page names and who have no page of their own.</summary>
    public static void WriteMentions(Utf8JsonWriter json, IReadOnlyList<Entry> people)
    {
        if (people.Count == 0) return;
        json.WriteStartArray("mentions");
        foreach (var person in people)
        {
            json.WriteNode("Person", null);
            json.WriteString("name", person.Title);
            json.WriteText("jobTitle", person.Values.Get("role") as string);
            if (person.Values.Get("organization") is string works)
            {
                json.WriteStartObject("affiliation");
                json.WriteString("@type", "Organization");
                json.WriteString("name", works);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, Entry entry, StructuredDataContext context)
    {
        json.WriteText("description", entry.Summary);
        var zone = OccurrenceRules.ZoneOf(entry, context.Settings.TimeZone);
        json.WriteText("startDate", entry.Get(OccurrenceFields.Starts)?.IsoIn(zone));
        json.WriteText("endDate", entry.Get(OccurrenceFields.Ends)?.IsoIn(zone));
        json.WriteString("eventAttendanceMode", entry.Get(OccurrenceFields.Mode) switch
        {
            "online" => "https://schema.org/OnlineEventAttendanceMode",
            "hybrid" => "https://schema.org/MixedEventAttendanceMode",
            _ => "https://schema.org/OfflineEventAttendanceMode",
        });
        WriteLocation(json, entry);
        json.WriteReference("organizer", context.OrganizationId);
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
            json.WriteNode("Place", null);
            json.WriteString("name", place);
            json.WriteString("address", place);
            json.WriteEndObject();
        }

        if (online is not null)
        {
            json.WriteNode("VirtualLocation", null);
            json.WriteString("url", online);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>schema.org DefinedTermSet: the glossary.</summary>
    public static void WriteTerms(Utf8JsonWriter json, PageModel page, IReadOnlyList<Entry> terms, StructuredDataContext context)
    {
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "DefinedTermSet");
        json.WriteString("@id", context.Settings.Absolute(page.Url) + "#terms");
        json.WriteString("name", page.Title);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var term in terms)
        {
            json.WriteNode("DefinedTerm", term.Url is null ? null : context.Settings.Absolute(term.Url));
            json.WriteString("name", term.Title);
            json.WriteText("description", term.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
