namespace IjnSite.Engine.Files;

/// <summary>Several stores under one root, each below its own folder, so that every source has one path whatever folders the command line named. For reading, and for mending what was read.</summary>
public sealed class MountedFileStore(IReadOnlyDictionary<SitePath, IFileStore> mounts) : IFileStore
{
    public IReadOnlyList<SitePath> List(SitePath folder) =>
        [.. mounts.SelectMany(m => folder == m.Key || folder.IsIn(m.Key)
            ? ListOf(m.Key, m.Value, folder == m.Key ? SitePath.Root : folder.RelativeTo(m.Key))
            : m.Key.IsIn(folder) ? ListOf(m.Key, m.Value, SitePath.Root) : []).Order()];

    public bool Exists(SitePath file) => Find(file) is { } found && Told(file, () => found.Store.Exists(found.Path));

    public byte[] Read(SitePath file)
    {
        var (store, path) = Find(file) ?? throw new SourceReadException(file, "there is no such file");
        return Told(file, () => store.Read(path));
    }

    public void Replace(SitePath file, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content)
    {
        var (store, path) = Find(file) ?? throw new SourceReadException(file, "there is no such file");
        store.Replace(path, read, content);
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content) => throw new NotSupportedException("Sources are read only.");

    public void Move(SitePath from, SitePath to) => throw new NotSupportedException("Sources are read only.");

    public void Delete(SitePath file) => throw new NotSupportedException("Sources are read only.");

    private static IEnumerable<SitePath> ListOf(SitePath mount, IFileStore store, SitePath folder)
    {
        try
        {
            return store.List(folder).Select(p => mount / p.Value);
        }
        catch (FileStoreException fault)
        {
            // The fault names the folder that it was, which may lie deeper than the one that was asked for.
            throw new SourceReadException(fault.Path.IsRoot ? mount : mount / fault.Path.Value, fault.Message, fault);
        }
    }

    private static T Told<T>(SitePath file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FileStoreException fault)
        {
            throw new SourceReadException(file, fault.Message, fault);
        }
    }

    private (IFileStore Store, SitePath Path)? Find(SitePath file)
    {
        foreach (var (folder, store) in mounts)
            if (file.IsIn(folder)) return (store, file.RelativeTo(folder));
        return null;
    }
}
