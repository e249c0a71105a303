using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Turns offsets in a body into places in its file: the front matter counts.</summary>
internal sealed class BodyPlace(SourceText source, int bodyStart)
{
    public SourceSpan At(int offset, int length) => source.Span(bodyStart + offset, length);

    public SourceSpan Of(Markdig.Syntax.MarkdownObject node) => At(Math.Max(0, node.Span.Start), Math.Max(0, node.Span.Length));
}
