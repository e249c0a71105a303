namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A link to an archived copy, which stands in brackets behind the link to the page itself.</summary>
/// <param name="Words">What is seen, such as <c>archived copy</c>.</param>
/// <param name="Name">What a screen reader says: the words, and of what; several copies on a page are told apart by it.</param>
public sealed record CopyLink(string Href, string Words, string Name);
