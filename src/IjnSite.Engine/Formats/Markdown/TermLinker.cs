using System.Text;
using IjnSite.Engine.Documents;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// Makes the first use of each term in running text a link. One pass over the text. Left alone: headings, links, code, footnotes, names of columns, posters and
/// figures, the words of another language, and words in <c>[brackets]{.plain}</c>.
/// </summary>
/// <param name="anchors">The ids that the text has already.</param>
/// <param name="termOf">The term that a link by hand leads to, or null.</param>
internal sealed class TermLinker(TermSet terms, string language, IReadOnlySet<string> anchors, Func<LinkReference, Term?> termOf)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly StringBuilder _run = new();
    private readonly List<(int At, Inline Inline)> _pieces = [];
    private readonly List<(int Start, int Length, TermUse Use)> _found = [];

    // What stands before the run: the start of a block counts as the end of a sentence.
    private char _before = '.';

    /// <summary>In the order of the text.</summary>
    public List<TermUse> Uses { get; } = [];

    public void Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (LeafReader.LanguageOf(block) is { } own && !Wording.IsSame(own, language)) continue;
            switch (block)
            {
                case HeadingBlock or FootnoteGroup or AttributionBlock or DefinitionTerm or TableRow { IsHeader: true } or CustomContainer { Info: not "callout" }:
                    break;
                case ContainerBlock inner:
                    Walk(inner);
                    break;
                case LeafBlock { Inline: { } inline }:
                    _before = '.';
                    Walk(inline);
                    break;
            }
        }
    }

    private void Walk(ContainerInline container)
    {
        var next = container.FirstChild;
        while (next is not null)
        {
            var inline = next;
            next = inline.NextSibling;
            if (TextOf(inline) is { Length: > 0 } words)
            {
                _pieces.Add((_run.Length, inline));
                _run.Append(words);
                continue;
            }

            EndRun();
            Walk(inline);
        }

        EndRun();
    }

    private void Walk(Inline inline)
    {
        switch (inline)
        {
            case LinkInline { IsImage: false } link:
                // A link by hand to an explanation gets the near one, like any first use.
                if (link.GetData(BodyData.Link) is LinkReference reference && termOf(reference) is { } term) Exchange(link, UseOf(term, reference.Text));
                _before = 'x';
                break;
            case EmphasisInline:
            case SpanInline when !IsLeftAlone(inline):
                Walk((ContainerInline)inline);
                break;
            default:
                _before = 'x';
                break;
        }
    }

    private bool IsLeftAlone(Inline span) =>
        span.TryGetAttributes()?.Classes?.Contains("plain") == true || (LeafReader.LanguageOf(span) is { } own && !Wording.IsSame(own, language));

    private static string? TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline { IsHard: false } => " ",
        SmartyPant smart => SmartText.Of(smart),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => null,
    };

    private void EndRun()
    {
        if (_pieces.Count == 0) return;
        var text = _run.ToString();
        Find(text);
        // From the end, so that the pieces before a place stay as they are.
        for (var i = _found.Count - 1; i >= 0; i--) Wrap(_found[i]);
        if (text.AsSpan().TrimEnd() is [.., var last]) _before = last;
        _run.Clear();
        _pieces.Clear();
        _found.Clear();
    }

    private void Find(string text)
    {
        for (var word = Words.Next(text, 0); word.Start.Value < text.Length;)
        {
            var start = word.Start.Value;
            var form = terms.LongestAt(text, word, out var length);
            if (form is null)
            {
                word = Words.Next(text, word.End.Value);
                continue;
            }

            if (!_used.Contains(form.Term.Key) && (!form.OnlyAtStart || (BeginsSentence(text, start) && !GoesOnAsName(text, start + length))))
            {
                _found.Add((start, length, Use(form.Term, text.Substring(start, length))));
            }

            word = Words.Next(text, start + length);
        }
    }

    private bool BeginsSentence(string text, int at)
    {
        for (at--; at >= 0; at--)
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '“' or '”' or '‘' or '’' or '«' or '(' or '[')) return IsEnd(text[at]);
        return IsEnd(_before);
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or ':' or '…' or '“' or '‘' or '(' or '«';

    private static bool GoesOnAsName(string text, int end)
    {
        var next = Words.Next(text, end);
        return next.Start.Value < text.Length && char.IsUpper(text[next.Start]) && text.AsSpan()[end..next.Start].IsWhiteSpace();
    }

    private static void Exchange(LinkInline link, TermUse use)
    {
        var term = new TermInline { Use = use, Span = link.Span, Line = link.Line, Column = link.Column };
        link.InsertBefore(term);
        while (link.FirstChild is { } child)
        {
            child.Remove();
            term.AppendChild(child);
        }

        link.Remove();
    }

    // A second link by hand leads where the first does, so that the same words do not lead to two places; the way back is to the first.
    private TermUse UseOf(Term term, string words) => Uses.Find(u => u.Term.Key == term.Key) is { } first ? first with { UseId = "" } : Use(term, words);

    private TermUse Use(Term term, string words)
    {
        // Short, since they weigh: they stand four times on a page for each term.
        var number = (Uses.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var use = new TermUse(term, Free("w" + number), Free("u" + number), words);
        _used.Add(term.Key);
        Uses.Add(use);
        return use;
    }

    private string Free(string id)
    {
        while (anchors.Contains(id)) id += "-x";
        return id;
    }

    private void Wrap((int Start, int Length, TermUse Use) found)
    {
        var end = found.Start + found.Length;
        var (firstAt, first) = _pieces[_pieces.FindLastIndex(p => p.At <= found.Start)];
        var (lastAt, last) = _pieces[_pieces.FindLastIndex(p => p.At < end)];
        var begun = TailFrom(first, found.Start - firstAt);
        if (last == first) (lastAt, last) = (Math.Max(firstAt, found.Start), begun);
        TailFrom(last, end - lastAt);

        var term = new TermInline { Use = found.Use, Span = new SourceSpan(begun.Span.Start, last.Span.End), Line = begun.Line, Column = begun.Column };
        begun.InsertBefore(term);
        for (Inline? inline = begun; inline is not null;)
        {
            var following = inline == last ? null : inline.NextSibling;
            inline.Remove();
            term.AppendChild(inline);
            inline = following;
        }
    }

    /// <summary>Cuts what stands from an offset on off a literal, and gives it; the literal itself when there is nothing to cut.</summary>
    private static Inline TailFrom(Inline inline, int offset)
    {
        if (inline is not LiteralInline literal || offset <= 0 || offset >= literal.Content.Length) return inline;
        var cut = literal.Content.Start + offset;
        var tail = new LiteralInline
        {
            Content = new StringSlice(literal.Content.Text, cut, literal.Content.End),
            Span = new SourceSpan(literal.Span.End - (literal.Content.End - cut), literal.Span.End),
            Line = literal.Line,
            Column = literal.Column + offset,
            IsClosed = true,
        };
        literal.Content.End = cut - 1;
        literal.Span.End = tail.Span.Start - 1;
        literal.InsertAfter(tail);
        return tail;
    }
}
