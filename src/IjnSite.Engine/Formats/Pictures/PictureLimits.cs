namespace IjnSite.Engine.Formats.Pictures;

/// <summary>What a picture may cost to read, and in which sizes it is published.</summary>
public static class PictureLimits
{
    /// <summary>In bytes (25 MiB): more than any camera's JPEG.</summary>
    public const int Bytes = 25 * 1024 * 1024;

    /// <summary>50 megapixels: 200 MB of memory while it is decoded.</summary>
    public const long Pixels = 50_000_000;

    /// <summary>In pixels. No side of a WebP picture can be longer (RFC 9649, 1).</summary>
    public const int Side = 16_383;

    /// <summary>In bytes (512 KiB); a drawing is text, and every visitor loads all of it.</summary>
    public const int SvgBytes = 512 * 1024;

    /// <summary>In pixels: from half a phone's screen to a desk's at double density.</summary>
    public static readonly IReadOnlyList<int> Widths = [320, 640, 960, 1280, 1920];

    /// <summary>In pixels: the widest that a reader without WebP gets.</summary>
    public const int FallbackWidth = 1280;
}
