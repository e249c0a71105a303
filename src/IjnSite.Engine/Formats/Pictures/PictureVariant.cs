namespace IjnSite.Engine.Formats.Pictures;

/// <summary>One published form of a picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Key">Names the bytes without making them: the SHA-256, in lower-case hexadecimal, of the source, the size, the kind and the recipe.</param>
public sealed record PictureVariant(int Width, int Height, PictureKind Kind, string Key)
{
    /// <summary>The part of the key that stands in the file's name: enough that no two forms of one picture meet, now or after a change.</summary>
    public string Fingerprint => Key[..16];
}
