using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>A source file whose front matter has been read.</summary>
/// <param name="HasBody">There is text after the front matter that is not only white space.</param>
public sealed record TextDocument(SitePath Source, bool HasBody) : Document(Source);
