using System.Globalization;
using System.Text;

namespace IjnSite.Model;

public static class Permalinks
{
    /// <summary>The list of topics, unless the settings say otherwise.</summary>
    public const string Topics = "/topics/";

    /// <summary>The list of feeds.</summary>
    public const string Feeds = "/feeds/";

    /// <summary>All corrections, with the policy.</summary>
    public const string Corrections = "/corrections/";

    /// <summary>The form for journalists.</summary>
    public const string Inquiry = "/media/inquiry/";

    /// <summary>Where it leads when it was sent.</summary>
    public const string InquiryThanks = "/media/inquiry/thanks/";

    /// <summary>The search page, which is the index of the whole site from A to Z.</summary>
    public const string Search = "/search/";

    /// <summary>What the content API offers, for people.</summary>
    public const string Developers = "/developers/";

    /// <summary>Fills a pattern such as <c>/briefs/:slug/</c>; an entry without a date has the year <c>undated</c>.</summary>
    public static string Fill(string pattern, string slug, int? year) => pattern
        .Replace(":slug", slug, StringComparison.Ordinal)
        .Replace(":year", year?.ToString(CultureInfo.InvariantCulture) ?? "undated", StringComparison.Ordinal);

    /// <summary>The URL of page <paramref name="page"/> of a list: page 1 is the list's own.</summary>
    public static string PageOf(string listUrl, int page) =>
        page == 1 ? listUrl : string.Create(CultureInfo.InvariantCulture, $"{listUrl}page/{page}/");

    /// <summary>The file that a host serves for a URL.</summary>
    public static string FileOf(string url) => url.EndsWith('/') ? url.TrimStart('/') + "index.html" : url.TrimStart('/');

    /// <summary>
    /// The form by which two URLs are the same to some host or file system: NFC, case folded without a culture.
    /// Hosts redirect to lower case, macOS and Windows fold case, and only Linux would build both.
    /// </summary>
    public static string Fold(string url) => url.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>A heading or a name as a URL segment.</summary>
    public static string Slugify(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } result ? result : "untitled";
    }
}
