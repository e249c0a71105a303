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

    /// <summary>The program that makes the search index, with its whole path; null when it is not installed.</summary>
    public string? IndexProgram { get; init; }

    /// <summary>The index that the last build left in the cache serves, whatever has changed since: a preview waits for no other program.</summary>
    public bool TakesLastIndex { get; init; }

    /// <summary>The search page between the output that makes it and the output that knows whether there is an index.</summary>
    public HeldSearchPage SearchPage { get; } = new();

    /// <summary>The site may get a search index, so that the search page is made with the script that asks it too.</summary>
    public bool MayHaveIndex => IndexProgram is not null || TakesLastIndex;

    public SitePath FolderOf(ContentType type) => InputFolder / type.Folder;
}
