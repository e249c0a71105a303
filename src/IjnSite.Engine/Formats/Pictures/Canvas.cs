using SkiaSharp;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>A picture in the making: flat shapes and text, drawn by the processor, so that the same calls give the same bytes.</summary>
public sealed class Canvas : IDisposable
{
    private readonly SKSurface _surface;
    private readonly SKCanvas _canvas;
    private bool _isOpaque;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public Canvas(int width, int height)
    {
        _surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException($"There is no memory for a picture of {width} × {height} pixels.");
        _canvas = _surface.Canvas;
        (Width, Height) = (width, height);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Covers everything. Without it, the picture is transparent where nothing is drawn.</summary>
    /// <param name="color">Such as <c>#1b1030</c>; opaque.</param>
    /// <exception cref="FormatException">The color cannot be read.</exception>
    public void Fill(string color)
    {
        _canvas.Clear(Color(color));
        _isOpaque = true;
    }

    /// <summary>A polygon; the last point joins the first.</summary>
    public void Polygon(string color, params ReadOnlySpan<(float X, float Y)> points)
    {
        using var outline = new SKPathBuilder();
        outline.MoveTo(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..]) outline.LineTo(x, y);
        outline.Close();
        using var path = outline.Detach();
        Draw(path, color);
    }

    /// <summary>A path as SVG writes it, scaled, with its origin at a point.</summary>
    /// <exception cref="FormatException">The path or the color cannot be read.</exception>
    public void Path(string color, string svg, float x, float y, float scaleX, float scaleY)
    {
        using var path = SKPath.ParseSvgPathData(svg) ?? throw new FormatException("This is not the data of an SVG path.");
        path.Transform(SKMatrix.CreateScaleTranslation(scaleX, scaleY, x, y));
        Draw(path, color);
    }

    /// <summary>One line of text with its baseline at <paramref name="y"/>.</summary>
    /// <param name="tracking">As for <see cref="CanvasFont.Width"/>.</param>
    public void Text(string color, string text, CanvasFont font, float size, float x, float y, float tracking = 0)
    {
        using var path = font.Outline(text, size, tracking);
        path.Transform(SKMatrix.CreateTranslation(x, y));
        Draw(path, color);
    }

    public byte[] ToPng()
    {
        using var pixels = _surface.PeekPixels();
        using var shown = pixels.WithAlphaType(_isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        // Flat color is smallest without a filter; a higher level takes ten times as long for two percent.
        using var png = shown.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, zLibLevel: 6))
            ?? throw new InvalidOperationException("The picture could not be written as PNG.");
        return png.ToArray();
    }

    public void Dispose() => _surface.Dispose();

    private static SKColor Color(string text) => SKColor.TryParse(text, out var color) ? color : throw new FormatException($"'{text}' is not a color.");

    // Text too is drawn as a shape: what a machine thinks of smoothing letters does not reach the picture.
    private void Draw(SKPath path, string color)
    {
        using var paint = new SKPaint { Color = Color(color), IsAntialias = true, Style = SKPaintStyle.Fill };
        _canvas.DrawPath(path, paint);
    }
}
