using System.Collections.Concurrent;

namespace IjnSite.Engine.Files;

/// <summary>The folders of a disk store: finds links among them, makes each once, removes the ones that became empty.</summary>
internal sealed class DiskFolders(string root)
{
    // How often a file's folder may vanish under us before it is called a fault: another thread, or another program, removes empty folders.
    private const int MaxAttempts = 50;

    private readonly ConcurrentDictionary<SitePath, byte> _made = new();

    // Making a chain of folders and removing one are many system calls each; in between, the other's half is what fails.
    private readonly Lock _chain = new();

    public string FullPath(SitePath path) => path.IsRoot ? root : Path.Combine(root, path.Value);

    public bool IsLink(SitePath path)
    {
        var attributes = new FileInfo(FullPath(path)).Attributes;
        return (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
    }

    /// <summary>Whether the folder, or one above it up to the root of the store, is a link.</summary>
    public bool HasLink(SitePath folder)
    {
        for (; !folder.IsRoot; folder = folder.Parent)
            if (IsLink(folder)) return true;
        return false;
    }

    /// <param name="file">Named by the exception.</param>
    /// <exception cref="FileStoreException">The folder is a link or lies behind one.</exception>
    public void RefuseLinks(SitePath folder, SitePath file)
    {
        bool hasLink;
        try
        {
            hasLink = HasLink(folder);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }

        if (hasLink) throw new FileStoreException(file, FileFault.BehindLink);
    }

    /// <summary>Whether this store made the folder, or found it to be one, before.</summary>
    public bool IsOurs(SitePath folder) => _made.ContainsKey(folder);

    // Once for each folder: a system call for each file of ten thousand is a tenth of the time that writing them takes.
    public void Make(SitePath folder, SitePath file)
    {
        if (_made.ContainsKey(folder)) return;
        try
        {
            lock (_chain)
            {
                var known = folder;
                for (; !known.IsRoot && !_made.ContainsKey(known); known = known.Parent)
                    if (IsLink(known)) throw new FileStoreException(file, FileFault.BehindLink);
                Directory.CreateDirectory(FullPath(folder));
                for (var made = folder; made != known; made = made.Parent) _made.TryAdd(made, 0);
                if (folder.IsRoot) _made.TryAdd(folder, 0);
            }
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    /// <summary>Does work that needs the file's folder, again if the folder that we made has been removed since, by us or by somebody else.</summary>
    public T InFolderOf<T>(SitePath file, Func<T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            Make(file.Parent, file);
            try
            {
                return work();
            }
            // Which of the two it is depends on whether another thread has made the folder again in between.
            catch (Exception fault) when (fault is DirectoryNotFoundException or FileNotFoundException && attempt < MaxAttempts)
            {
                for (var folder = file.Parent; _made.TryRemove(folder, out _) && !folder.IsRoot;) folder = folder.Parent;
            }
        }
    }

    /// <summary>Removes the folder, and those above it, as far as they are empty; never the root.</summary>
    public void Prune(SitePath folder)
    {
        try
        {
            lock (_chain)
            {
                for (; !folder.IsRoot; folder = folder.Parent)
                {
                    var full = FullPath(folder);
                    if (!Directory.Exists(full)) continue;
                    if (Directory.EnumerateFileSystemEntries(full).Any()) return;
                    _made.TryRemove(folder, out _);
                    Directory.Delete(full);
                }
            }
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // An empty folder that stays harms nobody: another thread has just put a file into it, or it is somebody's working folder.
        }
    }

    public void PruneRoot()
    {
        try
        {
            if (Directory.EnumerateFileSystemEntries(root).Any()) return;
            lock (_chain)
            {
                _made.Clear();
                Directory.Delete(root);
            }
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // As above.
        }
    }
}
