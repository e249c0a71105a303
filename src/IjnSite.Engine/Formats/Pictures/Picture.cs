using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>A picture that was found good, and the forms in which it is published. Made from the head and the hash of its file alone: no pixel is decoded.</summary>
/// <param name="Variants">WebP by rising width, then the one form for readers without WebP; of a drawing the drawing alone.</param>
public sealed record Picture(PictureHeader Header, IReadOnlyList<PictureVariant> Variants)
{
    /// <summary>Raised whenever the same source would give other bytes, so that no old file is taken for a new one.</summary>
    private const string Recipe = "ijn-picture-1";

    /// <summary>The widest form: the size in which a page lays the picture out.</summary>
    public PictureVariant Largest => Variants.MaxBy(v => v.Width)!;

    /// <summary>The form that every program can show.</summary>
    public PictureVariant Fallback => Variants[^1];

    /// <summary>The forms that browsers choose from; none of a drawing, which has no size of its own.</summary>
    public IEnumerable<PictureVariant> Choices => Variants.Take(Variants.Count - 1);

    public static Picture Of(PictureHeader header, ReadOnlySpan<byte> file)
    {
        var source = Convert.ToHexStringLower(SHA256.HashData(file));
        if (header.Kind == PictureKind.Svg) return new Picture(header, [Variant(PictureKind.Svg, header.Width)]);
        var widths = WidthsFor(header.Width);
        return new Picture(header, [
            .. widths.Select(w => Variant(PictureKind.WebP, w)),
            Variant(FallbackKind(header), widths.LastOrDefault(w => w <= PictureLimits.FallbackWidth, widths[0])),
        ]);

        PictureVariant Variant(PictureKind kind, int width)
        {
            var height = (int)Math.Max(1, Math.Round((double)header.Height * width / header.Width, MidpointRounding.AwayFromZero));
            var name = string.Create(CultureInfo.InvariantCulture, $"{Recipe} {source} {kind} {width}x{height}");
            return new PictureVariant(width, height, kind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
        }
    }

    // The source's own width too, unless one of the fixed widths is nearly as wide.
    private static List<int> WidthsFor(int source)
    {
        var widths = PictureLimits.Widths.Where(w => w <= source).ToList();
        if (source < PictureLimits.Widths[^1] && (widths.Count == 0 || source * 5 >= widths[^1] * 6)) widths.Add(source);
        return widths;
    }

    private static PictureKind FallbackKind(PictureHeader header) => header.Kind switch
    {
        PictureKind.Png => PictureKind.Png,
        _ => header.HasAlpha ? PictureKind.Png : PictureKind.Jpeg,
    };
}
