using System.Collections.Frozen;

namespace IjnSite.Engine.Formats.Pictures;

/// <summary>
/// What a drawing may hold (SVG 2). An allow-list: scripts, event handlers, foreign documents, animation, links and whatever future drafts add are out because
/// they are not in.
/// </summary>
internal static class PictureSvgRules
{
    private static readonly FrozenSet<string> Elements = Set(
        """
        svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop pattern
        clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
        feMerge feMergeNode feMorphology feOffset feTile
        """);

    private static readonly FrozenSet<string> Attributes = Set(
        """
        id class lang role tabindex focusable aria-hidden aria-label aria-labelledby aria-describedby version baseProfile viewBox preserveAspectRatio width height
        x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength dx dy rotate textLength lengthAdjust startOffset method spacing transform gradientTransform
        gradientUnits spreadMethod offset patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth
        markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 values type stdDeviation radius amplitude exponent
        intercept slope tableValues href style media
        alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction display dominant-baseline
        fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
        image-rendering letter-spacing marker marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering
        stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
        text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode
        """);

    public static bool AllowsElement(string name) => Elements.Contains(name);

    public static bool AllowsAttribute(string name) => Attributes.Contains(name);

    /// <summary>Why a value would make a browser ask for something or run something; null when it does not.</summary>
    /// <param name="isLink">The attribute is an address (href).</param>
    public static string? FaultOfValue(string value, bool isLink)
    {
        if (isLink) return value.StartsWith('#') ? null : "it leads out of the drawing";
        // A backslash can write any word of CSS in other letters.
        if (value.Contains('\\', StringComparison.Ordinal)) return "it has a backslash";
        if (value.Contains("@import", StringComparison.OrdinalIgnoreCase)) return "it loads a style sheet";
        for (var at = 0; value.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;)
        {
            at = found + 4;
            if (!value.AsSpan(at).TrimStart().TrimStart("\"'").StartsWith("#")) return "it loads something from elsewhere";
        }

        foreach (var word in (ReadOnlySpan<string>)["image(", "image-set(", "src(", "expression(", "javascript:", "data:"])
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase)) return "it loads or runs something";
        return null;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
