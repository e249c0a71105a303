using System.Buffers.Binary;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>
/// Tells a picture's kind and size from its first bytes, so that a build refuses what it should not decode before it decodes it. Reads no more than it
/// must, trusts no length that it finds, and never fails: a head that makes no sense has the width 0.
/// </summary>
public static class PictureHeaderReader
{
    /// <returns>Null when the bytes are no picture of a known kind.</returns>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return PictureJpeg.Header(file);
        if (file.StartsWith(PicturePng.Signature)) return PicturePng.Header(file);
        if (file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8)) return PictureWebP.Header(file);
        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)) return PictureGif.Header(file);
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) return new PictureHeader(PictureKind.Tiff, 0, 0);
        if (file.StartsWith("BM"u8) && file.Length > 26 && BinaryPrimitives.ReadInt32LittleEndian(file[2..]) == file.Length) return new PictureHeader(PictureKind.Bmp, 0, 0);
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8)) return IsoMedia(file[8..12]);
        return LooksLikeSvg(file) ? new PictureHeader(PictureKind.Svg, 0, 0) : null;
    }

    // ISO/IEC 23008-12: the brands of pictures; other brands of the container are video.
    private static PictureHeader? IsoMedia(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) ? new PictureHeader(PictureKind.Avif, 0, 0)
        : brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8)
            ? new PictureHeader(PictureKind.Heic, 0, 0) : null;

    // A drawing is XML: whatever stands before its root (declaration, comment, DOCTYPE) begins with < too.
    private static bool LooksLikeSvg(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, 4096)];
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        return head.TrimStart(" \t\r\n"u8).StartsWith("<"u8) && head.IndexOf("<svg"u8) >= 0;
    }
}
