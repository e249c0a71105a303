namespace IjnSite.Engine.Formats.Pictures;

/// <summary>What the head of a picture file says, without a pixel decoded.</summary>
/// <param name="Width">In pixels, as the picture is shown: after <paramref name="Orientation"/>. 0 when the head is damaged.</param>
/// <param name="Height">As <paramref name="Width"/>.</param>
/// <param name="Orientation">How a viewer turns the stored pixels: 1 to 8 (Exif 2.32, tag 0x0112).</param>
/// <param name="IsWhole">The file has its end: nothing was cut off on the way.</param>
public sealed record PictureHeader(PictureKind Kind, int Width, int Height, int Orientation = 1, bool HasAlpha = false, bool IsAnimated = false, bool IsWhole = true)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The header of a picture whose stored sides are these: turned as a viewer turns it.</summary>
    internal static PictureHeader Stored(PictureKind kind, int width, int height, int orientation, bool hasAlpha = false, bool isAnimated = false, bool isWhole = true) =>
        orientation < 5
            ? new PictureHeader(kind, width, height, orientation, hasAlpha, isAnimated, isWhole)
            : new PictureHeader(kind, height, width, orientation, hasAlpha, isAnimated, isWhole);
}
