using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// Makes <c>[texto]{lang=es}</c> an element of its own. Without it Markdig gives the attributes to the whole paragraph, which then is in the wrong language
/// for a screen reader. Stands before the parser of links and leaves links of every form to that.
/// </summary>
internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false, Label: null } open) return false;
        var ahead = slice;
        ahead.SkipChar();
        if (!GenericAttributesParser.TryParse(ref ahead, out _)) return false;
        var span = new SpanInline
        {
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start)),
            Line = open.Line,
            Column = open.Column,
        };
        open.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        // Only now: a closed element would have refused the words.
        span.IsClosed = true;
        slice.SkipChar();
        return true;
    }
}
