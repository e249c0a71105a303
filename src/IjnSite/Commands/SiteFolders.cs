using IjnSite.Engine.Files;

namespace IjnSite.Commands;

/// <summary>The folders of a run on the disk, and the names under which their files appear in findings.</summary>
internal sealed record SiteFolders(string Root, string Input, string Theme, string Output, SitePath InputName, SitePath ThemeName)
{
    public static SiteFolders Of(RunOptions options)
    {
        var root = Path.GetFullPath(options.Root);
        var input = Path.GetFullPath(options.Input ?? "input", root);
        var theme = Path.GetFullPath(options.Theme ?? "theme", root);
        var output = Path.GetFullPath(options.Output ?? "output", root);
        var (inputName, themeName) = (NameOf(input, root, "input"), NameOf(theme, root, "theme"));
        var folders = new SiteFolders(root, input, theme, output, inputName, themeName);
        if (options.Overlay is null) return folders;
        var overlay = Path.GetFullPath(options.Overlay, root);
        var name = NameOf(overlay, root, "overlay");
        return folders with { Overlay = overlay, OverlayName = Clash(name, inputName) || Clash(name, themeName) ? SitePath.Parse($"overlay/{name.Name}") : name };
    }

    /// <summary>A folder that lies over that of the content; null when none does.</summary>
    public string? Overlay { get; private init; }

    /// <summary>The first part of the paths of its files in findings.</summary>
    public SitePath OverlayName { get; private init; }

    /// <summary>What earlier runs made that is slow to make. May be deleted at any time.</summary>
    public string Cache => Path.Combine(Root, ".cache");

    /// <summary>The content editor, a site of its own.</summary>
    public string Cms => Path.Combine(Root, "cms");

    /// <summary>A sentence on why the output folder cannot be used, or null. Links are followed: the folders that they lead to are compared.</summary>
    public string? OutputFault() => Overlay is null
        ? Fault("output", Output, ("input", Input), ("theme", Theme), ("cache", Cache), ("cms", Cms))
        : Fault("output", Output, ("input", Input), ("theme", Theme), ("cache", Cache), ("cms", Cms), ("overlay", Overlay));

    /// <summary>As <see cref="OutputFault"/>, for the overlay.</summary>
    public string? OverlayFault() => Overlay is null ? null
        : Fault("overlay", Overlay, ("input", Input), ("theme", Theme), ("cache", Cache), ("cms", Cms)) ?? (
            !RealPath.IsFolder(Overlay) ? $"The overlay folder is not there: {Overlay}"
            : SiteDefinition.ContentTypes.Any(t => RealPath.IsFolder(Path.Combine(Overlay, t.Folder))) || RealPath.IsFolder(Path.Combine(Overlay, "_data")) ? null
            : "The overlay folder has none of the folders of the content, such as news; name the folder in which they lie");

    /// <summary>As <see cref="OutputFault"/>, for the folder of the content editor.</summary>
    public string? CmsFault() => Fault("cms", Cms, ("input", Input), ("theme", Theme), ("cache", Cache), ("output", Output));

    private static string? Fault(string written, string path, params ReadOnlySpan<(string Name, string Path)> others)
    {
        var real = RealPath.Of(path);
        foreach (var (name, other) in others)
        {
            var folder = RealPath.Of(other);
            if (string.Equals(real, folder, Comparison)) return $"The {written} folder is the {name} folder";
            if (Inside(real, folder)) return $"The {written} folder lies inside the {name} folder";
            if (Inside(folder, real)) return $"The {written} folder contains the {name} folder";
        }

        return RealPath.FileOn(path) is null ? null : $"The {written} folder is a file, or lies below one";
    }

    // A folder outside the root has no path relative to it; its own name stands for it.
    private static SitePath NameOf(string folder, string root, string fallback)
    {
        var relative = Path.GetRelativePath(root, folder);
        return SitePath.TryParse(relative, out var path) && !path.IsRoot ? path
            : SitePath.TryParse(Path.GetFileName(folder), out var name) && !name.IsRoot ? name : SitePath.Parse(fallback);
    }

    private static bool Clash(SitePath a, SitePath b) => a == b || a.IsIn(b) || b.IsIn(a);

    // The root of a disk ends with its separator already.
    private static bool Inside(string inner, string outer) =>
        inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, Comparison);

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}
