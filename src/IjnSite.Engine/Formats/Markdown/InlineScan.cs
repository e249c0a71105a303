using System.Text;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.SmartyPants;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Reads the words and links of one paragraph after another.</summary>
internal sealed class InlineScan(string text, BodyPlace place, MarkdownOptions options, DiagnosticBag diagnostics, OutputEstimate estimate)
{
    private readonly bool _hasFootnotes = text.Contains("[^", StringComparison.Ordinal);
    private bool _inLink;
    private int _depth;

    public List<LinkReference> Links { get; } = [];

    /// <summary>The words of the paragraph that was read last.</summary>
    public StringBuilder Text { get; } = new();

    public bool IsTooDeep { get; private set; }

    public void Read(ContainerInline paragraph)
    {
        Text.Clear();
        ReadChildren(paragraph);
    }

    private void ReadChildren(ContainerInline container)
    {
        // Recursion stops here, so that no text can exhaust the stack.
        if (_depth > options.Limits.Nesting)
        {
            IsTooDeep = true;
            return;
        }

        _depth++;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            AttributeRules.Check(inline, text, place, diagnostics);
            estimate.Add(inline);
            Read(inline);
        }

        _depth--;
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                if (_hasFootnotes) FootnoteRules.ReportUndefined(literal, text, place, diagnostics);
                if (options.SmartQuotes) CurlApostrophes(literal);
                Text.Append(literal.Content.AsSpan());
                break;
            case SmartyPant smart:
                Text.Append(SmartText.Of(smart));
                break;
            case CodeInline code:
                Text.Append(code.Content);
                break;
            case LineBreakInline:
                Text.Append(' ');
                MoveAttributes(inline);
                break;
            case HtmlEntityInline entity:
                if (ControlCharacters.Has(entity.Transcoded.AsSpan())) diagnostics.Add(ControlCharacters.At(entity, place));
                Text.Append(entity.Transcoded.AsSpan());
                break;
            case AbbreviationInline abbreviation:
                Text.Append(abbreviation.Abbreviation.Label);
                break;
            case HtmlInline html when !options.AllowRawHtml:
                HtmlRules.Report(html, html.Tag.StartsWith("<!--", StringComparison.Ordinal), place, diagnostics);
                break;
            case LinkInline link:
                ReadLink(link);
                break;
            case AutolinkInline auto:
                Text.Append(auto.Url);
                Judge(auto, new LinkReference(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, false, auto.Url, place.Of(auto)), Links.Count);
                break;
            case ContainerInline inner:
                ReadChildren(inner);
                break;
        }
    }

    // Braces on a line of their own below a paragraph mean the paragraph; Markdig leaves them on the line break, which is never written.
    private static void MoveAttributes(Inline inline)
    {
        if (inline.TryGetAttributes() is not { } attributes || inline.Parent?.ParentBlock is not { } block) return;
        if (block.TryGetAttributes() is { } present) attributes.CopyTo(present);
        else block.SetAttributes(attributes);
    }

    // Markdig curls pairs of quotation marks and leaves a lone one, which is an apostrophe.
    private static void CurlApostrophes(LiteralInline literal)
    {
        if (literal.Content.AsSpan().Contains('\'')) literal.Content = new StringSlice(literal.Content.ToString().Replace('\'', '’'));
    }

    private void ReadLink(LinkInline link)
    {
        if (link.Reference?.Label is ['^', ..])
        {
            FootnoteRules.ReportInside(link, place, diagnostics);
            return;
        }

        var (start, index, outer) = (Text.Length, Links.Count, _inLink);
        _inLink = !link.IsImage || outer;
        ReadChildren(link);
        _inLink = outer;
        var words = Text.ToString(start, Text.Length - start).Trim();
        // The text of a picture is read out in place of the picture: it counts as the words of a link around it, not as words of the paragraph.
        if (link.IsImage && !outer) Text.Length = start;
        var reference = new LinkReference(link.Url ?? "", link.IsImage, words, place.Of(link));
        // A picture without words here has those of its sidecar.
        if (words.Length == 0 && !link.IsImage)
            diagnostics.Add(MarkdownDiagnostics.LinkText.At(reference.Where, "The link has no words", "Write between the square brackets where it leads; a picture that is a link needs a text."));
        Judge(link, reference, index);
    }

    /// <param name="index">Where the link stands among the others: before a picture inside it.</param>
    private void Judge(MarkdownObject node, LinkReference reference, int index)
    {
        var verdict = LinkPolicy.Judge(reference.Target, reference.IsImage, out var target);
        if (verdict == LinkPolicy.Verdict.Refused)
        {
            diagnostics.Add(MarkdownDiagnostics.LinkScheme.At(reference.Where,
                $"'{(reference.Target.Length <= 60 ? reference.Target : string.Concat(reference.Target.AsSpan(0, 57), "…"))}' is not something that {(reference.IsImage ? "a picture may come from" : "a link may lead to")}",
                reference.IsImage ? "Put the picture into input/images and name it there." : "Write https:, mailto:, tel:, xref: and an id, or an address on this site."));
            return;
        }

        if (verdict == LinkPolicy.Verdict.Insecure)
            diagnostics.Add(MarkdownDiagnostics.LinkInsecure.At(reference.Where, $"'{reference.Target}' is not protected on its way", "Write https: if the site can be reached so; nearly all can."));
        if (!ReferenceEquals(target, reference.Target)) reference = reference with { Target = target };
        node.SetData(BodyData.Link, reference);
        if (verdict != LinkPolicy.Verdict.Local) node.SetData(BodyData.External, BodyData.External);
        Links.Insert(index, reference);
    }
}
