using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The first use of a term, which leads to its explanation on the page.</summary>
internal sealed class TermInline : ContainerInline
{
    public required TermUse Use { get; init; }
}
