using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Settings;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>The picture that other sites show with a link to a page, before it is drawn: what it says and what it looks like, and an address that follows from both.</summary>
/// <param name="Section">Where the page stands, above the title; null for none.</param>
/// <param name="Site">The site's name, beside the wordmark.</param>
/// <param name="Url">Root-relative, such as <c>/social/0123456789abcdef.png</c>. Pages that say and look the same share one.</param>
public sealed record SocialCard(string Title, string? Section, string Site, CardColors Colors, string Url)
{
    /// <summary>The output that draws cards, and its switch in the settings.</summary>
    public const string Output = "social_cards";

    public const int Width = 1200;
    public const int Height = 630;

    // To be raised when the same card is drawn differently, or the former pictures stay.
    private const string Drawing = "1";

    /// <summary>The card of a page; null when the theme has no cards, when they are switched off, and for pages that nobody shares.</summary>
    public static SocialCard? Of(PageModel page, Brand brand, SiteSettings settings)
    {
        if (brand.Card is not { } tokens || page.IsUtility || !settings.IsOn(Output)) return null;
        // The last of the trail is the page, the first is the home page.
        var section = page.Url == "/" ? settings.Tagline : page.Trail.Count > 2 ? page.Trail[^2].Title : null;
        var colors = tokens.LookOf(page.Url);
        return new SocialCard(page.Title, section, settings.Title, colors, $"/social/{Hash(page.Title, section, settings.Title, colors, brand)}.png");
    }

    // Each part with its length, so that no two cards make one text.
    private static string Hash(string title, string? section, string site, CardColors colors, Brand brand)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var mark = brand.Wordmark is { } wordmark ? string.Create(CultureInfo.InvariantCulture, $"{wordmark.Width} {wordmark.Height} {wordmark.Path}") : "";
        foreach (var part in new[] { Drawing, title, section ?? "", site, colors.ToString(), mark })
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        hash.AppendData(brand.Card!.Font);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
