using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace IjnSite.Engine.Files;

/// <summary>
/// Files that were slow to make, by the hash of all that they depend on. A convenience: what it lacks, or holds in a damaged state, is made again, and a cache that
/// cannot be written is no cache. Safe for use by several threads.
/// </summary>
/// <param name="store">Null takes and keeps nothing.</param>
/// <param name="folder">The cache's own folder in the store.</param>
public sealed class FileCache(IFileStore? store, SitePath folder)
{
    // A store that remembers gives the same array again, run after run.
    private static readonly ConditionalWeakTable<byte[], byte[]> Checked = [];

    /// <summary>The bytes that were kept under a name; null when there are none, or others.</summary>
    public byte[]? Find(string name)
    {
        try
        {
            var place = folder / name;
            if (store is null || !store.Exists(place)) return null;
            var file = store.Read(place);
            if (Checked.TryGetValue(file, out var known)) return known;
            if (file.Length < SHA256.HashSizeInBytes) return null;
            var content = file[SHA256.HashSizeInBytes..];
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes))) return null;
            Checked.AddOrUpdate(file, content);
            return content;
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    /// <summary>Keeps bytes under a name, with their hash before them.</summary>
    public void Keep(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            store?.Write(folder / name, [.. SHA256.HashData(content), .. content]);
        }
        catch (FileStoreException)
        {
            // Nothing depends on it.
        }
    }
}
