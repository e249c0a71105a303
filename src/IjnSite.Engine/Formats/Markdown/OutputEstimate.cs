using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// How much HTML a text would become, before it does: a few characters can stand for a long address, an abbreviation's words, a row of empty cells or a footnote's
/// way there and back. Everything else becomes at most a few times itself and is not counted.
/// </summary>
internal sealed class OutputEstimate(int textLength, MarkdownLimits limits)
{
    private const int Slack = 64 * 1024;

    // Markup around one of these, in characters.
    private const int Cell = 32, Row = 12, Footnote = 240, Task = 60, Anchor = 48;

    private readonly long _budget = ((long)textLength * limits.ExpansionFactor) + Slack;
    private long _made;

    public bool IsTooMuch => _made > _budget;

    public void Add(Block block)
    {
        if (block is TableRow row) _made += Row + ((long)row.Count * Cell);
    }

    public void Add(Inline inline) => _made += inline switch
    {
        LinkInline link => Anchor + (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0),
        FootnoteLink => Footnote / 2,
        AbbreviationInline abbreviation => Anchor + abbreviation.Abbreviation.Text.Length,
        TaskList => Task,
        _ => 0,
    };
}
