using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The chunks of a WebP file (RFC 9649, 2 and 3; RFC 6386, 9.1).</summary>
internal static class PictureWebP
{
    public static PictureHeader Header(ReadOnlySpan<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L;
        var (width, height, orientation) = (0, 0, 1);
        var (alpha, animated, extended) = (false, false, false);
        for (long at = 12; at + 8 <= file.Length;)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var data = chunk.Slice(8, (int)Math.Min(length, chunk.Length - 8));
            if (chunk.StartsWith("VP8X"u8) && data.Length >= 10)
            {
                extended = true;
                (animated, alpha) = ((data[0] & 0x02) != 0, (data[0] & 0x10) != 0);
                (width, height) = (UInt24(data[4..]) + 1, UInt24(data[7..]) + 1);
            }
            else if (chunk.StartsWith("VP8L"u8) && data.Length >= 5 && data[0] == 0x2F)
            {
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                alpha |= (bits >> 28 & 1) != 0;
                if (!extended) (width, height) = ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
            }
            else if (chunk.StartsWith("VP8 "u8) && data.Length >= 10 && !extended)
            {
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            }
            else if (chunk.StartsWith("EXIF"u8))
            {
                orientation = PictureExif.OrientationOf(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
            }

            at += 8L + length + (length & 1);
        }

        return PictureHeader.Stored(PictureKind.WebP, width, height, orientation, alpha, animated, size <= file.Length);
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
