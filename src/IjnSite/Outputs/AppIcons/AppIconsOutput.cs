using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.AppIcons;

/// <summary>The site's icons and the web manifest that names them, all from the wordmark and two tokens. A check announces the pictures and draws none.</summary>
public sealed class AppIconsOutput : SiteOutput
{
    public override string Name => SiteIcons.Output;

    public override IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts)
    {
        var icons = SiteIcons.Of(Theme.In(context).Brand, parts.Settings);
        if (icons.Count == 0) return [];
        var urls = icons.Select(i => i.Url).Append(SiteIcons.ManifestUrl);
        if (!HasOwnDrawing(parts)) urls = urls.Append(SiteIcons.DrawingUrl);
        return urls.Select(url => new UrlClaim(url, "the site's icons", SourceSpan.None));
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [Theme.Pipeline],
        PostProcess = [new PlanIcons(parts), new DrawIcon(parts), parts.Stage],
    };

    // A drawing that a designer made by hand goes before the program's.
    private static bool HasOwnDrawing(SiteParts parts) => parts.Files.Exists(parts.ThemeFolder / "files" / SiteIcons.DrawingUrl[1..]);

    private sealed record IconDocument(SiteIcon Icon, Brand Brand) : Document(SitePath.Root);

    private sealed class PlanIcons(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var brand = Theme.In(context).Brand;
            var icons = SiteIcons.Of(brand, parts.Settings);
            if (icons.Count == 0) return [];
            var files = icons.Select(Document (icon) => new IconDocument(icon, brand)).Append(File(SiteIcons.ManifestUrl, WebManifest.Write(icons, brand.Icon!, parts.Settings)));
            return [.. HasOwnDrawing(parts) ? files : files.Append(File(SiteIcons.DrawingUrl, Encoding.UTF8.GetBytes(IconPainter.Svg(brand.Icon!, brand.Wordmark!))))];
        }
    }

    private sealed class DrawIcon(SiteParts parts) : DocumentModule
    {
        private readonly FileCache _cache = new(parts.Cache, SitePath.Parse("icons"));

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            if (input is not IconDocument { Icon: var icon, Brand: var brand }) return [input];
            if (parts.IsCheck) return [File(icon.Url, [])];
            var name = SitePath.Parse(icon.Url[1..]).Name;
            if (_cache.Find(name) is { } kept) return [File(icon.Url, kept)];
            var drawn = IconPainter.Draw(icon, brand.Icon!, brand.Wordmark!);
            _cache.Keep(name, drawn);
            return [File(icon.Url, drawn)];
        }
    }

    private static OutputDocument File(string url, byte[] content) => new(SitePath.Root, SitePath.Parse(url[1..]), content);
}
