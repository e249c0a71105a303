namespace IjnSite.Engine.Formats.Syndication;

/// <summary>One feed, in no format yet: RSS, Atom and JSON Feed are written from the same values.</summary>
/// <param name="Id">A permanent URI (RFC 4287 section 4.2.6).</param>
/// <param name="HomeUrl">The page that the feed belongs to, absolute.</param>
/// <param name="Updated">The newest change of an item; never the time of the build.</param>
public sealed record FeedDocument(
    string Id, string Title, string Description, string HomeUrl, string Language, string Publisher, DateTimeOffset Updated, IReadOnlyList<FeedItem> Items);

/// <summary>One item of a feed.</summary>
/// <param name="Id">A permanent URI that does not depend on title, slug or domain.</param>
/// <param name="Url">Absolute.</param>
/// <param name="Html">The whole text with absolute URLs.</param>
/// <param name="Authors">Names; empty means the publisher.</param>
public sealed record FeedItem(
    string Id, string Url, string Title, string? Summary, string Html, DateTimeOffset Published, DateTimeOffset Updated,
    IReadOnlyList<string> Authors, IReadOnlyList<string> Categories, string Language);
