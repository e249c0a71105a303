using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Views.Branding;

/// <summary>The design tokens of <c>theme/brand.yml</c>: the one source of the style sheets, the templates, the pictures for sharing and the icons.</summary>
/// <param name="Tokens">All of them, as written; empty for a theme without the file.</param>
/// <param name="Schemes">Color roles by scheme: light, dark, print. A scheme has every role of light that it does not name itself.</param>
/// <param name="Pairs">Which roles may meet.</param>
public sealed record Brand(
    MappingValue Tokens, IReadOnlyDictionary<string, IReadOnlyDictionary<string, BrandColor>> Schemes, IReadOnlyList<ColorPair> Pairs, Wordmark? Wordmark)
{
    public const string Light = "light";

    /// <summary>Null for a theme without pictures for sharing.</summary>
    public CardTokens? Card { get; init; }

    /// <summary>Null for a theme without icons of the program's making.</summary>
    public IconTokens? Icon { get; init; }

    public static readonly Brand None = new(
        MappingValue.Empty(SourceSpan.None), new Dictionary<string, IReadOnlyDictionary<string, BrandColor>>(), [], null);

    /// <summary>The color of a role, such as <c>banner</c>; null when the theme has no such role or scheme.</summary>
    public Rgb? Color(string role, string scheme = Light) => Schemes.GetValueOrDefault(scheme)?.GetValueOrDefault(role)?.Value;

    /// <summary>Names of the custom properties that the tokens become, without the two hyphens.</summary>
    public IReadOnlySet<string> PropertyNames { get; } = BrandTokens.NamesOf(Tokens);
}

/// <param name="Where">Its line in the file.</param>
public sealed record BrandColor(Rgb Value, SourceSpan Where);

/// <summary>A color that may stand on another.</summary>
/// <param name="Use">What it is used for; decides how much contrast it needs.</param>
public sealed record ColorPair(string Ground, string Ink, ColorUse Use, SourceSpan Where);

public enum ColorUse
{
    /// <summary>Text of any size: 7:1 (WCAG 2.2, 1.4.6).</summary>
    Text,

    /// <summary>Text of 24 px and more, or bold of 18.66 px and more: 4.5:1 (WCAG 2.2, 1.4.6).</summary>
    LargeText,

    /// <summary>Controls, focus rings, drawings that carry meaning: 3:1 (WCAG 2.2, 1.4.11 and 2.4.13).</summary>
    Control,
}

/// <summary>The wordmark as an outline.</summary>
/// <param name="Path">SVG path data in a box of <paramref name="Width"/> by <paramref name="Height"/> units from 0 0.</param>
public sealed record Wordmark(double Width, double Height, string Path, SourceSpan Where);
