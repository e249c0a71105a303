using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Engine.Formats.Pictures;

/// <summary>What a PNG shows: its size, and where it is not white.</summary>
internal sealed record InkBox(int Width, int Height, int InkLeft, int InkRight, int InkTop, int InkBottom)
{
    public static InkBox Of(byte[] png)
    {
        var pixels = new PngPixels(png);
        int left = int.MaxValue, right = -1, top = int.MaxValue, bottom = -1;
        for (var y = 0; y < pixels.Height; y++)
        {
            for (var x = 0; x < pixels.Width; x++)
            {
                if (pixels[x, y] == (255, 255, 255, 255)) continue;
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
            }
        }

        return new InkBox(pixels.Width, pixels.Height, left, right, top, bottom);
    }
}
