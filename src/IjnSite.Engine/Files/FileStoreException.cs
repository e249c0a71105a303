namespace IjnSite.Engine.Files;

/// <summary>A file could not be listed, read or written; the message says why in words for people, without the file's name.</summary>
public class FileStoreException(SitePath path, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public SitePath Path { get; } = path;
}

/// <summary>It was a source that could not be listed or read, so the author's own files are to be put in order, and not the output.</summary>
public sealed class SourceReadException(SitePath path, string reason, Exception? inner = null) : FileStoreException(path, reason, inner);
