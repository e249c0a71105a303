using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>A source that could not be read; its fault has been reported. It goes on as a name alone, so that what refers to it is not reported on top.</summary>
public sealed record UnreadDocument(SitePath Source) : Document(Source);
