using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Settings;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>The icons by which browsers and phones show the site: the wordmark on its ground, in the sizes that they ask for.</summary>
public static class SiteIcons
{
    /// <summary>The output that draws icons, and its switch in the settings.</summary>
    public const string Output = "app_icons";

    public const string ManifestUrl = "/manifest.webmanifest";
    public const string DrawingUrl = "/favicon.svg";

    /// <summary>The size of the icon for feeds, in pixels.</summary>
    public const int Badge = 144;

    // To be raised when the same icon is drawn differently, or the former pictures stay.
    private const string Drawing = "1";

    private static readonly (string Name, int Size, IconShape Shape)[] Wanted =
    [
        ("icon-32", 32, IconShape.Cut),
        ("icon-192", 192, IconShape.Cut),
        ("icon-512", 512, IconShape.Cut),
        ("apple-touch-icon", 180, IconShape.Square),
        ("maskable-512", 512, IconShape.Maskable),
        // The largest that RSS allows.
        ("badge", Badge, IconShape.Square),
    ];

    /// <summary>Empty when the theme has none, or when they are switched off.</summary>
    public static IReadOnlyList<SiteIcon> Of(Brand brand, SiteSettings settings) =>
        brand.Icon is { } tokens && settings.IsOn(Output) ? [.. Wanted.Select(w => new SiteIcon(w.Size, w.Shape, $"/icons/{w.Name}.{Hash(w.ToString(), tokens, brand.Wordmark!)}.png"))] : [];

    internal static readonly LiquidShape<(IReadOnlyList<SiteIcon> Icons, SiteSettings Settings)> Shape = new("site.icons")
    {
        { "small", "the icon of 32 × 32 px, for browsers", i => i.Settings.Href(i.Icons[0].Url) },
        { "touch", "the icon of 180 × 180 px, for the home screen of a phone", i => i.Settings.Href(i.Icons.First(icon => icon.Shape == IconShape.Square).Url) },
        { "manifest", "the web manifest", i => i.Settings.Href(ManifestUrl) },
    };

    /// <summary>The icons of a template; null when there are none.</summary>
    internal static LiquidMap? View(Brand brand, SiteSettings settings) => Of(brand, settings) is { Count: > 0 } icons ? Shape.MapOf((icons, settings)) : null;

    private static string Hash(string icon, IconTokens tokens, Wordmark mark) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{Drawing}\n{icon}\n{tokens.Ground}\n{tokens.Ink}\n{mark.Width}\n{mark.Height}\n{mark.Path}"))))[..16];
}

/// <summary>One icon.</summary>
/// <param name="Size">Width and height in pixels.</param>
/// <param name="Url">Root-relative; holds a hash of all that decides its pixels.</param>
public sealed record SiteIcon(int Size, IconShape Shape, string Url);

/// <summary>The outline of an icon.</summary>
public enum IconShape
{
    /// <summary>A ground that is cut as the letters are, transparent above.</summary>
    Cut,

    /// <summary>A whole square, the cut filled: phones make what is transparent black, and round the corners by themselves.</summary>
    Square,

    /// <summary>A whole square without a cut, with the wordmark in the middle circle that every mask leaves (W3C Web Application Manifest, "Icon masks and safe zone").</summary>
    Maskable,
}
