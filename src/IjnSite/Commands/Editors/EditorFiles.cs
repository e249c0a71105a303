using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands.Editors;

/// <summary>The files by which Visual Studio Code knows the keys of the content, made from the content types.</summary>
internal static class EditorFiles
{
    public static readonly SitePath Folder = SitePath.Parse(".vscode");

    private static readonly SitePath Schemas = Folder / "schemas";

    /// <summary>The schemas and the snippets: the program's own, written anew each time.</summary>
    /// <param name="input">The folder of the content, relative to the site's root.</param>
    public static IEnumerable<(SitePath Path, byte[] Content)> Generated(SitePath input)
    {
        foreach (var type in SiteDefinition.ContentTypes)
            yield return (Schemas / FileOf(type), JsonSchemaWriter.Write(type.Schema, type.Name, type.Meaning));
        yield return (Schemas / "defaults.json", JsonSchemaWriter.WriteDefaults(SiteDefinition.ContentTypes.Select(t => t.Schema), "folder defaults",
            "Keys that every entry in the folder and below has, unless it states its own."));
        yield return (Schemas / "site.json", JsonSchemaWriter.Write(SettingsSchema.Schema, "site", "The settings of the site."));
        foreach (var (name, keys, meaning) in SiteDefinition.DataFiles) yield return (Schemas / DataFileOf(name), JsonSchemaWriter.Write(keys, name, meaning));
        yield return (Folder / "ijn.code-snippets", SnippetWriter.Write(input));
    }

    /// <summary>The settings that attach them: written when there are none, since people keep their own in the same file.</summary>
    public static IEnumerable<(SitePath Path, byte[] Content)> Proposed(SitePath input)
    {
        yield return (Folder / "settings.json", Json(json =>
        {
            json.WriteStartObject("yaml.schemas");
            Attach(json, "site.json", $"{input}/site.yml");
            Attach(json, "defaults.json", $"{input}/**/{ApplyFolderDefaults.FileName}");
            foreach (var (name, _, _) in SiteDefinition.DataFiles) Attach(json, DataFileOf(name), $"{input}/_data/{name}.yml");
            foreach (var type in SiteDefinition.ContentTypes)
            {
                if (type.IsSidecar) Attach(json, FileOf(type), $"{input}/{type.Folder}/**/*.yml", $"!{input}/**/{ApplyFolderDefaults.FileName}");
                // Only editors and extensions that read front matter take this one up.
                else Attach(json, FileOf(type), $"{input}/{type.Folder}/**/*.md");
            }

            json.WriteEndObject();
            // Schemas from the network are for other programs' files of the same names, and nobody else has to know what is edited here.
            json.WriteBoolean("yaml.schemaStore.enable", false);
            json.WriteBoolean("yaml.kubernetesCRDStore.enable", false);
            json.WriteStartObject("[markdown]");
            json.WriteString("editor.wordWrap", "on");
            json.WriteString("editor.snippetSuggestions", "top");
            json.WriteEndObject();
        }));
        yield return (Folder / "extensions.json", Json(json =>
        {
            json.WriteStartArray("recommendations");
            json.WriteStringValue("redhat.vscode-yaml");
            json.WriteStringValue("editorconfig.editorconfig");
            json.WriteEndArray();
        }));
    }

    /// <summary>One JSON object, indented, for people to read.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        bytes.Write(Encoding.UTF8.GetBytes("\n"));
        return bytes.ToArray();
    }

    private static string FileOf(ContentType type) => $"{type.Name}.json";

    private static string DataFileOf(string name) => $"data-{name}.json";

    private static void Attach(Utf8JsonWriter json, string schema, params string[] patterns)
    {
        json.WriteStartArray($"./{Schemas}/{schema}");
        foreach (var pattern in patterns) json.WriteStringValue(pattern);
        json.WriteEndArray();
    }
}
