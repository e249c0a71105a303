using System.Globalization;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Views;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.AppIcons;

/// <summary>Draws the wordmark on its ground, in a square of 64 units that is cut as the tops of the letters are.</summary>
internal static class IconPainter
{
    private const float Box = 64;
    private const float Cut = 7;

    // Room for the letters, below the cut.
    private const float MarkWidth = 50;
    private const float MarkHeight = 35.2f;
    private const float MarkCenter = 35.6f;

    // In a small square a wide wordmark may stand as much taller as type stays type.
    private const float Stretch = 1.32f;

    /// <exception cref="FormatException">The wordmark's path cannot be drawn.</exception>
    public static byte[] Draw(SiteIcon icon, IconTokens tokens, Wordmark mark)
    {
        using var canvas = new Canvas(icon.Size, icon.Size);
        var unit = icon.Size / Box;
        if (icon.Shape != IconShape.Cut) canvas.Fill((icon.Shape == IconShape.Square ? tokens.Ink : tokens.Ground).ToString());
        canvas.Polygon(tokens.Ground.ToString(), (0, Cut * unit), (icon.Size, 0), (icon.Size, icon.Size), (0, icon.Size));
        var (x, y, scaleX, scaleY) = Place(mark, icon.Shape == IconShape.Maskable ? .8f : 1);
        canvas.Path(tokens.Ink.ToString(), mark.Path, x * unit, y * unit, scaleX * unit, scaleY * unit);
        return canvas.ToPng();
    }

    /// <summary>The same as a drawing.</summary>
    public static string Svg(IconTokens tokens, Wordmark mark)
    {
        var (x, y, scaleX, scaleY) = Place(mark, 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Box} {Box}\"><path fill=\"{tokens.Ground}\" d=\"M0 {Cut} {Box} 0V{Box}H0z\"/><path fill=\"{tokens.Ink}\" d=\"{mark.Path}\" transform=\"translate({x:0.##} {y:0.##}) scale({scaleX:0.####} {scaleY:0.####})\"/></svg>\n");
    }

    private static (float X, float Y, float ScaleX, float ScaleY) Place(Wordmark mark, float part)
    {
        var scaleX = Math.Min(MarkWidth / (float)mark.Width, MarkHeight / (float)mark.Height) * part;
        var scaleY = Math.Min(MarkHeight * part / (float)mark.Height, scaleX * Stretch);
        return ((Box - (scaleX * (float)mark.Width)) / 2, MarkCenter - (scaleY * (float)mark.Height / 2), scaleX, scaleY);
    }
}
