using System.Globalization;
using IjnSite.Engine.Formats.Pictures;

namespace IjnSite.Model;

/// <summary>
/// Where the forms of a picture lie. Sized forms and drawings have a folder each, since their headers differ and a folder with one kind of file needs one rule of
/// the host (decision 6).
/// </summary>
public static class PictureAddress
{
    /// <summary>The root-relative URL of one form.</summary>
    public static string UrlOf(Entry entry, PictureVariant variant)
    {
        var stem = entry.PathInFolder.LastIndexOf('.') is > 0 and var dot ? entry.PathInFolder[..dot] : entry.PathInFolder;
        var name = Permalinks.Slugify(stem);
        return variant.Kind == PictureKind.Svg
            ? $"/{entry.Type.Folder}/drawn/{name}.{variant.Fingerprint}{variant.Kind.Extensions()[0]}"
            : string.Create(CultureInfo.InvariantCulture, $"/{entry.Type.Folder}/sized/{name}-{variant.Width}.{variant.Fingerprint}{variant.Kind.Extensions()[0]}");
    }
}
