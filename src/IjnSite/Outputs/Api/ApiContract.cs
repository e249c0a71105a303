using System.Text.Json;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views.Api;

namespace IjnSite.Outputs.Api;

/// <summary>The published contract: a JSON Schema (2020-12) for each kind of file, and an OpenAPI document of all addresses. Both follow from the content schemas; the same for every site with the same types.</summary>
internal static class ApiContract
{
    /// <summary>Schemas by name.</summary>
    /// <param name="types">All types that the site may have entries of.</param>
    public static IEnumerable<(string Name, Action<Utf8JsonWriter> Write)> Schemas(IReadOnlyList<ContentType> types, SiteSettings settings) =>
        types.Select(t => (t.Name, Schema(t.Name, $"The file of an entry of the type {t.Name}", ApiFields.MeaningOf(t), EntryShapes.Entry(t), settings)))
            .Append((SiteShapes.Index, Schema(SiteShapes.Index, "The index", "Where everything in the API is.", SiteShapes.IndexOf(types), settings)))
            .Append((SiteShapes.Listing, Schema(SiteShapes.Listing, "A listing", "The entries of a type, on pages.", SiteShapes.ListingOf(types), settings)))
            .Append((SiteShapes.Changes, Schema(SiteShapes.Changes, "The changes", "What was published, updated and corrected.", SiteShapes.ChangesOf(types), settings)))
            .Append((SiteShapes.Navigation, Schema(SiteShapes.Navigation, "The navigation", "The links that stand on every page, the lists and the topics.", SiteShapes.NavigationOf(types), settings)));

    /// <summary>OpenAPI 3.1 (spec.openapis.org). The schemas stay in their files, to which it refers.</summary>
    public static void WriteOpenApi(Utf8JsonWriter json, IReadOnlyList<ContentType> types, SiteSettings settings)
    {
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", $"{settings.Title}: content API");
        json.WriteString("version", ApiAddress.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("summary", "Everything that the site publishes, as static JSON files.");
        json.WriteString("description", "Files that are read with GET, without a key, from any origin. What is not there answers with 404.");
        json.WriteEndObject();
        json.WriteString("jsonSchemaDialect", Dialect);
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", settings.BaseUrl);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        Path(json, ApiAddress.Index, "getIndex", "Where everything in the API is.", SiteShapes.Index);
        Path(json, ApiAddress.Changes, "getChanges", "What was published, updated and corrected.", SiteShapes.Changes);
        Path(json, ApiAddress.Navigation, "getNavigation", "The navigation of the site.", SiteShapes.Navigation);
        foreach (var type in types)
        {
            var name = string.Concat(type.Folder.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            Path(json, ApiAddress.ListOf(type), $"list{name}", $"The first {ApiAddress.PageSize} entries of the type {type.Name}.", SiteShapes.Listing);
            Path(json, $"{ApiAddress.Root}{type.Folder}/page/{{page}}.json", $"list{name}Page", $"The further entries of the type {type.Name}.", SiteShapes.Listing, ("page", "The number of the page, from 2.", JsonShapes.Whole(2, int.MaxValue)));
            Path(json, $"{ApiAddress.Root}{type.Folder}/{{id}}.json", $"get{name}Entry", $"One entry of the type {type.Name}.", type.Name, ("id", "The id of the entry.", JsonShapes.Text()));
        }

        Path(json, $"{ApiAddress.Root}schemas/{{name}}.json", "getSchema", "A JSON Schema of the files above.", null, ("name", "The name of a type, or of another kind of file.",
            JsonShapes.Choice([.. types.Select(t => t.Name), SiteShapes.Index, SiteShapes.Listing, SiteShapes.Changes, SiteShapes.Navigation])));
        json.WriteEndObject();
    }

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static Action<Utf8JsonWriter> Schema(string name, string title, string description, JsonShape shape, SiteSettings settings) => json =>
    {
        json.WriteString("$schema", Dialect);
        json.WriteString("$id", settings.Absolute(ApiAddress.SchemaOf(name)));
        json.WriteString("title", title);
        json.WriteString("description", description);
        shape(json);
        json.WriteStartObject("$defs");
        foreach (var (key, definition) in EntryShapes.Definitions)
        {
            json.WriteStartObject(key);
            definition(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    };

    private static void Path(Utf8JsonWriter json, string path, string operation, string summary, string? schema, (string Name, string Meaning, JsonShape Shape)? parameter = null)
    {
        json.WriteStartObject(path);
        json.WriteStartObject("get");
        json.WriteString("operationId", operation);
        json.WriteString("summary", summary);
        if (parameter is { } one)
        {
            json.WriteStartArray("parameters");
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteString("description", one.Meaning);
            json.WriteStartObject("schema");
            one.Shape(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "The file.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        json.WriteString("$ref", schema is null ? Dialect : $"schemas/{schema}.json");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("404");
        json.WriteString("description", "There is no such file.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
