using System.Globalization;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A text without its markup, for readers of plain text and for summaries.</summary>
/// <param name="hasNotes">Footnotes have their numbers in brackets, and stand below the text.</param>
internal sealed class PlainTextWriter(StringBuilder text, bool hasNotes)
{
    public void Write(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case FootnoteGroup notes:
                if (hasNotes) foreach (var note in notes.OfType<Footnote>().Where(n => n.Order > 0)) WriteItem(note, Number(note));
                break;
            case ListBlock list:
                foreach (var item in list.Cast<ListItemBlock>()) WriteItem(item, list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ") : "- ");
                text.Append('\n');
                break;
            case Table table:
                foreach (var row in table) WriteRow((ContainerBlock)row);
                text.Append('\n');
                break;
            case ContainerBlock container:
                if (container is CustomContainer { Info: "callout", Arguments: { } title }) text.Append(title.AsSpan().Trim()).Append("\n\n");
                foreach (var inner in container) Write(inner);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append("\n\n");
                break;
            case LeafBlock { Inline: { } inline }:
                if (block is AttributionBlock) text.Append("– ");
                Write(inline);
                text.Append("\n\n");
                break;
        }
    }

    // One line break after an item, however it ends.
    private void WriteItem(ContainerBlock item, string mark)
    {
        text.Append(mark);
        foreach (var inner in item) Write(inner);
        TrimEnd();
        text.Append('\n');
    }

    private void WriteRow(ContainerBlock row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0) text.Append('\t');
            Write(row[i]);
            TrimEnd(keepTabs: true);
        }

        text.Append('\n');
    }

    private void TrimEnd(bool keepTabs = false)
    {
        while (text.Length > 0 && (text[^1] is '\n' or ' ' || (!keepTabs && text[^1] == '\t'))) text.Length--;
    }

    private void Write(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var words = literal.Content.AsSpan();
                    // A picture that is left out stands between two spaces.
                    text.Append(text.Length > 0 && text[^1] == ' ' ? words.TrimStart(' ') : words);
                    break;
                case SmartyPant smart: text.Append(SmartText.Of(smart)); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AbbreviationInline abbreviation: text.Append(abbreviation.Abbreviation.Label); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case LinkInline { IsImage: true }: break;
                case FootnoteLink { IsBackLink: false } link when hasNotes: text.Append(Number(link.Footnote).AsSpan().TrimEnd()); break;
                case ContainerInline inner: Write(inner); break;
            }
        }
    }

    private static string Number(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"[{note.Order}] ");
}
