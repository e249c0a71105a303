namespace IjnSite.Engine.Files;

/// <summary>A file could not be listed, read or written; the message says why in words for people, without the file's name.</summary>
public sealed class FileStoreException(SitePath path, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public SitePath Path { get; } = path;
}
