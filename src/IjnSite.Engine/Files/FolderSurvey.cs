using System.IO.Enumeration;

namespace IjnSite.Engine.Files;

/// <summary>Walks the folders of a disk. It never walks through a link: .NET's own recursion does, forty times round a loop.</summary>
internal static class FolderSurvey
{
    // One level at a time, with no filter of the system's own: a skipped file shall be seen here, to be reported.
    private static readonly EnumerationOptions OneLevel = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Folders deeper than this are not a site but a mistake (or a trap).</summary>
    public const int MaxDepth = 64;

    /// <param name="onUnusable">Called for a name that cannot be written as a path of ours, with the folder and the name.</param>
    /// <exception cref="FileStoreException">A folder cannot be listed, or lies too deep.</exception>
    public static List<FileEntry> Walk(string root, SitePath folder, SitePath? except, Action<SitePath, string> onUnusable)
    {
        var found = new List<FileEntry>();
        var open = new Stack<(SitePath Folder, int Depth)>();
        open.Push((folder, 0));
        while (open.TryPop(out var next))
        {
            if (next.Depth > MaxDepth) throw new FileStoreException(next.Folder, $"it lies more than {MaxDepth} folders deep");
            try
            {
                foreach (var item in Level(next.Folder.IsRoot ? root : Path.Combine(root, next.Folder.Value)))
                {
                    if (!IsUsable(item.Name) || !SitePath.TryParse(next.Folder.IsRoot ? item.Name : $"{next.Folder}/{item.Name}", out var path))
                        onUnusable(next.Folder, item.Name);
                    else if ((item.Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.Directory)
                    {
                        if (path != except) open.Push((path, next.Depth + 1));
                    }
                    else
                        found.Add(new FileEntry(path, new FileStamp(item.Length, item.Version), PlainFiles.Refusal(item.FullPath, item.Attributes, item.Length) is null));
                }
            }
            catch (DirectoryNotFoundException) when (next.Depth == 0)
            {
                return found;
            }
            catch (Exception fault) when (FileFault.IsIo(fault))
            {
                throw FileFault.Of(next.Folder, fault);
            }
        }

        found.Sort(static (a, b) => a.Path.CompareTo(b.Path));
        return found;
    }

    // A backslash is a plain letter in a Unix name and a separator in ours.
    private static bool IsUsable(string name) => !name.Contains('\\', StringComparison.Ordinal);

    private static FileSystemEnumerable<Item> Level(string fullPath) => new(fullPath,
        static (ref FileSystemEntry entry) => new Item(
            entry.FileName.ToString(), entry.ToFullPath(), entry.Attributes, entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcTicks),
        OneLevel);

    private readonly record struct Item(string Name, string FullPath, FileAttributes Attributes, long Length, long Version);
}
