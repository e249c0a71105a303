using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A heading of a text.</summary>
/// <param name="Id">Unique in the text.</param>
/// <param name="Level">2–6.</param>
/// <param name="Text">Without markup.</param>
public sealed record Heading(string Id, int Level, string Text, SourceSpan Where);
