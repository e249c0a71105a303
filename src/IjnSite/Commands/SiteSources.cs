using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands;

/// <summary>Everything that a run may read.</summary>
/// <param name="InputName">The folder of the content in <paramref name="Files"/>; the first part of the paths in findings.</param>
internal sealed record SiteSources(IFileStore Files, SitePath InputName, SitePath ThemeName)
{
    private IFileStore? _overlay;
    private SitePath _overlayName;

    /// <param name="diagnostics">Gets a finding for every link, device and unusable name that lies among the sources: nothing is left out without a word.</param>
    /// <param name="through">What the folder of the content, that of the theme and the overlay are read through; null reads the disk itself.</param>
    public static SiteSources On(SiteFolders folders, DiagnosticBag diagnostics, FolderReaders? through = null)
    {
        var mounts = new Dictionary<SitePath, IFileStore>
        {
            [folders.InputName] = Open(folders.Input, folders.InputName, through?.Input),
            [folders.ThemeName] = Open(folders.Theme, folders.ThemeName, through?.Theme),
        };
        if (folders.Overlay is not { } place) return new SiteSources(new MountedFileStore(mounts), folders.InputName, folders.ThemeName);
        var overlay = Open(place, folders.OverlayName, through?.Overlay);
        mounts[folders.InputName] = new OverlaidFileStore(mounts[folders.InputName], overlay);
        // No pipeline looks there: whoever prints a finding shows the line at the place where the file lies.
        mounts[folders.OverlayName] = overlay;
        return new SiteSources(new MountedFileStore(mounts), folders.InputName, folders.ThemeName) { _overlay = overlay, _overlayName = folders.OverlayName };

        IFileStore Open(string folder, SitePath name, Func<IFileStore, IFileStore>? reader)
        {
            var disk = new DiskFileStore(folder)
            {
                OnSkipped = (path, reason) => diagnostics.Add(PipelineDiagnostics.UnreadableFile.At(
                    SourceSpan.StartOf((name / path.Value).Value), $"The file is not read: {reason}", "Put the file itself there, or remove it.")),
            };
            return reader is null ? disk : reader(disk);
        }
    }

    /// <summary>Where a source lies, as people are told: a file of the overlay has its place among the content, and is found by another name.</summary>
    public string PlaceOf(string path) =>
        _overlay is not null && SitePath.TryParse(path, out var source) && source.IsIn(InputName) && source.RelativeTo(InputName) is var file && _overlay.Exists(file)
            ? (_overlayName / file.Value).Value : path;

    /// <summary>Findings at the places where the files lie, in their order.</summary>
    public IReadOnlyList<Diagnostic> Placed(DiagnosticBag findings)
    {
        if (_overlay is null) return findings.ToSortedList();
        var placed = new DiagnosticBag();
        placed.AddRange(findings.ToSortedList().Select(f => f with { Where = f.Where with { Path = PlaceOf(f.Where.Path) } }));
        return placed.ToSortedList();
    }
}

/// <summary>What the folders of a site are read through.</summary>
internal sealed record FolderReaders(Func<IFileStore, IFileStore> Input, Func<IFileStore, IFileStore> Theme, Func<IFileStore, IFileStore> Overlay);
