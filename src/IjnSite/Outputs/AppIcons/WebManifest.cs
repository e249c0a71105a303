using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.AppIcons;

/// <summary>What a phone needs to put the site on its first screen (W3C Web Application Manifest). It opens in the browser: the site has an address to read and to share.</summary>
internal static class WebManifest
{
    public static byte[] Write(IReadOnlyList<SiteIcon> icons, IconTokens tokens, SiteSettings settings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("name", settings.Title);
            json.WriteString("short_name", settings.ShortTitle);
            if (settings.Description is { } description) json.WriteString("description", description);
            json.WriteString("lang", settings.Language);
            json.WriteString("id", settings.Href("/"));
            json.WriteString("start_url", settings.Href("/"));
            json.WriteString("scope", settings.Href("/"));
            json.WriteString("display", "browser");
            json.WriteString("theme_color", tokens.Ground.ToString());
            json.WriteString("background_color", tokens.Ground.ToString());
            json.WriteStartArray("icons");
            foreach (var icon in icons.Where(i => i.Shape != IconShape.Square))
            {
                json.WriteStartObject();
                json.WriteString("src", settings.Href(icon.Url));
                json.WriteString("sizes", $"{icon.Size}x{icon.Size}");
                json.WriteString("type", "image/png");
                json.WriteString("purpose", icon.Shape == IconShape.Maskable ? "maskable" : "any");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
