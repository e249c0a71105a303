using System.Collections.Concurrent;

namespace IjnSite.Engine.Files;

/// <summary>What was read from a folder, for the next run over it. A file that has the length and the time it had then is not read again. Safe for use by several threads.</summary>
public sealed class FileMemory
{
    // The clock of a file system ticks slowly: two saves within a tick have the same time. A file is believed to be unchanged when it was not new when it was read.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SitePath, (FileStamp Stamp, byte[] Content)> _files = new();

    /// <summary>
    /// The folder as one run sees it: a file that was read once in the run stays as it was read, though somebody saves it meanwhile, so that all that the run makes of it fits together.
    /// </summary>
    public IFileStore Of(IFileStore store) => new View(store, this);

    private byte[] Read(IFileStore store, SitePath file)
    {
        if (store.Stamp(file) is not { } before) return store.Read(file);
        if (_files.TryGetValue(file, out var kept) && kept.Stamp == before) return kept.Content;
        var content = store.Read(file);
        if (store.Stamp(file) == before && DateTime.UtcNow.Ticks - before.Version > Settling.Ticks) _files[file] = (before, content);
        else _files.TryRemove(file, out _);
        return content;
    }

    private sealed class View(IFileStore store, FileMemory memory) : IFileStore
    {
        private readonly ConcurrentDictionary<SitePath, byte[]> _read = new();

        public IReadOnlyList<SitePath> List(SitePath folder) => store.List(folder);

        public bool Exists(SitePath file) => store.Exists(file);

        public FileStamp? Stamp(SitePath file) => store.Stamp(file);

        public byte[] Read(SitePath file) => _read.GetOrAdd(file, f => memory.Read(store, f));

        public void Write(SitePath file, ReadOnlySpan<byte> content)
        {
            store.Write(file, content);
            _read.TryRemove(file, out _);
        }

        public void Move(SitePath from, SitePath to)
        {
            store.Move(from, to);
            _read.TryRemove(from, out _);
            _read.TryRemove(to, out _);
        }

        public void Delete(SitePath file)
        {
            store.Delete(file);
            _read.TryRemove(file, out _);
        }
    }
}
