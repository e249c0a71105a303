using System.Text;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// One walk over a parsed text: gives headings their ids, gathers links, words and shortcodes, and reports what is wrong with the author's line. What rendering
/// needs is left on the nodes.
/// </summary>
internal sealed class BodyScan(MarkdownDocument document, string text, BodyPlace place, MarkdownOptions options, DiagnosticBag diagnostics)
{
    private readonly HeadingSlugger _slugger = new();
    private readonly ContainerRules _containers = new(options, place, diagnostics);
    private readonly StringBuilder _leaf = new();
    private string _lastHeading = "";
    private int _lastLevel = 1;
    private long _expansion;

    public List<Heading> Headings { get; } = [];

    public List<LinkReference> Links { get; } = [];

    public List<ShortcodeReference> Shortcodes { get; } = [];

    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    public int Words { get; private set; }

    public bool IsRefused { get; private set; }

    public void Run()
    {
        ReserveWrittenIds();
        Walk(document, 0, isTop: true);
        FootnoteRules.Check(document, text, place, diagnostics, Anchors);
        if (_expansion <= ((long)text.Length * options.Limits.ExpansionFactor) + (64 * 1024)) return;
        Refuse(0, "The references in this text would make it far larger than it is", "Write the addresses only where they are needed.");
    }

    private void Refuse(int offset, string message, string remedy)
    {
        IsRefused = true;
        diagnostics.Add(MarkdownDiagnostics.Limit.At(place.At(offset, 1), message, remedy));
    }

    // Ids that authors wrote go before the ones that are made.
    private void ReserveWrittenIds()
    {
        if (!text.Contains("{", StringComparison.Ordinal)) return;
        var seen = new Dictionary<string, MarkdownObject>(StringComparer.Ordinal);
        foreach (var node in document.Descendants())
        {
            if (node.TryGetAttributes()?.Id is not { Length: > 0 } id) continue;
            if (seen.TryAdd(id, node))
            {
                _slugger.Reserve(id);
                Anchors.Add(id);
                continue;
            }

            diagnostics.Add(MarkdownDiagnostics.DuplicateId.At(place.Of(node),
                $"The id '{id}' is used twice, first in line {place.Of(seen[id]).Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}", "Give one of them another id."));
        }
    }

    private void Walk(ContainerBlock container, int depth, bool isTop)
    {
        if (depth > options.Limits.Nesting)
        {
            if (!IsRefused) Refuse(Math.Max(0, container.Span.Start), $"The text is nested more than {options.Limits.Nesting} levels deep here", "Take some of the quotation marks (>), list levels or containers away.");
            return;
        }

        foreach (var block in container)
        {
            AttributeRules.Check(block, place, diagnostics);
            switch (block)
            {
                case HeadingBlock heading:
                    ReadHeading(heading);
                    break;
                case HtmlBlock html when !options.AllowRawHtml:
                    ReportHtml(html, html.Type == HtmlBlockType.Comment);
                    break;
                case CustomContainer custom:
                    ReadContainer(custom);
                    Walk(custom, depth + 1, isTop: false);
                    break;
                case Table table:
                    table.SetData(BodyData.Label, _lastHeading);
                    Walk(table, depth + 1, isTop: false);
                    break;
                case ContainerBlock inner:
                    Walk(inner, depth + 1, isTop: false);
                    break;
                case ParagraphBlock paragraph:
                    ReadLeaf(paragraph);
                    if (options.ParagraphAnchors && isTop) GiveAnchor(paragraph);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    ReadLeaf(leaf);
                    break;
            }
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        ReadLeaf(heading);
        var title = _leaf.ToString().Trim();
        var attributes = heading.GetAttributes();
        if (string.IsNullOrEmpty(attributes.Id)) attributes.Id = _slugger.IdFor(title, "section");
        Anchors.Add(attributes.Id);
        var where = place.Of(heading);
        if (heading.Level == 1)
        {
            diagnostics.Add(MarkdownDiagnostics.Heading.At(where, "A heading of the first level stands in the text", "The page's title is its only first heading: write ## instead of #."));
        }
        else
        {
            if (heading.Level > _lastLevel + 1)
                diagnostics.Add(MarkdownDiagnostics.Heading.At(where, $"The heading '{title}' is of level {heading.Level} but stands below one of level {_lastLevel}", $"Write {new string('#', _lastLevel + 1)} in front of it."));
            _lastLevel = heading.Level;
            Headings.Add(new Heading(attributes.Id, heading.Level, title, where));
        }

        _lastHeading = title;
    }

    private void ReadContainer(CustomContainer container)
    {
        if (_containers.Check(container, text) is not { } shortcode)
        {
            if (container.Info == "callout") container.SetData(BodyData.Id, _slugger.IdFor("note-" + HeadingSlugger.Slug(container.Arguments ?? ""), "note"));
            return;
        }

        container.SetData(BodyData.Shortcode, shortcode);
        Shortcodes.Add(shortcode);
    }

    private void GiveAnchor(ParagraphBlock paragraph)
    {
        var attributes = paragraph.GetAttributes();
        if (!string.IsNullOrEmpty(attributes.Id) || _leaf.Length == 0) return;
        attributes.Id = _slugger.IdFor("p-" + ParagraphId.Of(_leaf), "p");
        Anchors.Add(attributes.Id);
    }

    private void ReadLeaf(LeafBlock leaf)
    {
        _leaf.Clear();
        if (leaf.Inline is null) return;
        ReadInlines(leaf.Inline);
        Words += WordCounter.Count(_leaf);
        if (_leaf.ToString() is var plain && plain.Contains("[^", StringComparison.Ordinal)) FootnoteRules.ReportUndefined(leaf, plain, text, place, diagnostics);
    }

    private void ReadInlines(ContainerInline container)
    {
        foreach (var inline in container)
        {
            AttributeRules.Check(inline, place, diagnostics);
            switch (inline)
            {
                case LiteralInline literal:
                    _leaf.Append(literal.Content.AsSpan());
                    break;
                case SmartyPant smart:
                    _leaf.Append(SmartText.Of(smart));
                    break;
                case CodeInline code:
                    _leaf.Append(code.Content);
                    break;
                case LineBreakInline:
                    _leaf.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    _leaf.Append(entity.Transcoded.AsSpan());
                    break;
                case AbbreviationInline abbreviation:
                    _leaf.Append(abbreviation.Abbreviation.Label);
                    _expansion += abbreviation.Abbreviation.Text.Length;
                    break;
                case HtmlInline html when !options.AllowRawHtml:
                    ReportHtml(html, html.Tag.StartsWith("<!--", StringComparison.Ordinal));
                    break;
                case LinkInline link:
                    ReadLink(link);
                    break;
                case AutolinkInline auto:
                    ReadAutolink(auto);
                    break;
                case ContainerInline inner:
                    ReadInlines(inner);
                    break;
            }
        }
    }

    private void ReadLink(LinkInline link)
    {
        var start = _leaf.Length;
        ReadInlines(link);
        var words = _leaf.ToString(start, _leaf.Length - start).Trim();
        if (link.IsImage) _leaf.Length = start;
        var target = link.Url ?? "";
        _expansion += target.Length + (link.Title?.Length ?? 0);
        var reference = new LinkReference(target, link.IsImage, words, place.Of(link));
        if (link.IsImage)
        {
            if (words.Length == 0 && link.TryGetAttributes()?.Classes?.Contains("decorative") != true)
                diagnostics.Add(MarkdownDiagnostics.ImageAlt.At(reference.Where, "The picture has no text for people who do not see it", "Write what it shows between the square brackets, or {.decorative} after it when it shows nothing that matters."));
        }
        else if (words.Length == 0 && !link.Descendants<LinkInline>().Any(l => l.IsImage))
        {
            diagnostics.Add(MarkdownDiagnostics.LinkText.At(reference.Where, "The link has no words", "Write between the square brackets where it leads."));
        }

        Judge(link, reference);
    }

    private void ReadAutolink(AutolinkInline auto)
    {
        _leaf.Append(auto.Url);
        Judge(auto, new LinkReference(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, false, auto.Url, place.Of(auto)));
    }

    private void Judge(MarkdownObject node, LinkReference reference)
    {
        var verdict = LinkPolicy.Judge(reference.Target, reference.IsImage);
        if (verdict == LinkPolicy.Verdict.Refused)
        {
            diagnostics.Add(MarkdownDiagnostics.LinkScheme.At(reference.Where,
                $"'{(reference.Target.Length <= 60 ? reference.Target : string.Concat(reference.Target.AsSpan(0, 57), "…"))}' is not something that {(reference.IsImage ? "a picture may come from" : "a link may lead to")}",
                reference.IsImage ? "Put the picture into input/images and name it there." : "Write https:, mailto:, tel:, xref: and an id, or an address on this site."));
            return;
        }

        if (verdict == LinkPolicy.Verdict.Insecure)
            diagnostics.Add(MarkdownDiagnostics.LinkInsecure.At(reference.Where, $"'{reference.Target}' is not protected on its way", "Write https: if the site can be reached so; nearly all can."));
        node.SetData(BodyData.Link, reference);
        node.SetData(BodyData.External, verdict != LinkPolicy.Verdict.Local);
        Links.Add(reference);
    }

    private void ReportHtml(MarkdownObject node, bool comment) => diagnostics.Add(MarkdownDiagnostics.RawHtml.At(place.Of(node),
        comment ? "An HTML comment stands in the text" : "HTML stands in the text",
        comment ? "Delete it; notes for colleagues belong into the pull request." : "Write Markdown instead (see CONTRIBUTING.md), or a backslash before < when the sign itself is meant."));
}
