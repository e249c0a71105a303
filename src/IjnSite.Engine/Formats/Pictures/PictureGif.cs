using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>The blocks of a GIF file (GIF89a, 17 to 26), to tell whether it moves.</summary>
internal static class PictureGif
{
    public static PictureHeader Header(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13) return new PictureHeader(PictureKind.Gif, 0, 0, IsWhole: false);
        var at = 13 + ColorTable(file[10]);
        var frames = 0;
        while (at < file.Length && frames < 2 && file[at] is 0x21 or 0x2C)
        {
            if (file[at] == 0x2C)
            {
                frames++;
                at += at + 9 < file.Length ? 11 + ColorTable(file[at + 9]) : file.Length;
            }
            else
            {
                at += 2;
            }

            while (at < file.Length && file[at] != 0) at += 1 + file[at];
            at++;
        }

        return new PictureHeader(PictureKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), IsAnimated: frames > 1);
    }

    private static int ColorTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
