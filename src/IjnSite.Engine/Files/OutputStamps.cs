using System.Buffers.Binary;
using System.Security.Cryptography;

namespace IjnSite.Engine.Files;

/// <summary>
/// The versions of the files of one manifest, in its order, behind the manifest's own hash: kept apart from it because times differ between machines.
/// With them, an unchanged file need not be read to know that nobody has touched it.
/// </summary>
internal static class OutputStamps
{
    public static byte[] Write(ReadOnlySpan<byte> manifestJson, IReadOnlyList<long> versions)
    {
        var bytes = new byte[SHA256.HashSizeInBytes + (versions.Count * sizeof(long))];
        SHA256.HashData(manifestJson, bytes);
        for (var i = 0; i < versions.Count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(SHA256.HashSizeInBytes + (i * sizeof(long))), versions[i]);
        return bytes;
    }

    /// <returns>Empty when the stamps are not those of this manifest.</returns>
    public static Dictionary<SitePath, long> Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> manifestJson, OutputManifest manifest)
    {
        var versions = new Dictionary<SitePath, long>(manifest.Files.Count);
        if (bytes.Length != SHA256.HashSizeInBytes + (manifest.Files.Count * sizeof(long))
            || !bytes[..SHA256.HashSizeInBytes].SequenceEqual(SHA256.HashData(manifestJson))) return versions;
        bytes = bytes[SHA256.HashSizeInBytes..];
        for (var i = 0; i < manifest.Files.Count; i++)
            versions[manifest.Files[i].Path] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]);
        return versions;
    }
}
