using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Views.Branding;

/// <summary>How the picture of a page for sharing looks: <c>card</c> in <c>theme/brand.yml</c>.</summary>
/// <param name="Font">The file's bytes.</param>
/// <param name="FontWhere">Where the file is named.</param>
/// <param name="Looks">By the first part of a page's address; <see cref="Other"/> for every other page.</param>
public sealed record CardTokens(SitePath FontFile, byte[] Font, SourceSpan FontWhere, IReadOnlyDictionary<string, CardColors> Looks)
{
    public const string Other = "other";

    /// <param name="url">Of a page, root-relative.</param>
    public CardColors LookOf(string url) => Looks.GetValueOrDefault(url.Trim('/').Split('/')[0]) ?? Looks[Other];
}

/// <summary>The colors of a card: a flat ground with its text, and the wedge that cuts it, with the site's name and the wordmark.</summary>
public sealed record CardColors(Rgb Ground, Rgb Ink, Rgb Wedge, Rgb WedgeInk, Rgb Mark);

/// <summary>The colors of the site's icons: <c>icon</c> in <c>theme/brand.yml</c>.</summary>
public sealed record IconTokens(Rgb Ground, Rgb Ink);
