namespace IjnSite.Engine.Files;

/// <summary>
/// Files by <see cref="SitePath"/>. The only way in which anything reads or writes: a disk in production, memory in tests and preview.
/// Safe for use by several threads as long as no two write the same path.
/// </summary>
/// <remarks>
/// The members with a body are what a large output needs to be fast; a store that does not override them is slower, never wrong.
/// </remarks>
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

    /// <summary>Writes a file that is there anew, when it still is what the caller read; its permissions stay.</summary>
    /// <exception cref="FileStoreException">It has changed or gone, may only be read, or cannot be written; then it is as it was.</exception>
    void Replace(SitePath file, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content)
    {
        if (!Read(file).AsSpan().SequenceEqual(read)) throw new FileStoreException(file, FileFault.Changed);
        Write(file, content);
    }

    /// <summary>Renames over an existing file, making the folders.</summary>
    /// <exception cref="FileStoreException">It cannot be moved.</exception>
    void Move(SitePath from, SitePath to);

    /// <summary>Deletes a file, and the folders that it leaves empty. An absent file is no error; its empty folders go all the same.</summary>
    /// <exception cref="FileStoreException">It cannot be deleted.</exception>
    void Delete(SitePath file);

    /// <summary>Length and version of a plain file; null when there is none.</summary>
    /// <exception cref="FileStoreException">It cannot be looked at.</exception>
    FileStamp? Stamp(SitePath file) => Exists(file) ? new FileStamp(Read(file).Length, 0) : null;

    /// <summary>As <see cref="List"/>, with stamps, and with the links and special files that a list leaves out.</summary>
    /// <param name="except">A folder that is not looked into.</param>
    /// <exception cref="FileStoreException">The folder cannot be listed.</exception>
    IReadOnlyList<FileEntry> Survey(SitePath folder, SitePath? except = null) =>
        [.. List(folder)
            .Where(path => except is not { } hidden || !path.IsIn(hidden))
            .Select(path => new FileEntry(path, Stamp(path) ?? default, IsPlain: true))];

    /// <summary>
    /// Writes a file that nobody reads before it is moved to its place: half a file may stay behind when the program is killed.
    /// Spares the rename that <see cref="Write"/> needs.
    /// </summary>
    /// <returns>The stamp, which a move keeps.</returns>
    /// <exception cref="FileStoreException">It cannot be written.</exception>
    FileStamp WriteDraft(SitePath file, ReadOnlySpan<byte> content)
    {
        Write(file, content);
        return new FileStamp(content.Length, 0);
    }

    /// <summary>Renames a whole folder to a place where nothing is. False, with nothing changed, when the store cannot or something is there.</summary>
    /// <exception cref="FileStoreException">It cannot be moved.</exception>
    bool TryMoveFolder(SitePath from, SitePath to) => false;

    /// <summary>Deletes a folder with everything in it, empty folders too, and the folders above that it leaves empty. An absent folder is no error.</summary>
    /// <exception cref="FileStoreException">It cannot be deleted.</exception>
    void DeleteFolder(SitePath folder)
    {
        foreach (var file in List(folder)) Delete(file);
    }

    /// <summary>Holds a lock against other programs (and other users of this store) until it is disposed of or the program ends, however it ends.</summary>
    /// <returns>Null when another holds it. A store that nobody shares gives a lock that locks nothing.</returns>
    /// <exception cref="FileStoreException">The lock file cannot be made.</exception>
    IDisposable? TryLock(SitePath file) => new NoLock();

    private sealed class NoLock : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
