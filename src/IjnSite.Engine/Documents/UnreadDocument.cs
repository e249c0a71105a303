using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>A source that could not be read; its fault has been reported. It goes on as a name alone, so that what refers to it is not reported on top.</summary>
public sealed record UnreadDocument(SitePath Source) : Document(Source)
{
    /// <summary>It is known where its text begins, and there is one that is not only white space: that can be checked all the same.</summary>
    public bool HasBody { get; init; }
}
