namespace IjnSite.Commands.Diff;

/// <summary>The difference between two outputs as a person cares for it; every list in an order of its own that no thread decides.</summary>
internal sealed record SiteChange
{
    /// <summary>The new site asks search engines to leave it out, and the old one did not.</summary>
    public required bool IsNowHidden { get; init; }

    public required PageChanges Pages { get; init; }

    public required AddressChanges Addresses { get; init; }

    public required FeedChanges Feeds { get; init; }

    public required ApiChanges Api { get; init; }

    public required IReadOnlyList<HeaderChange> Headers { get; init; }

    /// <summary>Pages of both outputs that only the new sitemap names.</summary>
    public required IReadOnlyList<string> IntoSitemap { get; init; }

    /// <summary>Pages of both outputs that only the old sitemap names.</summary>
    public required IReadOnlyList<string> OutOfSitemap { get; init; }

    /// <summary>Files that are no page, no feed and none of the API; without those whose names change with their content.</summary>
    public required IReadOnlyList<string> FilesAdded { get; init; }

    public required IReadOnlyList<string> FilesChanged { get; init; }
}

internal sealed record PageName(string Url, string Title);

/// <param name="Common">Pages that both outputs have.</param>
/// <param name="Changed">Pages whose own part changed; pages that changed in the same way together.</param>
/// <param name="Everywhere">Parts around the words that changed on at least half of the pages.</param>
/// <param name="Around">Pages on which only other parts around the words changed.</param>
internal sealed record PageChanges(
    int Common, IReadOnlyList<PageName> Added, IReadOnlyList<ChangedPages> Changed, IReadOnlyList<ChangedPart> Everywhere, IReadOnlyList<ChangedPages> Around, IReadOnlyList<HeavierPage> Heavier);

/// <param name="Text">Null when no words of the main part changed.</param>
internal sealed record ChangedPages(IReadOnlyList<PageName> Pages, IReadOnlyList<string> Parts, TextChange? Text);

internal sealed record ChangedPart(string Part, int Pages, TextChange? Text);

/// <param name="Before">Bytes with style sheets and pictures, compressed.</param>
internal sealed record HeavierPage(string Url, int Before, int After);

/// <param name="Removed">Pages that are gone; the address where a redirect leads, or null.</param>
internal sealed record AddressChanges(IReadOnlyList<MovedPage> Moved, IReadOnlyList<PageName> Removed, IReadOnlyList<string> OtherRemoved, IReadOnlyList<Redirect> RedirectsAdded, IReadOnlyList<Redirect> RedirectsRemoved);

internal sealed record MovedPage(string From, string To, string Title);

internal sealed record Redirect(string From, string To);

/// <param name="New">Items that feed readers have not seen.</param>
/// <param name="Renewed">Items that they have seen under another id.</param>
/// <param name="Updated">Items that say something else than before.</param>
internal sealed record FeedChanges(IReadOnlyList<string> Added, IReadOnlyList<FeedItemChange> New, IReadOnlyList<FeedItemChange> Renewed, IReadOnlyList<FeedItemChange> Updated);

internal sealed record FeedItemChange(string Id, string Url, string Title, IReadOnlyList<string> Feeds);

/// <param name="Changed">How many files of both outputs hold other values.</param>
internal sealed record ApiChanges(IReadOnlyList<string> Added, int Changed, IReadOnlyList<ApiKeyChange> Keys);

/// <param name="Collection">The file, or the folder with <c>*</c>.</param>
/// <param name="Key">Such as <c>fields.authors[]</c>.</param>
/// <param name="Change">What became of it: added, removed, or the two kinds of value.</param>
/// <param name="Breaks">A program that reads it may fail.</param>
internal sealed record ApiKeyChange(string Collection, string Key, string Change, bool Breaks);

/// <param name="Rules">How many rules changed so.</param>
internal sealed record HeaderChange(string Name, string Was, string Now, int Rules);
