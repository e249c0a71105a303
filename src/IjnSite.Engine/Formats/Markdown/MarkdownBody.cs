using System.Text;
using Markdig;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A parsed text. May be rendered several times, by one thread at a time.</summary>
public sealed class MarkdownBody
{
    private static readonly HashSet<string> NoAnchors = [];
    private readonly MarkdownDocument? _document;
    private readonly MarkdownPipeline? _pipeline;
    private readonly MarkdownOptions _options;

    internal MarkdownBody(MarkdownDocument document, MarkdownPipeline pipeline, MarkdownOptions options, BodyScan scan)
    {
        _document = scan.IsRefused ? null : document;
        _pipeline = pipeline;
        _options = options;
        Headings = scan.Headings;
        Links = scan.Links;
        Shortcodes = scan.Shortcodes;
        Anchors = scan.Anchors;
        WordCount = scan.Words;
    }

    private MarkdownBody(MarkdownOptions options)
    {
        _options = options;
        (Headings, Links, Shortcodes, Anchors) = ([], [], [], NoAnchors);
    }

    /// <summary>In document order, without those of the first level.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>Links and pictures that may be written, in document order.</summary>
    public IReadOnlyList<LinkReference> Links { get; }

    public IReadOnlyList<ShortcodeReference> Shortcodes { get; }

    /// <summary>Every id that the text has.</summary>
    public IReadOnlySet<string> Anchors { get; }

    public int WordCount { get; }

    public bool IsEmpty => _document is null || _document.Count == 0;

    internal static MarkdownBody Empty(MarkdownOptions options) => new(options);

    public void Render(TextWriter writer, IMarkdownRenderHost host)
    {
        if (_document is null) return;
        var renderer = BodyRenderer.Rent(_pipeline!, writer, host, _options);
        try
        {
            renderer.Render(_document);
        }
        finally
        {
            BodyRenderer.Return(renderer);
        }
    }

    /// <summary>The words of the first paragraph; empty when there is none.</summary>
    public string FirstParagraphText()
    {
        var text = new StringBuilder();
        if (_document?.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph) PlainTextWriter.Write(paragraph, text);
        return text.ToString().Trim();
    }

    /// <summary>The words alone, paragraphs separated by an empty line.</summary>
    public string PlainText()
    {
        var text = new StringBuilder();
        if (_document is not null) PlainTextWriter.Write(_document, text);
        return text.ToString().Trim();
    }
}
