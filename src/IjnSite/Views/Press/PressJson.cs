using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.Views.Press;

/// <summary>What is for journalists as JSON: beside the kit and in it. Addresses are absolute, dates as in ISO 8601, languages as codes of BCP 47; what is not known is left out.</summary>
internal static class PressJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static byte[] Write(PressKit kit)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("organization", kit.Settings.Organization.Name);
            json.WriteString("url", kit.Settings.Absolute(kit.Plan.Root));
            json.WriteString("language", kit.Settings.Language);
            Many(json, "boilerplates", kit.Data.Boilerplates, text =>
            {
                json.WriteNumber("limit", text.Limit);
                json.WriteNumber("words", text.Words);
                json.WriteString("text", text.Text);
            });
            Many(json, "facts", kit.Facts, section => Section(json, section, kit));
            Many(json, "contacts", [.. ContactRules.For(kit.Index, "media")], contact => Contact(json, contact, kit));
            Many(json, "wordmarks", kit.Wordmarks, mark =>
            {
                json.WriteString("label", mark.Form.Label);
                json.WriteString("ground", mark.Form.IsForDark ? "dark" : "light");
                Texts(json, "files", mark.Files.Select(f => kit.Settings.Absolute(f.Url)));
            });
            Texts(json, "terms", kit.Data.Terms);
            Texts(json, "proposals", kit.Data.Proposals);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Section(Utf8JsonWriter json, FactSection section, PressKit kit)
    {
        json.WriteString("key", section.Key);
        json.WriteString("title", section.Title);
        Many(json, "facts", section.Facts, fact =>
        {
            json.WriteString("title", fact.Title);
            Known(json, "detail", fact.Detail);
            Known(json, "source", fact.Source);
            Known(json, "url", fact.Url is { } url ? kit.Settings.Absolute(url) : null);
        });
    }

    private static void Contact(Utf8JsonWriter json, Entry contact, PressKit kit)
    {
        json.WriteString("id", contact.Id);
        json.WriteString("name", contact.Title);
        Known(json, "organization", contact.Get(ContactFields.Organization) is { } works ? kit.Index.Resolve(works)?.Title : null);
        Known(json, "email", contact.Get(ContactFields.Email));
        Known(json, "phone", contact.Get(ContactFields.Phone));
        Known(json, "signal", contact.Get(ContactFields.Signal));
        Texts(json, "languages", contact.Values.All<string>(ContactFields.Languages));
        Texts(json, "beats", contact.Values.All<string>(ContactFields.Beats));
        Known(json, "hours", contact.Get(ContactFields.Hours));
        Known(json, "time_zone", contact.Get(ContactFields.TimeZone));
        Known(json, "verified", LifecycleRules.Verified(contact, kit.Index.AsOf)?.Iso);
        Known(json, "url", contact.Url is { } url ? kit.Settings.Absolute(url) : null);
    }

    private static void Many<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }
}
