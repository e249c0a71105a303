namespace IjnSite.Engine.Files;

/// <summary>Several stores under one root, each below its own folder, so that every source has one path whatever folders the command line named. For reading.</summary>
public sealed class MountedFileStore(IReadOnlyDictionary<SitePath, IFileStore> mounts) : IFileStore
{
    public IReadOnlyList<SitePath> List(SitePath folder) =>
        [.. mounts.SelectMany(m => folder == m.Key || folder.IsIn(m.Key)
            ? m.Value.List(folder == m.Key ? SitePath.Root : folder.RelativeTo(m.Key)).Select(p => m.Key / p.Value)
            : m.Key.IsIn(folder) ? m.Value.List(SitePath.Root).Select(p => m.Key / p.Value) : []).Order()];

    public bool Exists(SitePath file) => Find(file) is { } found && found.Store.Exists(found.Path);

    public byte[] Read(SitePath file)
    {
        var (store, path) = Find(file) ?? throw new FileStoreException(file, "there is no such file");
        try
        {
            return store.Read(path);
        }
        catch (FileStoreException fault)
        {
            throw new FileStoreException(file, fault.Message, fault);
        }
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content) => throw new NotSupportedException("Sources are read only.");

    public void Move(SitePath from, SitePath to) => throw new NotSupportedException("Sources are read only.");

    public void Delete(SitePath file) => throw new NotSupportedException("Sources are read only.");

    private (IFileStore Store, SitePath Path)? Find(SitePath file)
    {
        foreach (var (folder, store) in mounts)
            if (file.IsIn(folder)) return (store, file.RelativeTo(folder));
        return null;
    }
}
