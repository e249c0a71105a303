using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The line of a quotation that says whose it is: its last one, when it begins with two hyphens.</summary>
internal sealed class AttributionBlock : LeafBlock
{
    private AttributionBlock() : base(null)
    {
    }

    /// <summary>Takes the line off the last paragraph and puts it behind that as a block of its own. Before any walk, so that each finds one and the same tree.</summary>
    public static void SplitFrom(ContainerBlock quote)
    {
        if (quote.LastChild is not ParagraphBlock { Inline: { } inline } paragraph) return;
        var first = inline.LastChild;
        while (first?.PreviousSibling is { } previous and not LineBreakInline) first = previous;
        var lineBreak = first?.PreviousSibling;
        // The parser of quotation marks leaves an empty literal in front of the dash.
        while (first is LiteralInline { Content.IsEmpty: true, NextSibling: { } behind })
        {
            first.Remove();
            first = behind;
        }

        if (first is null) return;
        var words = TakeHyphens(first);
        if (words is null) return;
        var attribution = new AttributionBlock { Inline = new ContainerInline(), Span = new SourceSpan(first.Span.Start, paragraph.Span.End), Line = first.Line };
        lineBreak?.Remove();
        while (words is not null)
        {
            var next = words.NextSibling;
            words.Remove();
            attribution.Inline.AppendChild(words);
            words = next;
        }

        if (inline.FirstChild is null) quote.Remove(paragraph);
        quote.Add(attribution);
    }

    /// <returns>The first node behind the hyphens, or null when there are none.</returns>
    private static Inline? TakeHyphens(Inline first)
    {
        if (first is SmartyPant { Type: SmartyPantType.Dash2 } dash)
        {
            if (dash.NextSibling is not LiteralInline words || words.Content.CurrentChar != ' ') return null;
            dash.Remove();
            words.Content.TrimStart();
            return words;
        }

        if (first is not LiteralInline literal) return null;
        var text = literal.Content.AsSpan();
        var length = text.StartsWith("-- ") ? 3 : text.StartsWith("– ") || text.StartsWith("— ") ? 2 : 0;
        if (length == 0) return null;
        literal.Content.Start += length;
        literal.Content.TrimStart();
        return literal;
    }
}
