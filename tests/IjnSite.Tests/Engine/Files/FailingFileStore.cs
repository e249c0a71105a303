using IjnSite.Engine.Files;

namespace IjnSite.Tests.Engine.Files;

/// <summary>
/// Works like the store inside until a number of changing operations are done; from then on everything fails, as after kill -9 or on a dead disk.
/// </summary>
/// <param name="alsoDoesTheLast">The operation that fails is done all the same: the answer is lost, not the deed.</param>
internal sealed class FailingFileStore(IFileStore inner, int operations, bool alsoDoesTheLast = false) : IFileStore
{
    private int _left = operations;
    private bool _dead;

    public bool HasFailed => _dead;

    public IReadOnlyList<SitePath> List(SitePath folder) => Look(folder, () => inner.List(folder));

    public bool Exists(SitePath file) => Look(file, () => inner.Exists(file));

    public byte[] Read(SitePath file) => Look(file, () => inner.Read(file));

    public FileStamp? Stamp(SitePath file) => Look(file, () => inner.Stamp(file));

    public IReadOnlyList<FileEntry> Survey(SitePath folder, SitePath? except = null) => Look(folder, () => inner.Survey(folder, except));

    public void Write(SitePath file, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        Change(file, () => { inner.Write(file, copy); return true; });
    }

    public FileStamp WriteDraft(SitePath file, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        return Change(file, () => inner.WriteDraft(file, copy));
    }

    public void Move(SitePath from, SitePath to) => Change(to, () => { inner.Move(from, to); return true; });

    public void Delete(SitePath file) => Change(file, () => { inner.Delete(file); return true; });

    public void DeleteFolder(SitePath folder) => Change(folder, () => { inner.DeleteFolder(folder); return true; });

    public bool TryMoveFolder(SitePath from, SitePath to) => Change(to, () => inner.TryMoveFolder(from, to));

    public IDisposable? TryLock(SitePath file) => inner.TryLock(file);

    private T Look<T>(SitePath path, Func<T> work) => _dead ? throw new FileStoreException(path, "the disk is dead") : work();

    private T Change<T>(SitePath path, Func<T> work)
    {
        if (_dead) throw new FileStoreException(path, "the disk is dead");
        if (_left-- > 0) return work();
        _dead = true;
        if (alsoDoesTheLast) work();
        throw new FileStoreException(path, "the disk has died");
    }
}
