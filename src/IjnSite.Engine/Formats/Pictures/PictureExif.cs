using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The one thing of a camera's notes that matters: which way up the picture is (Exif 2.32, 4.6).</summary>
internal static class PictureExif
{
    private const ushort OrientationTag = 0x0112;

    /// <param name="tiff">The notes, from their byte order mark on.</param>
    /// <returns>1 to 8; 1 when nothing sensible is said.</returns>
    public static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return 1;
        var directory = Int32(tiff[4..], little);
        if (directory < 8 || directory > tiff.Length - 2) return 1;
        var count = UInt16(tiff[directory..], little);
        for (var i = 0; i < count; i++)
        {
            var at = directory + 2 + (i * 12);
            if (at > tiff.Length - 12) return 1;
            if (UInt16(tiff[at..], little) != OrientationTag) continue;
            return UInt16(tiff[(at + 8)..], little) is >= 1 and <= 8 and var orientation ? orientation : 1;
        }

        return 1;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int Int32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : BinaryPrimitives.ReadInt32BigEndian(bytes);
}
