using System.Globalization;

namespace IjnSite.Views.Branding;

/// <summary>An opaque sRGB color.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for anything else: what cannot be computed cannot be checked.</summary>
    public static Rgb? Parse(string text)
    {
        var hex = text is ['#', .. { Length: 3 } three] ? string.Concat(three.Select(c => new string(c, 2))) : text is ['#', .. { Length: 6 } six] ? six : null;
        return hex is not null && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>Between 0 (black) and 1 (white); WCAG 2.2, "relative luminance".</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Between 1 (the same) and 21 (black on white); WCAG 2.2, "contrast ratio".</summary>
    public double ContrastWith(Rgb other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
