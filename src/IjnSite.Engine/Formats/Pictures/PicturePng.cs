using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The chunks of a PNG file (W3C PNG, third edition, 5 and 11).</summary>
internal static class PicturePng
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureHeader Header(ReadOnlySpan<byte> file)
    {
        var (width, height, orientation) = (0, 0, 1);
        var (alpha, animated, whole) = (false, false, false);
        for (var at = Signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - 12) break;
            var type = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8) && length >= 13)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                if (width < 0 || height < 0) (width, height) = (0, 0);
                alpha = data[9] is 4 or 6;
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                alpha = true;
            }
            else if (type.SequenceEqual("acTL"u8))
            {
                animated = true;
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                orientation = PictureExif.OrientationOf(data);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                whole = true;
                break;
            }

            at += 12 + length;
        }

        return PictureHeader.Stored(PictureKind.Png, width, height, orientation, alpha, animated, whole);
    }
}
