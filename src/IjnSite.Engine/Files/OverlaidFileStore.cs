namespace IjnSite.Engine.Files;

/// <summary>
/// One store laid over another: its files add to those of the lower one, and take the place of those at the same path. A file is changed in the store that holds it;
/// nothing is made, moved or deleted.
/// </summary>
public sealed class OverlaidFileStore(IFileStore below, IFileStore above) : IFileStore
{
    public IReadOnlyList<SitePath> List(SitePath folder) => [.. below.List(folder).Union(above.List(folder)).Order()];

    public bool Exists(SitePath file) => above.Exists(file) || below.Exists(file);

    public byte[] Read(SitePath file) => HolderOf(file).Read(file);

    public FileStamp? Stamp(SitePath file) => above.Stamp(file) ?? below.Stamp(file);

    public void Replace(SitePath file, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content) => HolderOf(file).Replace(file, read, content);

    public void Write(SitePath file, ReadOnlySpan<byte> content) => throw new NotSupportedException("Which of the two stores should get the file, nobody has said.");

    public void Move(SitePath from, SitePath to) => throw new NotSupportedException("Files stay in the store that holds them.");

    public void Delete(SitePath file) => throw new NotSupportedException("Files stay in the store that holds them.");

    private IFileStore HolderOf(SitePath file) => above.Exists(file) ? above : below;
}
