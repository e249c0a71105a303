using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands;

/// <summary>Everything that a run may read.</summary>
/// <param name="InputName">The folder of the content in <paramref name="Files"/>; the first part of the paths in findings.</param>
internal sealed record SiteSources(IFileStore Files, SitePath InputName, SitePath ThemeName)
{
    /// <param name="diagnostics">Gets a finding for every link, device and unusable name that lies among the sources: nothing is left out without a word.</param>
    public static SiteSources On(SiteFolders folders, DiagnosticBag diagnostics)
    {
        return new SiteSources(
            new MountedFileStore(new Dictionary<SitePath, IFileStore>
            {
                [folders.InputName] = Open(folders.Input, folders.InputName),
                [folders.ThemeName] = Open(folders.Theme, folders.ThemeName),
            }),
            folders.InputName, folders.ThemeName);

        DiskFileStore Open(string folder, SitePath name) => new(folder)
        {
            OnSkipped = (path, reason) => diagnostics.Add(PipelineDiagnostics.UnreadableFile.At(
                SourceSpan.StartOf((name / path.Value).Value), $"The file is not read: {reason}", "Put the file itself there, or remove it.")),
        };
    }
}
