using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Gathers the author's own words of a text. After <see cref="BodyScan"/>, which bounds how deep a text may be. Quotations (block quotes and posters) are left out.</summary>
internal sealed class ProseScan
{
    private readonly string _text;
    private readonly BodyPlace _place;
    private readonly Action<ProseRun> _take;
    private readonly LeafReader _leaf;
    private ProseKind _kind;

    public ProseScan(string text, BodyPlace place, Action<ProseRun> take)
    {
        (_text, _place, _take) = (text, place, take);
        _leaf = new LeafReader(text, place, (run, own, isPicture, placeOf) => take(new ProseRun(run, own, isPicture ? ProseKind.Picture : _kind, placeOf)));
    }

    public void Walk(ContainerBlock container, string language, ProseKind kind)
    {
        foreach (var block in container)
        {
            var own = LeafReader.LanguageOf(block) ?? language;
            switch (block)
            {
                case QuoteBlock or CustomContainer { Info: "quote" }:
                    break;
                case CustomContainer { Info: "callout" } callout:
                    AddTitle(callout, own);
                    Walk(callout, own, kind);
                    break;
                case Table or FootnoteGroup or DefinitionList:
                    Walk((ContainerBlock)block, own, ProseKind.Aside);
                    break;
                case ContainerBlock inner:
                    Walk(inner, own, kind);
                    break;
                case LeafBlock { Inline: { } inline }:
                    _kind = block is HeadingBlock ? ProseKind.Heading : kind;
                    _leaf.Read(inline, own);
                    foreach (var link in inline.Descendants<LinkInline>()) AddCaption(link, own);
                    break;
            }
        }
    }

    // As it is written: what stands in the tree has its quotation marks curled.
    private void AddTitle(CustomContainer callout, string language)
    {
        var line = _text.AsSpan(callout.Span.Start);
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)];
        var start = line.IndexOf("callout", StringComparison.Ordinal);
        if (start >= 0) Add(callout.Span.Start + start + "callout".Length, line[(start + "callout".Length)..].ToString(), language, ProseKind.Heading);
    }

    private void AddCaption(LinkInline link, string language)
    {
        if (link is not { IsImage: true, Title: { Length: > 0 } title } || link.TitleSpan.Start < 0 || link.TitleSpan.Start >= _text.Length) return;
        var at = _text.IndexOf(title[0], link.TitleSpan.Start);
        if (at >= 0) Add(at, title, LeafReader.LanguageOf(link) ?? language, ProseKind.Picture);
    }

    private void Add(int source, string words, string language, ProseKind kind) =>
        _take(new ProseRun(words, language, kind, (at, length) => _place.At(source + at, length)));
}
