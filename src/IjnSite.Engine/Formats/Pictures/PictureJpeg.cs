using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class PictureJpeg
{
    public static PictureHeader Header(ReadOnlySpan<byte> file)
    {
        var (width, height, orientation) = (0, 0, 1);
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) break;
            var segment = file.Slice(at + 4, length - 2);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8)) orientation = PictureExif.OrientationOf(segment[6..]);
            else if (IsFrame(marker) && segment.Length >= 5) (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
            at += 2 + length;
            // The mark of the end is looked for behind the start of the scan: a camera's small preview has a mark of its own before it.
            if (marker == 0xDA) return PictureHeader.Stored(PictureKind.Jpeg, width, height, orientation, isWhole: file[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0);
        }

        return PictureHeader.Stored(PictureKind.Jpeg, width, height, orientation, isWhole: false);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
