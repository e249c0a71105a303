using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.PostProcess;
using IjnSite.Engine.Modules.Process;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>What the recipes of one run are composed with.</summary>
/// <param name="Files">All sources; content lies below <paramref name="InputFolder"/>, the theme below <paramref name="ThemeFolder"/>.</param>
/// <param name="AsOf">The day for which the site is built.</param>
/// <param name="Stage">The last module of every recipe that makes files.</param>
public sealed record SiteParts(
    SiteSettings Settings, IReadOnlyList<ContentType> Types, IFileStore Files, SitePath InputFolder, SitePath ThemeFolder, DateOnly AsOf, StageOutput Stage)
{
    /// <summary>What earlier runs made that is slow to make, by its content; null takes and keeps nothing. A folder for each output that uses it.</summary>
    public IFileStore? Cache { get; init; }

    /// <summary>The theme of an earlier run in the same process with the same options; null reads it anew.</summary>
    public ModuleMemory? ThemeMemory { get; init; }

    /// <summary>The run looks for faults and writes no site: files that are slow to make are announced and stay empty.</summary>
    public bool IsCheck { get; init; }

    public SitePath FolderOf(ContentType type) => InputFolder / type.Folder;
}
