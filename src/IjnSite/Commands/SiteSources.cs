using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands;

/// <summary>Everything that a run may read.</summary>
/// <param name="InputName">The folder of the content in <paramref name="Files"/>; the first part of the paths in findings.</param>
internal sealed record SiteSources(IFileStore Files, SitePath InputName, SitePath ThemeName)
{
    /// <param name="diagnostics">Gets a finding for every link, device and unusable name that lies among the sources: nothing is left out without a word.</param>
    /// <param name="input">What the folder of the content is read through, and <paramref name="theme"/> that of the theme; null reads the disk itself.</param>
    public static SiteSources On(SiteFolders folders, DiagnosticBag diagnostics, Func<IFileStore, IFileStore>? input = null, Func<IFileStore, IFileStore>? theme = null)
    {
        return new SiteSources(
            new MountedFileStore(new Dictionary<SitePath, IFileStore>
            {
                [folders.InputName] = Open(folders.Input, folders.InputName, input),
                [folders.ThemeName] = Open(folders.Theme, folders.ThemeName, theme),
            }),
            folders.InputName, folders.ThemeName);

        IFileStore Open(string folder, SitePath name, Func<IFileStore, IFileStore>? through)
        {
            var disk = new DiskFileStore(folder)
            {
                OnSkipped = (path, reason) => diagnostics.Add(PipelineDiagnostics.UnreadableFile.At(
                    SourceSpan.StartOf((name / path.Value).Value), $"The file is not read: {reason}", "Put the file itself there, or remove it.")),
            };
            return through is null ? disk : through(disk);
        }
    }
}
