namespace IjnSite.Engine.Files;

/// <summary>
/// Files by <see cref="SitePath"/>. The only way in which anything reads or writes: a disk in production, memory in tests and preview.
/// Safe for use by several threads as long as no two write the same path.
/// </summary>
public interface IFileStore
{
    /// <summary>All files below a folder, recursively, in ordinal order. Links and special files are left out. An absent folder is empty.</summary>
    /// <exception cref="FileStoreException">The folder cannot be listed.</exception>
    IReadOnlyList<SitePath> List(SitePath folder);

    bool Exists(SitePath file);

    /// <exception cref="FileStoreException">The file is absent, is not a plain file of this store, or cannot be read.</exception>
    byte[] Read(SitePath file);

    /// <summary>Writes the whole file, making its folders; on failure the file is as it was or absent, never half.</summary>
    /// <exception cref="FileStoreException">It cannot be written.</exception>
    void Write(SitePath file, ReadOnlySpan<byte> content);

    /// <summary>Renames over an existing file.</summary>
    /// <exception cref="FileStoreException">It cannot be moved.</exception>
    void Move(SitePath from, SitePath to);

    /// <summary>Deletes a file, and the folders that it leaves empty. An absent file is no error.</summary>
    /// <exception cref="FileStoreException">It cannot be deleted.</exception>
    void Delete(SitePath file);
}
