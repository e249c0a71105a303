using System.Globalization;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// One walk over a parsed text: gives headings their ids, gathers links, words and shortcodes, and reports what is wrong with the author's line. What rendering
/// needs is left on the nodes.
/// </summary>
internal sealed class BodyScan
{
    private readonly MarkdownDocument _document;
    private readonly string _text;
    private readonly BodyPlace _place;
    private readonly MarkdownOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly HeadingSlugger _slugger = new();
    private readonly ContainerRules _containers;
    private readonly InlineScan _inlines;
    private readonly OutputEstimate _estimate;
    private Dictionary<string, int>? _labels;
    private string _lastHeading = "";
    private int _lastLevel = 1;

    public BodyScan(MarkdownDocument document, string text, BodyPlace place, MarkdownOptions options, DiagnosticBag diagnostics)
    {
        (_document, _text, _place, _options, _diagnostics) = (document, text, place, options, diagnostics);
        _containers = new ContainerRules(options, place, diagnostics);
        _estimate = new OutputEstimate(text.Length, options.Limits);
        _inlines = new InlineScan(text, place, options, diagnostics, _estimate);
    }

    public List<Heading> Headings { get; } = [];

    public List<LinkReference> Links => _inlines.Links;

    public List<ShortcodeReference> Shortcodes { get; } = [];

    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The nodes with an id, for texts that stand on a page together with others.</summary>
    public List<HtmlAttributes> Identified { get; } = [];

    public int Words { get; private set; }

    public bool IsRefused { get; private set; }

    public void Run()
    {
        var notes = FootnoteRecorder.AllIn(_document);
        FootnoteRules.Check(notes, _place, _diagnostics, _slugger, Anchors);
        ReserveWrittenIds();
        Walk(_document, 0);
        if (_estimate.IsTooMuch) Refuse(0, "This text would become far larger than it is", "Look for a table with many empty cells, or for one footnote, abbreviation or long address that is used very often.");
    }

    private void Refuse(int offset, string message, string remedy)
    {
        if (IsRefused) return;
        IsRefused = true;
        _diagnostics.Add(MarkdownDiagnostics.Limit.At(_place.At(offset, 1), message, remedy));
    }

    // Ids that authors wrote go before the ones that are made. Without a brace in the text there are none.
    private void ReserveWrittenIds()
    {
        if (!_text.Contains('{', StringComparison.Ordinal)) return;
        Dictionary<string, int>? lines = null;
        foreach (var node in _document.Descendants())
        {
            if (node.TryGetAttributes() is not { Id: { Length: > 0 } id } attributes) continue;
            lines ??= new Dictionary<string, int>(StringComparer.Ordinal);
            var where = AttributeRules.PlaceOf("#" + id, node, _text, _place);
            if (_slugger.Reserve(id))
            {
                lines.Add(id, where.Line);
                Anchors.Add(id);
                Identified.Add(attributes);
                continue;
            }

            _diagnostics.Add(MarkdownDiagnostics.DuplicateId.At(where,
                lines.TryGetValue(id, out var first) ? $"The id '{id}' is used twice, first in line {first.ToString(CultureInfo.InvariantCulture)}" : $"The id '{id}' belongs to a footnote",
                "Give it another id."));
        }
    }

    private void Walk(ContainerBlock container, int depth)
    {
        if (depth > _options.Limits.Nesting)
        {
            Refuse(Math.Max(0, container.Span.Start), $"The text is nested more than {_options.Limits.Nesting.ToString(CultureInfo.InvariantCulture)} levels deep here",
                "Take some of the quotation marks (>), list levels or containers away.");
            return;
        }

        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            if (block is IFencedBlock fenced) AttributeRules.DropOwnClass(block, fenced.Info);
            AttributeRules.Check(block, _text, _place, _diagnostics);
            _estimate.Add(block);
            switch (block)
            {
                case HeadingBlock heading:
                    ReadHeading(heading);
                    break;
                case HtmlBlock html when !_options.AllowRawHtml:
                    HtmlRules.Report(html, html.Type == HtmlBlockType.Comment, _place, _diagnostics);
                    break;
                case CustomContainer custom:
                    ReadContainer(custom);
                    Walk(custom, depth + 1);
                    break;
                case Table table:
                    table.SetData(BodyData.Label, LabelFor(_lastHeading));
                    Walk(table, depth + 1);
                    break;
                case ContainerBlock inner:
                    Walk(inner, depth + 1);
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    ReadLeaf(inline);
                    if (_options.ParagraphAnchors && leaf is ParagraphBlock paragraph && IsQuotable(paragraph)) GiveAnchor(paragraph);
                    break;
            }
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        if (heading.Inline is null) _inlines.Text.Clear();
        else ReadLeaf(heading.Inline);
        var title = _inlines.Text.ToString().Trim();
        var attributes = heading.GetAttributes();
        if (string.IsNullOrEmpty(attributes.Id)) GiveId(attributes, _slugger.IdFor(title, "section"));
        var where = _place.Of(heading);
        if (heading.Level == 1)
        {
            _diagnostics.Add(MarkdownDiagnostics.Heading.At(where, "A heading of the first level stands in the text", "The page's title is its only first heading: write ## instead of #."));
        }
        else
        {
            if (heading.Level > _lastLevel + 1)
            {
                _diagnostics.Add(MarkdownDiagnostics.Heading.At(where, $"The heading '{title}' is of level {heading.Level} but stands below one of level {_lastLevel}",
                    $"Write {new string('#', _lastLevel + 1)} in front of it."));
            }

            _lastLevel = heading.Level;
            Headings.Add(new Heading(attributes.Id!, heading.Level, title, where));
        }

        _lastHeading = title;
    }

    private void ReadContainer(CustomContainer container)
    {
        if (_containers.Check(container, _text) is { } shortcode)
        {
            container.SetData(BodyData.Shortcode, shortcode);
            Shortcodes.Add(shortcode);
            return;
        }

        if (container.Info == "quote") AttributionBlock.SplitFrom(container);
        if (container.Info != "callout") return;
        var title = container.Arguments?.Trim() ?? "";
        if (_options.SmartQuotes) container.Arguments = title = SmartText.Curl(title);
        var id = _slugger.IdFor("note-" + HeadingSlugger.Slug(title), "note");
        container.SetData(BodyData.Id, id);
        Anchors.Add(id);
        Words += WordCounter.Count(title);
    }

    // The paragraphs of the text itself, of a box and of a quotation, and the items of a list: what a reader would quote. A cell, a placard and what lies deeper stand for nothing alone.
    private static bool IsQuotable(ParagraphBlock paragraph) => paragraph.Parent switch
    {
        MarkdownDocument => true,
        CustomContainer { Info: "callout", Parent: MarkdownDocument } or QuoteBlock { Parent: MarkdownDocument } => true,
        // An item that is one link has an address of its own.
        ListItemBlock { Parent: ListBlock { Parent: MarkdownDocument or CustomContainer { Info: "callout", Parent: MarkdownDocument } } } =>
            paragraph.Inline is not { FirstChild: Markdig.Syntax.Inlines.LinkInline { NextSibling: null } },
        _ => false,
    };

    private void GiveAnchor(ParagraphBlock paragraph)
    {
        if (_inlines.Text.Length == 0) return;
        var attributes = paragraph.GetAttributes();
        if (string.IsNullOrEmpty(attributes.Id)) GiveId(attributes, _slugger.IdFor("p-" + ParagraphId.Of(_inlines.Text), "p"));
    }

    private void GiveId(HtmlAttributes attributes, string id)
    {
        attributes.Id = id;
        Anchors.Add(id);
        Identified.Add(attributes);
    }

    // Two regions of one name could not be told apart in a screen reader's list of them.
    private string LabelFor(string heading)
    {
        _labels ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var number = _labels[heading] = _labels.GetValueOrDefault(heading) + 1;
        return number == 1 ? heading : string.Create(CultureInfo.InvariantCulture, $"{heading} ({number})").TrimStart();
    }

    private void ReadLeaf(Markdig.Syntax.Inlines.ContainerInline inline)
    {
        _inlines.Read(inline);
        if (_inlines.IsTooDeep) Refuse(Math.Max(0, inline.Span.Start), "Emphasis, links or brackets are nested too deeply here", "Take some of the signs (*, _, [) away.");
        Words += WordCounter.Count(_inlines.Text);
    }
}
