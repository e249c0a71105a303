using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// The walk that looks for what shuts people out. After <see cref="BodyScan"/>, which bounds how deep a text may be and leaves on each link what its author meant.
/// </summary>
internal sealed class ReadingScan
{
    private readonly string _text;
    private readonly BodyPlace _place;
    private readonly DiagnosticBag _diagnostics;
    private readonly LeafReader _leaf;
    private readonly HeadingRules _headings;
    private readonly LinkWordsRules _links;
    private readonly string _language;

    public ReadingScan(string text, BodyPlace place, MarkdownOptions options, string language, DiagnosticBag diagnostics)
    {
        (_text, _place, _diagnostics, _language) = (text, place, diagnostics, language);
        _leaf = new LeafReader(text, place, (run, own, _, placeOf) => options.Wording.Judge(run, Wording.IsSame(own, language) ? language : null, canBeMarked: true, placeOf, diagnostics));
        _headings = new HeadingRules(place, diagnostics);
        _links = new LinkWordsRules(options.ReadingWordsOf(language), diagnostics);
    }

    public void Run(MarkdownDocument document)
    {
        Walk(document, _language, isNote: false);
        _links.End();
    }

    private void Walk(ContainerBlock container, string language, bool isNote)
    {
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            var own = LeafReader.LanguageOf(block) ?? language;
            switch (block)
            {
                case Table table:
                    TableRules.Check(table, _text, _place, _diagnostics);
                    Walk(table, own, isNote);
                    break;
                case ContainerBlock inner:
                    Walk(inner, own, isNote || inner is FootnoteGroup);
                    break;
                case HeadingBlock or LeafBlock { Inline: not null }:
                    var leaf = (LeafBlock)block;
                    _leaf.Read(leaf.Inline, own);
                    _links.Check(_leaf.Links, _leaf.Text, isNote);
                    var words = _leaf.Text.ToString().Trim();
                    if (leaf is HeadingBlock heading) _headings.Check(heading, words);
                    else if (leaf is ParagraphBlock paragraph)
                        _headings.CheckParagraph(paragraph, words, i > 0 ? container[i - 1] : null, i + 1 < container.Count ? container[i + 1] : null);
                    break;
            }
        }
    }
}
