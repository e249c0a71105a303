using SkiaSharp;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>
/// Decodes a picture once and makes its published forms. Only pixels go over: what a camera or a program noted beside them (place, time, owner, preview,
/// color profile) does not; colors are converted to sRGB and the picture is turned upright first. AVIF is not among the forms: the encoder of this library has none.
/// </summary>
public static class PictureScaler
{
    private const int LossyQuality = 78;
    private const int JpegQuality = 80;

    /// <returns>The bytes of each form, in the order asked for; null when the pixels cannot be decoded.</returns>
    public static IReadOnlyList<byte[]>? Make(ReadOnlySpan<byte> file, Picture picture, IReadOnlyList<PictureVariant> wanted)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || wanted.Count == 0) return codec is null ? null : [];
        using var decoded = Decode(codec, picture.Header, wanted.Max(v => v.Width));
        if (decoded is null) return null;
        using var upright = picture.Header.Orientation == 1 ? null : Turned(decoded, picture.Header.Orientation);
        var first = upright ?? decoded;

        var made = new byte[wanted.Count][];
        var source = first;
        try
        {
            // From wide to narrow, each from the one before while that is at least twice as wide: what is thrown away has been averaged in.
            foreach (var (variant, index) in wanted.Select((v, i) => (v, i)).OrderByDescending(v => v.v.Width))
            {
                while (source.Width >= variant.Width * 2 && source.Height >= variant.Height * 2)
                    source = Replace(source, Scaled(source, Math.Max(variant.Width, source.Width / 2), Math.Max(variant.Height, source.Height / 2), new SKSamplingOptions(SKFilterMode.Linear)));
                using var scaled = Scaled(source, variant.Width, variant.Height, new SKSamplingOptions(SKCubicResampler.CatmullRom));
                made[index] = Encode(scaled, variant.Kind, picture.Header.Kind == PictureKind.Png);
            }
        }
        finally
        {
            if (!ReferenceEquals(source, first)) source.Dispose();
        }

        return made;

        SKBitmap Replace(SKBitmap old, SKBitmap next)
        {
            if (!ReferenceEquals(old, first)) old.Dispose();
            return next;
        }
    }

    // A JPEG can be decoded at a fraction of its size, which saves most of the time of a camera's picture.
    private static SKBitmap? Decode(SKCodec codec, PictureHeader header, int width)
    {
        var stored = codec.Info.Size;
        var size = stored;
        if (header.Kind == PictureKind.Jpeg)
        {
            for (var eighths = 1; eighths < 8; eighths++)
            {
                var smaller = codec.GetScaledDimensions(eighths / 8f);
                if ((header.Orientation < 5 ? smaller.Width : smaller.Height) < width) continue;
                size = smaller;
                break;
            }
        }

        var alpha = header.HasAlpha ? SKAlphaType.Premul : SKAlphaType.Opaque;
        using var srgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, srgb));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    // Exif 2.32, tag 0x0112: 2, 4, 5 and 7 are mirrored, 5 to 8 lie on their side.
    private static SKBitmap Turned(SKBitmap stored, int orientation)
    {
        var (w, h) = (stored.Width, stored.Height);
        var upright = new SKBitmap(orientation < 5 ? stored.Info : stored.Info.WithSize(h, w));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(orientation switch
        {
            2 => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            3 => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            4 => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            5 => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            6 => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            7 => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            8 => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        using var paint = new SKPaint { BlendMode = SKBlendMode.Src };
        using var image = SKImage.FromPixels(stored.PeekPixels());
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest), paint);
        return upright;
    }

    private static SKBitmap Scaled(SKBitmap source, int width, int height, SKSamplingOptions sampling)
    {
        var target = new SKBitmap(source.Info.WithSize(width, height));
        using var from = source.PeekPixels();
        using var to = target.PeekPixels();
        if (!from.ScalePixels(to, sampling)) throw new InvalidOperationException("The picture library did not scale a picture that it had decoded.");
        return target;
    }

    private static byte[] Encode(SKBitmap bitmap, PictureKind kind, bool isDrawn)
    {
        // Without a color space the encoders write no profile: sRGB is what a picture without one is read as.
        var plain = new SKImageInfo(bitmap.Width, bitmap.Height, bitmap.ColorType, bitmap.AlphaType);
        using var pixels = new SKPixmap(plain, bitmap.GetPixels(), bitmap.RowBytes);
        if (kind == PictureKind.Jpeg) return Bytes(pixels.Encode(new SKJpegEncoderOptions(JpegQuality)));
        if (kind == PictureKind.Png) return Bytes(pixels.Encode(SKPngEncoderOptions.Default));
        var lossy = Bytes(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, LossyQuality)));
        if (!isDrawn) return lossy;
        // Lettering and flat color are smaller and sharper without loss; a photograph saved as PNG is not.
        var lossless = Bytes(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, LossyQuality)));
        return lossless.Length <= lossy.Length ? lossless : lossy;
    }

    private static byte[] Bytes(SKData? encoded)
    {
        using (encoded) return encoded?.ToArray() ?? throw new InvalidOperationException("The picture library did not encode a picture that it had decoded.");
    }
}
