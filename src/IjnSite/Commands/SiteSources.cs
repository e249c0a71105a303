using IjnSite.Engine.Files;

namespace IjnSite.Commands;

/// <summary>Everything that a run may read.</summary>
/// <param name="InputName">The folder of the content in <paramref name="Files"/>; the first part of the paths in findings.</param>
internal sealed record SiteSources(IFileStore Files, SitePath InputName, SitePath ThemeName)
{
    public static SiteSources On(SiteFolders folders) => new(
        new MountedFileStore(new Dictionary<SitePath, IFileStore>
        {
            [folders.InputName] = new DiskFileStore(folders.Input),
            [folders.ThemeName] = new DiskFileStore(folders.Theme),
        }),
        folders.InputName, folders.ThemeName);
}
