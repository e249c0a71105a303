namespace IjnSite.Engine.Files;

/// <summary>Files in memory, for tests and for preview. Behaves as <see cref="DiskFileStore"/> does; safe for use by several threads.</summary>
public sealed class MemoryFileStore : IFileStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SitePath, Entry> _files = [];

    // How many files lie below each folder: what a disk knows by itself, that a name is a folder and cannot be a file too.
    private readonly Dictionary<SitePath, int> _folders = [];
    private readonly HashSet<SitePath> _locks = [];
    private long _version;

    public IReadOnlyList<SitePath> List(SitePath folder)
    {
        lock (_gate) return [.. _files.Keys.Where(path => path.IsIn(folder)).Order()];
    }

    public bool Exists(SitePath file)
    {
        lock (_gate) return _files.ContainsKey(file);
    }

    /// <returns>A copy: what a caller does to it changes nothing here.</returns>
    public byte[] Read(SitePath file)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(file, out var entry))
                throw new FileStoreException(file, IsFolder(file) ? "it is a folder, not a file" : "there is no such file");
            if (entry.Content.LongLength > FileLimits.MaxFileLength) throw new FileStoreException(file, FileFault.TooLarge);
            return entry.Content.ToArray();
        }
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        lock (_gate) Put(file, copy);
    }

    public FileStamp WriteDraft(SitePath file, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        lock (_gate) return Put(file, copy);
    }

    public void Move(SitePath from, SitePath to)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(from, out var entry)) throw new FileStoreException(from, "there is no such file");
            if (from == to) return;
            RefuseIfNoFileCanBe(to);
            Remove(from);
            Add(to, entry);
        }
    }

    public void Delete(SitePath file)
    {
        lock (_gate)
        {
            if (IsFolder(file)) throw new FileStoreException(file, "it is a folder, not a file");
            Remove(file);
        }
    }

    public FileStamp? Stamp(SitePath file)
    {
        lock (_gate) return _files.TryGetValue(file, out var entry) ? entry.Stamp : null;
    }

    public IReadOnlyList<FileEntry> Survey(SitePath folder, SitePath? except = null)
    {
        lock (_gate)
        {
            return [.. _files
                .Where(file => file.Key.IsIn(folder) && (except is not { } hidden || !file.Key.IsIn(hidden)))
                .Select(file => new FileEntry(file.Key, file.Value.Stamp, IsPlain: true))
                .OrderBy(entry => entry.Path)];
        }
    }

    public IDisposable? TryLock(SitePath file)
    {
        lock (_gate) return _locks.Add(file) ? new Held(this, file) : null;
    }

    private bool IsFolder(SitePath path) => path.IsRoot || _folders.ContainsKey(path);

    private FileStamp Put(SitePath file, byte[] content)
    {
        RefuseIfNoFileCanBe(file);
        Remove(file);
        var entry = new Entry(content, ++_version);
        Add(file, entry);
        return entry.Stamp;
    }

    private void RefuseIfNoFileCanBe(SitePath file)
    {
        if (IsFolder(file)) throw new FileStoreException(file, "there is a folder of that name");
        for (var folder = file.Parent; !folder.IsRoot; folder = folder.Parent)
        {
            if (_files.ContainsKey(folder))
                throw new FileStoreException(file, $"'{folder}' is a file, so that no folder of that name can be made");
        }
    }

    private void Add(SitePath file, Entry entry)
    {
        _files[file] = entry;
        for (var folder = file.Parent; !folder.IsRoot; folder = folder.Parent)
            _folders[folder] = _folders.GetValueOrDefault(folder) + 1;
    }

    private void Remove(SitePath file)
    {
        if (!_files.Remove(file)) return;
        for (var folder = file.Parent; !folder.IsRoot; folder = folder.Parent)
        {
            if (--_folders[folder] == 0) _folders.Remove(folder);
        }
    }

    private sealed record Entry(byte[] Content, long Version)
    {
        public FileStamp Stamp => new(Content.LongLength, Version);
    }

    private sealed class Held(MemoryFileStore store, SitePath file) : IDisposable
    {
        public void Dispose()
        {
            lock (store._gate) store._locks.Remove(file);
        }
    }
}
