using SkiaSharp;

namespace IjnSite.Tests.Engine.Formats.Pictures;

/// <summary>What a PNG shows: its size, and where it is not white.</summary>
internal sealed record PngPixels(int Width, int Height, int InkLeft, int InkRight, int InkTop, int InkBottom)
{
    public static PngPixels Of(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        int left = int.MaxValue, right = -1, top = int.MaxValue, bottom = -1;
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                if (bitmap.GetPixel(x, y) == SKColors.White) continue;
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
            }
        }

        return new PngPixels(bitmap.Width, bitmap.Height, left, right, top, bottom);
    }
}
