using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Markdig drops footnotes that nothing refers to without a word; this remembers all of them, at no cost for a text without any.</summary>
internal sealed class FootnoteRecorder : FootnoteParser
{
    private static readonly object Key = new();

    public static IReadOnlyList<Footnote> AllIn(MarkdownDocument document) => document.GetData(Key) as IReadOnlyList<Footnote> ?? [];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && processor.Document.GetData(Key) is null)
        {
            processor.Document.SetData(Key, Array.Empty<Footnote>());
            processor.Document.ProcessInlinesBegin += Record;
        }

        return state;
    }

    // Between the last block and the first inline the group holds every footnote, in the order of the text.
    private static void Record(InlineProcessor processor, Inline? inline)
    {
        processor.Document.ProcessInlinesBegin -= Record;
        var all = new List<Footnote>();
        foreach (var block in processor.Document)
            if (block is FootnoteGroup group)
                foreach (var note in group)
                    if (note is Footnote footnote) all.Add(footnote);
        processor.Document.SetData(Key, all);
    }
}
