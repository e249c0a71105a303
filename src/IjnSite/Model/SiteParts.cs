using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.PostProcess;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>What the recipes of one run are composed with.</summary>
/// <param name="Files">All sources; content lies below <paramref name="InputFolder"/>, the theme below <paramref name="ThemeFolder"/>.</param>
/// <param name="AsOf">The day for which the site is built.</param>
/// <param name="Stage">The last module of every recipe that makes files.</param>
public sealed record SiteParts(
    SiteSettings Settings, IReadOnlyList<ContentType> Types, IFileStore Files, SitePath InputFolder, SitePath ThemeFolder, DateOnly AsOf, bool IsPreview, StageOutput Stage)
{
    public SitePath FolderOf(ContentType type) => InputFolder / type.Folder;
}
