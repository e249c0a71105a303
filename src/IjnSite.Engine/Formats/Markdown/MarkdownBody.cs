using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A parsed text. May be rendered several times, by one thread at a time.</summary>
public sealed class MarkdownBody
{
    private readonly MarkdownDocument? _document;
    private readonly BodyRendererPool? _renderers;
    private readonly IReadOnlyList<HtmlAttributes> _identified;

    internal MarkdownBody(MarkdownDocument document, BodyScan scan, BodyRendererPool renderers)
    {
        _document = scan.IsRefused ? null : document;
        _renderers = renderers;
        _identified = scan.Identified;
        Headings = scan.Headings;
        Links = scan.Links;
        Shortcodes = scan.Shortcodes;
        Anchors = scan.Anchors;
        WordCount = scan.Words;
    }

    private MarkdownBody() => (_identified, Headings, Links, Shortcodes, Anchors) = ([], [], [], [], new HashSet<string>());

    /// <summary>In document order, without those of the first level.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>Links and pictures that may be written, in document order.</summary>
    public IReadOnlyList<LinkReference> Links { get; }

    public IReadOnlyList<ShortcodeReference> Shortcodes { get; }

    /// <summary>Every id that the text has.</summary>
    public IReadOnlySet<string> Anchors { get; }

    public int WordCount { get; }

    public bool IsEmpty => _document is null || _document.Count == 0;

    internal static MarkdownBody Empty { get; } = new();

    /// <summary>Makes the first use of each term a link to its explanation, which the page must have. Once, before the text is rendered.</summary>
    /// <param name="language">The language of the text and of the terms.</param>
    /// <param name="termOf">The term that a link by hand leads to; as the first use it leads to the near explanation instead.</param>
    /// <returns>The terms that the text uses, in its order.</returns>
    public IReadOnlyList<TermUse> LinkTerms(TermSet terms, string language, Func<LinkReference, Term?> termOf)
    {
        if (_document is null || terms.IsEmpty) return [];
        var linker = new TermLinker(terms, language, Anchors, termOf);
        linker.Walk(_document);
        return linker.Uses;
    }

    /// <summary>Writes the text as HTML, once or several times.</summary>
    /// <exception cref="Exception">What the host or the writer throws.</exception>
    public void Render(TextWriter writer, IMarkdownRenderHost host)
    {
        if (_document is null) return;
        Prefix(host.IdPrefix, add: true);
        try
        {
            _renderers!.Render(_document, writer, host);
        }
        finally
        {
            Prefix(host.IdPrefix, add: false);
        }
    }

    // Markdig's own renderers write the attributes of their nodes themselves, so the prefix has to be in them.
    private void Prefix(string prefix, bool add)
    {
        if (prefix.Length == 0) return;
        foreach (var attributes in _identified) attributes.Id = add ? prefix + attributes.Id : attributes.Id![prefix.Length..];
    }

    /// <summary>The words of the first paragraph; empty when there is none.</summary>
    public string FirstParagraphText()
    {
        var text = new StringBuilder();
        foreach (var block in _document ?? [])
        {
            if (block is not ParagraphBlock) continue;
            new PlainTextWriter(text, hasNotes: false).Write(block);
            break;
        }

        return text.ToString().Trim();
    }

    /// <summary>The words alone, paragraphs separated by an empty line; footnotes below, by their numbers.</summary>
    public string PlainText()
    {
        var text = new StringBuilder();
        if (_document is not null) new PlainTextWriter(text, hasNotes: true).Write(_document);
        return text.ToString().Trim();
    }
}
