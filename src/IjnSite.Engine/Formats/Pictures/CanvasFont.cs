using System.Text;
using SkiaSharp;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>
/// A font from its bytes, never one of the machine's, so that every machine draws the same picture. Widths and kerning are those of the font's own units: no
/// hinting, no rounding to pixels. Safe for use by several threads.
/// </summary>
public sealed class CanvasFont : IDisposable
{
    private readonly SKTypeface _typeface;
    private readonly float _unitsPerEm;

    private CanvasFont(SKTypeface typeface)
    {
        _typeface = typeface;
        _unitsPerEm = typeface.UnitsPerEm;
        using var font = InUnits();
        CapHeight = font.Metrics.CapHeight / _unitsPerEm;
        Descent = font.Metrics.Descent / _unitsPerEm;
    }

    /// <summary>Height of a capital letter above the baseline, as a part of the size.</summary>
    public float CapHeight { get; }

    /// <summary>How far letters reach below the baseline, as a part of the size.</summary>
    public float Descent { get; }

    /// <param name="bytes">TrueType, OpenType or WOFF 1; WOFF 2 is not read.</param>
    /// <returns>Null when the bytes are no font.</returns>
    public static CanvasFont? Open(ReadOnlySpan<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data) is { UnitsPerEm: > 0, GlyphCount: > 1 } typeface ? new CanvasFont(typeface) : null;
    }

    /// <summary>The first letter of a text that the font does not have; null when it has all of them.</summary>
    public Rune? FirstMissing(string text)
    {
        using var font = InUnits();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && font.GetGlyph(rune.Value) == 0) return rune;
        return null;
    }

    /// <summary>Width in the unit of <paramref name="size"/>.</summary>
    /// <param name="tracking">Added between letters, as a part of the size; negative sets them closer.</param>
    public float Width(string text, float size, float tracking = 0)
    {
        var (_, places, width) = Set(text, tracking);
        return places.Length == 0 ? 0 : width * size / _unitsPerEm;
    }

    public void Dispose() => _typeface.Dispose();

    /// <summary>The outline of a line of text with its baseline at 0.</summary>
    internal SKPath Outline(string text, float size, float tracking)
    {
        var (glyphs, places, _) = Set(text, tracking);
        using var font = InUnits();
        using var outline = new SKPathBuilder();
        var scale = size / _unitsPerEm;
        for (var i = 0; i < glyphs.Length; i++)
        {
            using var glyph = font.GetGlyphPath(glyphs[i]);
            if (glyph is null) continue;
            var matrix = SKMatrix.CreateScaleTranslation(scale, scale, places[i] * scale, 0);
            outline.AddPath(glyph, in matrix);
        }

        return outline.Detach();
    }

    // Everything is measured at one size, in the font's units: a text set twice as large is twice as wide.
    private SKFont InUnits() => new(_typeface, _unitsPerEm) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };

    private (ushort[] Glyphs, float[] Places, float Width) Set(string text, float tracking)
    {
        using var font = InUnits();
        var glyphs = font.GetGlyphs(text.Normalize(NormalizationForm.FormC));
        if (glyphs.Length == 0) return ([], [], 0);
        var widths = font.GetGlyphWidths(glyphs);
        var kerning = _typeface.HasGetKerningPairAdjustments ? _typeface.GetKerningPairAdjustments(glyphs) : [];
        var places = new float[glyphs.Length];
        var x = 0f;
        for (var i = 0; i < glyphs.Length; i++)
        {
            places[i] = x;
            x += widths[i];
            if (i + 1 < glyphs.Length) x += (i < kerning.Length ? kerning[i] : 0) + tracking * _unitsPerEm;
        }

        return (glyphs, places, x);
    }
}
