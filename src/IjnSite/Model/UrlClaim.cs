using IjnSite.Engine.Diagnostics;

namespace IjnSite.Model;

/// <summary>Something of the site that will have this URL. Two claims on one URL are an error that names both.</summary>
/// <param name="Url">Root-relative; may have a fragment.</param>
/// <param name="Claimant">Who claims it, in words: <c>the brief 'x'</c>.</param>
/// <param name="Where">The input that claims it; none for what the program makes by itself.</param>
/// <param name="IsPage">A page that search engines may show.</param>
/// <param name="IsOtherForm">Another form of a page, below that page's URL: two of one URL are told with their pages.</param>
public sealed record UrlClaim(string Url, string Claimant, SourceSpan Where, bool IsPage = false, bool IsOtherForm = false)
{
    /// <summary>What to do when another claims the same; null for another slug.</summary>
    public string? Remedy { get; init; }
}
