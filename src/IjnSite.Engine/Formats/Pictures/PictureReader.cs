using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>Looks at a picture file without decoding it, and says what keeps it from being published.</summary>
public static class PictureReader
{
    /// <returns>Null after a finding.</returns>
    public static Picture? Read(SitePath path, ReadOnlySpan<byte> file, DiagnosticBag diagnostics)
    {
        var where = SourceSpan.StartOf(path.Value);
        if (PictureHeaderReader.Read(file) is not { } header)
        {
            diagnostics.Add(PictureDiagnostics.Unknown.At(where, file.IsEmpty ? "The file is empty" : "The file is no picture",
                "Save the picture as JPEG, PNG, WebP or SVG and upload it again; renaming a file does not change its kind."));
            return null;
        }

        if (Finding(path, header, file.Length, where) is { } finding)
        {
            diagnostics.Add(finding);
            return null;
        }

        if (header.Kind != PictureKind.Svg) return Picture.Of(header, file);
        return PictureSvg.Read(path, file, diagnostics) is { } drawing
            ? Picture.Of(header with { Width = drawing.Width, Height = drawing.Height }, file)
            : null;
    }

    private static Diagnostic? Finding(SitePath path, PictureHeader header, int length, SourceSpan where)
    {
        var name = header.Kind.Name();
        if (header.IsAnimated)
            return PictureDiagnostics.Animated.At(where, $"The picture moves ({name} with several frames)", "Save one of its frames as JPEG or PNG: movement that nobody can stop keeps people from reading.");
        if (!header.Kind.IsSupported())
            return PictureDiagnostics.Kind.At(where, $"The picture is of the kind {name}", "Save it as JPEG (photographs) or PNG (everything else); a phone's settings have it under Camera, Formats, Most Compatible.");
        if (!header.Kind.Extensions().Contains(path.Extension))
        {
            return PictureDiagnostics.Extension.At(where, $"The name ends in '{path.Extension}', but the picture is of the kind {name}",
                $"Rename it to {path.Stem}{header.Kind.Extensions()[0]}, and the name in the texts that show it.");
        }

        var mostBytes = header.Kind == PictureKind.Svg ? PictureLimits.SvgBytes : PictureLimits.Bytes;
        if (length > mostBytes)
            return PictureDiagnostics.TooLarge.At(where, $"The picture has {Kibi(length)} KiB; it may have {Kibi(mostBytes)} KiB", "Make it smaller: 2,000 pixels of width are more than any page shows.");
        if (header.Kind == PictureKind.Svg) return null;
        if (header.Width == 0 || header.Height == 0)
            return PictureDiagnostics.Damaged.At(where, "The picture's head is damaged: it does not say a size", "Save it again from the original, and upload it again.");
        if (header.Pixels > PictureLimits.Pixels || header.Width > PictureLimits.Side || header.Height > PictureLimits.Side)
        {
            return PictureDiagnostics.TooLarge.At(where, string.Create(CultureInfo.InvariantCulture, $"The picture has {header.Width} × {header.Height} pixels; 50 million are allowed, and {PictureLimits.Side} on one side"),
                "Make it smaller: 2,000 pixels of width are more than any page shows.");
        }

        return header.IsWhole ? null
            : PictureDiagnostics.Damaged.At(where, "The end of the picture is missing", "Upload it again, or save it again from the original.");
    }

    /// <summary>What is said of a picture whose pixels turned out to make no sense.</summary>
    public static Diagnostic DamagedPixels(SitePath path) =>
        PictureDiagnostics.Damaged.At(SourceSpan.StartOf(path.Value), "The picture's pixels are damaged", "Save it again from the original, and upload it again.");

    private static string Kibi(int bytes) => ((bytes + 1023) / 1024).ToString("N0", CultureInfo.InvariantCulture);
}
