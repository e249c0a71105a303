using System.Text.Json.Nodes;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands.Build.Cms;

/// <summary>The editor's collections: one for each content type and each language that has a folder.</summary>
/// <param name="input">The folder of the content, as the repository names it.</param>
/// <param name="languages">The other languages: the names of their folders.</param>
internal sealed class CmsCollections(SiteSettings settings, IReadOnlyList<ContentType> types, SitePath input, IReadOnlyList<string> languages)
{
    private readonly CmsWidgets _widgets = new(types);

    /// <summary>
    /// On GitHub nothing reaches the published branch but by a merge there, where the checks stand: the editor's own buttons for publishing and deleting would
    /// go past them.
    /// </summary>
    private bool IsLocal => settings.Cms.LocalUrl is not null;

    public JsonArray Write() => new([.. types.Select(t => Collection(t, null)), .. languages.SelectMany(l => types.Select(t => Collection(t, l)))]);

    private JsonObject Collection(ContentType type, string? language)
    {
        var title = CmsNames.TitleKey(type);
        var label = CmsNames.Label(type.Folder);
        var collection = new JsonObject
        {
            ["name"] = CmsNames.Collection(type, language),
            ["label"] = language is null ? label : $"{label} ({language})",
            ["label_singular"] = CmsNames.Label(type.Name),
            ["folder"] = (language is null ? input / type.Folder : input / language / type.Folder).Value,
            ["identifier_field"] = title,
            ["summary"] = $"{{{{{title}}}}}",
            ["slug"] = "{{slug}}",
            // A picture or a document is put beside its words by hand, and the two together.
            ["create"] = !type.IsSidecar,
            ["delete"] = IsLocal,
            ["publish"] = IsLocal,
            ["extension"] = type.IsSidecar ? "yml" : "md",
            ["format"] = type.IsSidecar ? "yml" : "frontmatter",
            ["sortable_fields"] = new JsonArray([.. SortKeys(type, title).Select(k => JsonValue.Create(k))]),
            ["view_filters"] = new JsonArray(new JsonObject { ["label"] = "Drafts", ["field"] = CommonFields.Draft.Key, ["pattern"] = true }),
            ["editor"] = new JsonObject { ["preview"] = type.Permalink is not null },
        };
        if (type.IsSidecar) collection["description"] = "Add the file itself on GitHub, with its words beside it. Here you correct the words.";
        if (PreviewPath(type) is { } path && language is null) collection["preview_path"] = path;
        collection["fields"] = Fields(type, language);
        return collection;
    }

    private JsonArray Fields(ContentType type, string? language)
    {
        // The editor writes the keys in the order of its fields: the schema's.
        var fields = type.Schema.Fields.Select(f => f.Key == CommonFields.Language.Key && language is not null ? Fixed(f, language) : _widgets.Of(f)).ToList();
        if (!type.IsSidecar) fields.Insert(type.Schema.Fields.Count - CommonFields.All.Count, Body());
        return new JsonArray([.. fields]);
    }

    private static JsonObject Fixed(Field field, string value) => new()
    {
        ["name"] = field.Key, ["widget"] = "hidden", ["default"] = value,
    };

    // Its rich text knows neither containers nor words in another language, and would lose both.
    private static JsonObject Body() => new()
    {
        ["label"] = "Text",
        ["name"] = "body",
        ["widget"] = "markdown",
        ["required"] = false,
        ["hint"] = "Markdown: a line with ## in front makes a heading, `[words](xref:name)` a link to the entry with that file name.",
        ["modes"] = new JsonArray(JsonValue.Create("raw")),
        ["editor_components"] = new JsonArray(),
        ["sanitize_preview"] = true,
    };

    private static IEnumerable<string> SortKeys(ContentType type, string title) =>
        new[] { title, type.DateField?.Key, CommonFields.Order.Key }.OfType<string>().Where(k => type.Schema.SlotOf(k) >= 0).Distinct();

    // Where the host shows the pull request's own site, the editor links to the entry's page on it.
    private string? PreviewPath(ContentType type) =>
        (settings.Permalinks.GetValueOrDefault(type.Name) ?? type.Permalink) is { } pattern && !pattern.Contains(":year", StringComparison.Ordinal)
            ? pattern.TrimStart('/').Replace(":slug", "{{slug}}", StringComparison.Ordinal)
            : null;
}
