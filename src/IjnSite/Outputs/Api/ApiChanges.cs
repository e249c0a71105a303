using System.Text.Json;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.Outputs.Api;

/// <summary>What was published, updated and corrected, the newest first.</summary>
internal static class ApiChanges
{
    /// <summary>Changes in the file; whoever was away for longer reads the listings.</summary>
    public const int Most = 1000;

    private const string Note = "Only entries with dates have changes here. Entries that were removed are not told: whoever keeps copies compares them with the listings.";

    public static void Write(Utf8JsonWriter json, ApiSite site)
    {
        // What is shown in a preview alone has not been published.
        var all = site.Index.Entries
            .Where(e => !e.IsBroken && !LifecycleRules.IsUnpublished(e, site.Index.AsOf, site.Settings.TimeZone))
            .SelectMany(e => EntryChanges.Of(e, site.Index.AsOf).Reverse())
            .OrderByDescending(c => c.Date)
            .ToList();
        json.WriteString("$schema", site.Absolute(ApiAddress.SchemaOf(SiteShapes.Changes)));
        json.WriteString("note", Note);
        json.WriteNumber("total", all.Count);
        json.WriteStartArray("items");
        foreach (var change in all.Take(Most))
        {
            json.WriteStartObject();
            json.WriteString("id", change.Entry.Id);
            json.WriteString("type", change.Entry.Type.Name);
            json.WriteString("title", change.Entry.Title);
            site.WriteAddresses(json, change.Entry);
            json.WriteString("date", change.Date.IsoIn(site.Settings.TimeZone));
            json.WriteString("kind", change.Kind);
            if (change.Text is { } text) json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
