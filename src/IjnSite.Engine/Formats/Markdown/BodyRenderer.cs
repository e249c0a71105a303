using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// Markdig's HTML renderer with ours in the places where its own are not accessible, not private or not safe enough. Setting one up costs as much as a small page, so each
/// thread keeps those that it has; several, since a text can show another one.
/// </summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    [ThreadStatic] private static Stack<(MarkdownPipeline Pipeline, BodyRenderer Renderer)>? _free;

    private readonly MarkdownPipeline _pipeline;

    private BodyRenderer(MarkdownPipeline pipeline, MarkdownOptions options) : base(TextWriter.Null)
    {
        _pipeline = pipeline;
        Options = options;
        pipeline.Setup(this);
        ObjectRenderers.Replace<HeadingRenderer>(new HeadingHtml());
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkHtml());
        ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkHtml());
        ObjectRenderers.Replace<HtmlTableRenderer>(new TableHtml());
        ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskHtml());
        ObjectRenderers.Replace<HtmlCustomContainerRenderer>(new ContainerHtml());
        ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnotesHtml());
        ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteMarkHtml());
        ObjectRenderers.Replace<CodeBlockRenderer>(new CodeHtml());
        ObjectRenderers.Replace<ParagraphRenderer>(new ParagraphHtml());
        ObjectRenderers.Replace<HtmlAbbreviationRenderer>(new AbbreviationHtml());
    }

    public MarkdownOptions Options { get; }

    public IMarkdownRenderHost Host { get; private set; } = null!;

    public string Id(string id) => Host.IdPrefix.Length == 0 ? id : Host.IdPrefix + id;

    public static BodyRenderer Rent(MarkdownPipeline pipeline, TextWriter writer, IMarkdownRenderHost host, MarkdownOptions options)
    {
        var free = _free ??= new Stack<(MarkdownPipeline, BodyRenderer)>();
        var renderer = free.TryPeek(out var top) && ReferenceEquals(top.Pipeline, pipeline) ? free.Pop().Renderer : new BodyRenderer(pipeline, options);
        renderer.Writer = writer;
        renderer.Host = host;
        return renderer;
    }

    public static void Return(BodyRenderer renderer)
    {
        renderer.Writer = TextWriter.Null;
        _free!.Push((renderer._pipeline, renderer));
    }
}
