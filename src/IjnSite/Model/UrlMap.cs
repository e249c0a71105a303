using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Model;

/// <summary>Every URL that the site will have, known before the first page is made, so that a link is checked where its author wrote it.</summary>
/// <param name="Pages">Those that search engines may show, in ordinal order.</param>
public sealed record UrlMap(IReadOnlySet<string> Urls, IReadOnlyList<string> Pages) : Document(SitePath.Root)
{
    /// <summary>URLs that the site would have if nothing were held back on the day of the build, and the lists that are empty.</summary>
    public IReadOnlySet<string> HeldBack { get; init; } = new HashSet<string>();

    public const string Pipeline = "urls";

    public static UrlMap In(Engine.Pipelines.PipelineContext context) => context.ResultsOf(Pipeline).OfType<UrlMap>().Single();

    /// <summary>Reports URLs that are claimed twice, and gives the map.</summary>
    /// <param name="clash">Told each URL that was reported.</param>
    public static UrlMap Of(IEnumerable<UrlClaim> claims, DiagnosticBag diagnostics, Action<string> clash)
    {
        var taken = new Dictionary<string, UrlClaim>(StringComparer.Ordinal);
        var urls = new HashSet<string>(StringComparer.Ordinal);
        var pages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            urls.Add(claim.Url);
            if (claim.IsPage) pages.Add(claim.Url);
            if (taken.TryAdd(Permalinks.Fold(claim.Url), claim)) continue;
            clash(claim.Url);
            if (claim.IsOtherForm) continue;
            var first = taken[Permalinks.Fold(claim.Url)];
            // One that knows what to do about it, and of two pages the later.
            var told = claim.Remedy is null && first.Remedy is not null ? first : claim;
            diagnostics.Add(ModelDiagnostics.DuplicateUrl.At(told.Where.Path.Length > 0 ? told.Where : first.Where,
                $"The address {claim.Url} is claimed twice, by {first.Claimant} and by {claim.Claimant}",
                told.Remedy ?? "Give one of them another slug, or delete the one that is not needed."));
        }

        return new UrlMap(urls, [.. pages]);
    }
}
