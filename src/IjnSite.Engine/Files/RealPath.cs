namespace IjnSite.Engine.Files;

/// <summary>Where a path of the disk leads, before anything is opened or made there.</summary>
public static class RealPath
{
    // Linux gives up after as many; a ring of links ends here and not in a full stack.
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links in any of its parts; parts that do not exist (yet) stay as they are written.</summary>
    public static string Of(string path) => Of(Path.GetFullPath(path), 0);

    /// <summary>The first part of the path, or the path itself, that is a file, so that no folder can be there; null when there is none.</summary>
    public static string? FileOn(string path)
    {
        for (var at = Of(path); at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(at)) return at;
        return null;
    }

    /// <summary>Whether a folder is there, or a link to one.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    private static string Of(string full, int links)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (links < MaxLinks && TargetOf(real) is { } target) real = Of(target, ++links);
        }

        return real;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return Path.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: false)?.FullName : null;
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // What cannot be looked at is reported when it is used.
            return null;
        }
    }
}
