using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>Tells a font from another file without the drawing library, so that a check costs nothing (OpenType 1.9.1, "Font file"; W3C WOFF 1.0, section 3).</summary>
public static class CanvasFontFile
{
    private static readonly string[] Needed = ["cmap", "head", "hhea", "hmtx", "maxp"];

    /// <summary>Whether the bytes have the tables of a TrueType, OpenType or WOFF 1 font, each of them inside the file. A collection and WOFF 2 are none.</summary>
    public static bool IsFont(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12) return false;
        var isWoff = file.StartsWith("wOFF"u8);
        if (!isWoff && !file.StartsWith("OTTO"u8) && !file.StartsWith("true"u8) && !file.StartsWith("\0\u0001\0\0"u8)) return false;
        var (count, at, step) = isWoff ? (Number16(file, 12), 44, 20) : (Number16(file, 4), 12, 16);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++, at += step)
        {
            if (at + step > file.Length) return false;
            var entry = file.Slice(at, step);
            var (offset, length) = isWoff ? (Number32(entry, 4), Number32(entry, 8)) : (Number32(entry, 8), Number32(entry, 12));
            if (offset + length > file.Length) return false;
            found.Add(System.Text.Encoding.ASCII.GetString(entry[..4]));
        }

        return Needed.All(found.Contains) && (found.Contains("glyf") || found.Contains("CFF ") || found.Contains("CFF2"));
    }

    private static int Number16(ReadOnlySpan<byte> bytes, int at) => at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;

    private static long Number32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
