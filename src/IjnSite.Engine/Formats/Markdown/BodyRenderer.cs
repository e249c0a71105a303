using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Markdig's HTML renderer with ours in the places where its own are not accessible, not private or not safe enough.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private int _paragraphs;

    public BodyRenderer(MarkdownPipeline pipeline, MarkdownOptions options) : base(TextWriter.Null)
    {
        Options = options;
        pipeline.Setup(this);
        ObjectRenderers.Replace<HeadingRenderer>(new HeadingHtml());
        ObjectRenderers.Replace<LinkInlineRenderer>(new LinkHtml());
        ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkHtml());
        ObjectRenderers.Replace<HtmlTableRenderer>(new TableHtml());
        ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskHtml());
        ObjectRenderers.Insert(0, new ContainerHtml());
        ObjectRenderers.Insert(0, new SpanHtml());
        ObjectRenderers.Insert(0, new TermHtml());
        ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnotesHtml());
        ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteMarkHtml());
        ObjectRenderers.Replace<CodeBlockRenderer>(new CodeHtml());
        ObjectRenderers.Replace<ParagraphRenderer>(new ParagraphHtml());
        ObjectRenderers.Replace<HtmlAbbreviationRenderer>(new AbbreviationHtml());
        if (options.AllowRawHtml) return;
        ObjectRenderers.Replace<HtmlBlockRenderer>(new RefusedHtmlBlock());
        ObjectRenderers.Replace<HtmlInlineRenderer>(new RefusedHtmlInline());
    }

    public MarkdownOptions Options { get; }

    public IMarkdownRenderHost Host { get; private set; } = null!;

    /// <summary>The number of the next paragraph that gets a link, from 1.</summary>
    public int NextParagraph() => ++_paragraphs;

    public string Id(string id) => Host.IdPrefix.Length == 0 ? id : Host.IdPrefix + id;

    public void Begin(TextWriter writer, IMarkdownRenderHost host)
    {
        Writer = writer;
        Host = host;
        _paragraphs = 0;
        previousWasLine = true;
    }

    // What was written to, and for whom, must not be kept alive by a renderer that waits.
    public void End()
    {
        Writer = TextWriter.Null;
        Host = null!;
    }
}
