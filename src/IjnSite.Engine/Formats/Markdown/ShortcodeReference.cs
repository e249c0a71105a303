using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A container in a text whose content the site makes.</summary>
/// <param name="Argument">What stands after the name; may be empty.</param>
public sealed record ShortcodeReference(string Name, string Argument, SourceSpan Where);
