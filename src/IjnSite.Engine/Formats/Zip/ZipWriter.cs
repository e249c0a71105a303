using System.Buffers.Binary;
using System.IO.Compression;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Formats.Zip;

/// <summary>
/// A zip archive (PKWARE APPNOTE 6.3) whose bytes depend on its files alone: in the order given, stored as they are, dated 1980-01-01, without a system's rights.
/// </summary>
/// <remarks>Not compressed: what a deflate library makes of the same file differs with its version and with what the processor can do.</remarks>
public static class ZipWriter
{
    private const int EndRecordLength = 22;
    private const int HeaderLength = 46;

    // The first day that a zip can tell.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="files">Names with <c>/</c>, as of <see cref="SitePath"/>.</param>
    /// <exception cref="ArgumentException">A name is empty, absolute or climbs out of the folder, or two names are the same but for upper and lower case.</exception>
    public static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                if (!SitePath.TryParse(name, out var path) || path.IsRoot || path.Value != name) throw new ArgumentException($"'{name}' is no name for a file in an archive.", nameof(files));
                if (!names.Add(name)) throw new ArgumentException($"Two files of the archive are called '{name}'.", nameof(files));
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Day;
                entry.ExternalAttributes = 0;
                using var target = entry.Open();
                target.Write(content.Span);
            }
        }

        var bytes = stream.ToArray();
        ForgetSystem(bytes);
        return bytes;
    }

    // The library writes into the directory on which system it ran (4.4.2), and has no switch for it: 0 is what all of them read.
    private static void ForgetSystem(Span<byte> zip)
    {
        var end = zip[^EndRecordLength..];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (var i = 0; i < count; i++)
        {
            var header = zip[at..];
            header[5] = 0;
            at += HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }
}
