namespace IjnSite.Engine.Formats.Pictures;

/// <summary>What a picture's bytes say that it is, whatever its name says.</summary>
public enum PictureKind
{
    Jpeg,
    Png,
    WebP,
    Svg,
    Gif,
    Avif,
    Heic,
    Tiff,
    Bmp,
}

/// <summary>What people, browsers and file systems call the kinds.</summary>
public static class PictureKinds
{
    public static bool IsSupported(this PictureKind kind) => kind is PictureKind.Jpeg or PictureKind.Png or PictureKind.WebP or PictureKind.Svg;

    /// <summary>The name for people: <c>JPEG</c>.</summary>
    public static string Name(this PictureKind kind) => kind is PictureKind.WebP ? "WebP" : kind.ToString().ToUpperInvariant();

    /// <summary>With the dot; the first is the one that published files have.</summary>
    public static IReadOnlyList<string> Extensions(this PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => [".jpg", ".jpeg"],
        PictureKind.Tiff => [".tif", ".tiff"],
        _ => ["." + kind.ToString().ToLowerInvariant()],
    };

    /// <summary>As registered with IANA.</summary>
    public static string MediaType(this PictureKind kind) => kind is PictureKind.Svg ? "image/svg+xml" : "image/" + kind.ToString().ToLowerInvariant();
}
