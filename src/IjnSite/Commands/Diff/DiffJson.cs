using System.Text.Json;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Diff;

/// <summary>A difference as one JSON document, as <c>docs/diff.schema.json</c> describes it.</summary>
internal static class DiffJson
{
    public static void Write(SiteChange change, IReadOnlyList<Diagnostic> findings, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("errors", findings.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(f => f.Severity == Severity.Warning));
        json.WriteBoolean("now_hidden", change.IsNowHidden);
        json.WriteStartObject("pages");
        json.WriteNumber("common", change.Pages.Common);
        List(json, "added", change.Pages.Added, Page);
        List(json, "removed", change.Addresses.Removed, Page);
        List(json, "moved", change.Addresses.Moved, (w, m) => Strings(w, ("from", m.From), ("to", m.To), ("title", m.Title)));
        List(json, "changed", change.Pages.Changed, Changed);
        List(json, "around", change.Pages.Around, Changed);
        List(json, "everywhere", change.Pages.Everywhere, (w, p) =>
        {
            w.WriteString("part", p.Part);
            w.WriteNumber("pages", p.Pages);
            Text(w, p.Text);
        });
        List(json, "heavier", change.Pages.Heavier, (w, h) =>
        {
            w.WriteString("url", h.Url);
            w.WriteNumber("before", h.Before);
            w.WriteNumber("after", h.After);
        });
        json.WriteEndObject();
        List(json, "removed_addresses", [.. change.Addresses.Removed.Select(p => p.Url), .. change.Addresses.OtherRemoved]);
        json.WriteStartObject("redirects");
        List(json, "added", change.Addresses.RedirectsAdded, (w, r) => Strings(w, ("from", r.From), ("to", r.To)));
        List(json, "removed", change.Addresses.RedirectsRemoved, (w, r) => Strings(w, ("from", r.From), ("to", r.To)));
        json.WriteEndObject();
        json.WriteStartObject("feeds");
        List(json, "added", change.Feeds.Added);
        List(json, "new_items", change.Feeds.New, Item);
        List(json, "renewed_items", change.Feeds.Renewed, Item);
        List(json, "updated_items", change.Feeds.Updated, Item);
        json.WriteEndObject();
        json.WriteStartObject("api");
        List(json, "added", change.Api.Added);
        json.WriteNumber("changed", change.Api.Changed);
        List(json, "keys", change.Api.Keys, (w, k) => Strings(w, ("collection", k.Collection), ("key", k.Key), ("change", k.Change)));
        json.WriteEndObject();
        List(json, "headers", change.Headers, (w, h) =>
        {
            Strings(w, ("name", h.Name), ("was", h.Was), ("now", h.Now));
            w.WriteNumber("rules", h.Rules);
        });
        json.WriteStartObject("sitemap");
        List(json, "added", change.IntoSitemap);
        List(json, "removed", change.OutOfSitemap);
        json.WriteEndObject();
        json.WriteStartObject("files");
        List(json, "added", change.FilesAdded);
        List(json, "changed", change.FilesChanged);
        json.WriteEndObject();
        List(json, "diagnostics", findings, (w, f) =>
            Strings(w, ("path", f.Where.Path), ("severity", f.Severity == Severity.Error ? "error" : "warning"), ("id", f.Id), ("message", f.Message), ("remedy", f.Remedy)));
        json.WriteEndObject();
    }

    private static void Page(Utf8JsonWriter json, PageName page) => Strings(json, ("url", page.Url), ("title", page.Title));

    private static void Changed(Utf8JsonWriter json, ChangedPages change)
    {
        List(json, "pages", change.Pages, Page);
        List(json, "parts", change.Parts);
        Text(json, change.Text);
    }

    private static void Text(Utf8JsonWriter json, TextChange? text)
    {
        if (text is null) return;
        Strings(json, ("was", text.Was), ("now", text.Now));
        json.WriteNumber("more", text.More);
    }

    private static void Item(Utf8JsonWriter json, FeedItemChange item)
    {
        Strings(json, ("id", item.Id), ("url", item.Url), ("title", item.Title));
        List(json, "feeds", item.Feeds);
    }

    private static void Strings(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        foreach (var (name, value) in members) json.WriteString(name, value);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
