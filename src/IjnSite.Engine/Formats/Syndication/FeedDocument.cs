namespace IjnSite.Engine.Formats.Syndication;

/// <summary>One file of a feed, in no format yet: RSS, Atom and JSON Feed are written from the same values. All addresses are absolute.</summary>
/// <param name="Id">A permanent URI (RFC 4287 section 4.2.6). The files of a feed, its archives included, share it.</param>
/// <param name="HomeUrl">The page that the feed belongs to.</param>
/// <param name="Language">A code of BCP 47.</param>
/// <param name="Publisher">Who answers for the feed, and is the author of every item that names none.</param>
/// <param name="Updated">The newest change of an item; never the time of the build.</param>
/// <param name="Items">In the order in which readers show them.</param>
public sealed record FeedDocument(
    string Id, string Title, string Description, string HomeUrl, string Language, string Publisher, DateTimeOffset Updated, IReadOnlyList<WrittenItem> Items)
{
    /// <summary>A square of at most 144 px, the most that RSS allows; null for none.</summary>
    public FeedImage? Badge { get; init; }

    /// <summary>A square, as large as there is.</summary>
    public FeedImage? Icon { get; init; }

    /// <summary>A picture about twice as wide as high (RFC 4287 section 4.2.8).</summary>
    public FeedImage? Logo { get; init; }

    /// <summary>What people read who open the feed in a browser; null leaves them the bare XML.</summary>
    public FeedNote? Note { get; init; }
}

/// <summary>Where one file of a feed lies, in one format.</summary>
/// <param name="Self">The file's own address; a validator compares it with the one that it fetched.</param>
/// <param name="Previous">The archive with the entries before these; null when there are none.</param>
/// <param name="Next">The archive with the entries after these; null in the feed itself and in its newest archive (RFC 5005 section 4).</param>
/// <param name="Current">In an archive, the address of the feed; null in the feed itself.</param>
public sealed record FeedPlace(string Self, string? Previous = null, string? Next = null, string? Current = null)
{
    public bool IsArchive => Current is not null;
}

/// <param name="Width">In pixels, above 0; so is the height.</param>
public sealed record FeedImage(string Url, int Width, int Height, string MediaType);

/// <summary>Words and a style sheet for people who open a feed in a browser, as XHTML inside the feed: no browser runs XSLT any longer.</summary>
/// <param name="Links">The words of a link and its address.</param>
public sealed record FeedNote(string StyleSheet, string Heading, string Text, IReadOnlyList<(string Words, string Url)> Links);

/// <summary>One item of a feed, in no format yet.</summary>
/// <param name="Id">A permanent URI that does not depend on title, slug or domain.</param>
/// <param name="Html">The whole text with absolute URLs, safe for any reader.</param>
/// <param name="Published">With the offset of that day.</param>
/// <param name="Updated">The last change; not before <paramref name="Published"/>, and no other item's.</param>
/// <param name="HasChanged">It was changed after it was published.</param>
/// <param name="Authors">Names; empty means the publisher.</param>
public sealed record FeedItem(
    string Id, string Url, string Title, string? Summary, string Html, DateTimeOffset Published, DateTimeOffset Updated, bool HasChanged,
    IReadOnlyList<string> Authors, IReadOnlyList<string> Categories, string Language, FeedImage? Image);

/// <summary>An item as the files of several feeds take it over: written once.</summary>
public sealed record WrittenItem(DateTimeOffset Updated, string Rss, string Atom, string Json);
