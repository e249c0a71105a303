namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A container whose content the site makes: <c>::: chart the-id</c>.</summary>
/// <param name="NeedsArgument">A word after the name is required; without this none is allowed.</param>
/// <param name="AllowsBody">Text between the fences is allowed.</param>
/// <param name="Usage">How it is written, for messages.</param>
public sealed record ShortcodeRule(string Name, bool NeedsArgument, bool AllowsBody, string Usage);
