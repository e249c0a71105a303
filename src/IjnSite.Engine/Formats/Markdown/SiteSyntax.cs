using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// What differs from Markdig's own extensions. Containers are blocks only: Markdig's extension would also turn <c>a::b::c</c> in a sentence into an element.
/// </summary>
internal sealed class SiteSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        pipeline.BlockParsers.Replace<FootnoteParser>(new FootnoteRecorder());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SpanParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
