using System.Text;
using IjnSite.Engine.Files;

namespace IjnSite.Outputs.Search;

/// <summary>A file of the search index.</summary>
/// <param name="Path">Below the index's folder.</param>
internal sealed record IndexFile(SitePath Path, byte[] Content)
{
    /// <summary>All files as one, for the cache.</summary>
    public static byte[] Pack(IReadOnlyList<IndexFile> files)
    {
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(files.Count);
            foreach (var file in files)
            {
                writer.Write(file.Path.Value);
                writer.Write(file.Content.Length);
                writer.Write(file.Content);
            }
        }

        return packed.ToArray();
    }

    /// <param name="packed">As it was packed: the cache keeps a hash beside it.</param>
    public static IReadOnlyList<IndexFile> Unpack(ReadOnlySpan<byte> packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed.ToArray()), Encoding.UTF8);
        var files = new IndexFile[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++) files[i] = new IndexFile(SitePath.Parse(reader.ReadString()), reader.ReadBytes(reader.ReadInt32()));
        return files;
    }
}
