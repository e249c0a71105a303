using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A link or a picture in a text.</summary>
/// <param name="Target">As its author meant it: entities decoded.</param>
/// <param name="Text">The words of the link, or the text for people who do not see the picture.</param>
public sealed record LinkReference(string Target, bool IsImage, string Text, SourceSpan Where);
