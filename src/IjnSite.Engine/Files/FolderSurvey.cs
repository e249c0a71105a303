using System.IO.Enumeration;

namespace IjnSite.Engine.Files;

/// <summary>Walks the folders of a disk. It never walks through a link: .NET's own recursion does, forty times round a loop, unless it is told not to.</summary>
internal sealed class FolderSurvey(string root, SitePath folder, SitePath? except, Action<SitePath, string> onUnusable)
{
    /// <summary>Folders deeper than this are not a site but a mistake (or a trap).</summary>
    public const int MaxDepth = 64;

    // No filter of the system's own: a skipped file shall be seen here, to be reported.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private readonly List<string> _entered = [];

    /// <returns>In ordinal order; nothing when the folder is absent.</returns>
    /// <exception cref="FileStoreException">A folder cannot be listed.</exception>
    public List<FileEntry> Walk()
    {
        var start = folder.IsRoot ? root : Path.Combine(root, folder.Value);
        var found = new List<FileEntry>();
        try
        {
            var items = new FileSystemEnumerable<FileEntry?>(start, ToEntry, Everything)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) => !IsOwnFolder(ref entry),
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                {
                    if (!IsOwnFolder(ref entry) || (except is { } hidden && ToPath(ref entry) == hidden)) return false;
                    if (ToPath(ref entry) is { } path && path.Value.AsSpan().Count('/') >= MaxDepth)
                        throw new FileStoreException(path, $"it lies more than {MaxDepth} folders deep");
                    _entered.Add(entry.ToFullPath());
                    return true;
                },
            };
            foreach (var item in items)
                if (item is { } entry) found.Add(entry);
        }
        catch (DirectoryNotFoundException) when (!Directory.Exists(start))
        {
            return found;
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(Culprit(), fault);
        }

        found.Sort(static (a, b) => a.Path.CompareTo(b.Path));
        return found;
    }

    private static bool IsOwnFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    private FileEntry? ToEntry(ref FileSystemEntry entry)
    {
        if (ToPath(ref entry) is not { } path)
        {
            onUnusable(folder, entry.FileName.ToString());
            return null;
        }

        var attributes = entry.Attributes;
        var length = entry.IsDirectory ? 0 : entry.Length;
        var isPlain = length > 0 && (attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0
            || PlainFiles.Refusal(entry.ToFullPath(), attributes, length) is null;
        return new FileEntry(path, new FileStamp(length, entry.LastWriteTimeUtc.UtcTicks), isPlain);
    }

    // Null for a name that cannot be written as a path of ours: a backslash is a plain letter in a Unix name and a separator in ours.
    private SitePath? ToPath(ref FileSystemEntry entry)
    {
        if (entry.FileName.Contains('\\')) return null;
        var below = entry.Directory[root.Length..].TrimStart(Path.DirectorySeparatorChar);
        var text = below.IsEmpty ? entry.FileName.ToString() : $"{below}/{entry.FileName}";
        return SitePath.TryParse(text, out var path) ? path : null;
    }

    // The system's fault does not say which of the folders it was.
    private SitePath Culprit()
    {
        foreach (var entered in _entered)
        {
            try
            {
                _ = Directory.EnumerateFileSystemEntries(entered).Any();
            }
            catch (Exception fault) when (FileFault.IsIo(fault))
            {
                return SitePath.TryParse(Path.GetRelativePath(root, entered), out var path) ? path : folder;
            }
        }

        return folder;
    }
}
