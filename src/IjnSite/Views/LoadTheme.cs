using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>Reads a theme's templates, strings, icons, design tokens and style sheets, once for the whole run.</summary>
public sealed class LoadTheme(IFileStore files, SitePath folder, SiteSettings settings) : IModule
{
    // With the extension of what is read there; null where any file may lie.
    private static readonly SortedDictionary<string, string?> Folders = new(StringComparer.Ordinal)
    {
        ["css"] = ".css", ["email"] = null, ["files"] = null, ["fonts"] = null, ["i18n"] = ".yml", ["icons"] = ".svg", ["js"] = ".js", ["layouts"] = ".liquid", ["partials"] = ".liquid",
    };

    // The one script that a page may run.
    private const string SearchScript = "js/search.js";

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var paths = inputs.Select(d => d.Source).ToList();
        foreach (var path in paths.Where(p => !IsRead(p.RelativeTo(folder))))
        {
            context.Diagnostics.Add(ModelDiagnostics.UnknownFile.At(SourceSpan.StartOf(path.Value), $"Nothing reads the file '{path.RelativeTo(folder)}' of the theme",
                $"{NearestName.Hint(path.RelativeTo(folder).Segments[0], [.. Folders.Keys, "brand.yml"])}A theme has brand.yml and the folders {string.Join(", ", Folders.Select(f => f.Value is null ? f.Key : $"{f.Key} ({f.Value})"))}."));
        }

        var drawings = Texts(paths, "icons", ".svg", context);
        foreach (var drawing in drawings.Values) PictureSvg.Read(drawing.Path, drawing.Text, context.Diagnostics);
        var icons = drawings.ToDictionary(i => i.Key, i => new HtmlText(i.Value.Text.Trim()), StringComparer.Ordinal);
        var brand = BrandReader.Read(files, folder, context.Diagnostics);
        var sheets = StyleSheets.Read(files, folder, brand, context.Diagnostics);
        var assets = sheets.All.ToDictionary(s => $"css/{s.Name}.css", s => settings.Href(s.Url), StringComparer.Ordinal);
        var strings = Texts(paths, "i18n", ".yml", context).ToDictionary(
            s => s.Key, s => new InterfaceStrings(s.Key, YamlReader.Read(s.Value, 0, s.Value.Text.Length, YamlLimits.DataFile, context.Diagnostics), s.Value.Path.Value), StringComparer.Ordinal);
        var layouts = Texts(paths, "layouts", ".liquid", context);
        foreach (var (name, text) in Texts(paths, "email", ".liquid", context)) layouts[Theme.MailLayout(name)] = text;
        var templates = new LiquidTemplates(
            layouts, Texts(paths, "partials", ".liquid", context), ThemeFilters.All(icons, assets, settings.Href), context.Diagnostics);
        if (templates.IsEmpty)
            context.Diagnostics.Add(LiquidDiagnostics.Missing.At(SourceSpan.StartOf(folder.Value), "There is no theme in this folder", $"Put one there, with a layout {folder}/layouts/page.liquid at least, or name its folder with --theme."));
        var script = paths.Contains(folder / SearchScript) ? TextFile.Read(files, folder / SearchScript, context.Diagnostics) : null;
        return [new Theme(folder, templates, strings, brand, sheets) { SearchScript = script is null ? null : ThemeScript.Of("search", Encoding.UTF8.GetBytes(script.Text)) }];
    }

    private static bool IsRead(SitePath file) => file.Segments.Count == 1
        ? file.Name == "brand.yml" || file.Extension == ".md"
        : file.Segments[0] == "js" ? file.Value == SearchScript
        : Folders.TryGetValue(file.Segments[0], out var extension) && (extension is null || (file.Extension == extension && (file.Segments.Count == 2 || file.Segments[0] == "css")));

    private Dictionary<string, SourceText> Texts(IReadOnlyList<SitePath> paths, string kind, string extension, PipelineContext context)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var path in paths.Where(p => p.Parent == folder / kind && p.Extension == extension))
            if (TextFile.Read(files, path, context.Diagnostics) is { } text) texts[path.Stem] = text;
        return texts;
    }
}
