using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A text without its markup, for readers of plain text, search and summaries.</summary>
internal static class PlainTextWriter
{
    public static void Write(Block block, StringBuilder text)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case ListBlock list:
                foreach (var item in list) WriteItem((ContainerBlock)item, text);
                text.Append('\n');
                break;
            case Table table:
                foreach (var row in table) WriteRow((ContainerBlock)row, text);
                text.Append('\n');
                break;
            case ContainerBlock container:
                if (container is CustomContainer { Info: "callout", Arguments: { } title }) text.Append(title.AsSpan().Trim()).Append("\n\n");
                foreach (var inner in container) Write(inner, text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append("\n\n");
                break;
            case LeafBlock { Inline: { } inline }:
                if (block is AttributionBlock) text.Append("– ");
                Write(inline, text);
                text.Append("\n\n");
                break;
        }
    }

    // One line break after an item, however it ends.
    private static void WriteItem(ContainerBlock item, StringBuilder text)
    {
        text.Append("- ");
        foreach (var inner in item) Write(inner, text);
        TrimEnd(text);
        text.Append('\n');
    }

    private static void WriteRow(ContainerBlock row, StringBuilder text)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0) text.Append('\t');
            Write(row[i], text);
            TrimEnd(text, keepTabs: true);
        }

        text.Append('\n');
    }

    private static void TrimEnd(StringBuilder text, bool keepTabs = false)
    {
        while (text.Length > 0 && (text[^1] is '\n' or ' ' || (!keepTabs && text[^1] == '\t'))) text.Length--;
    }

    private static void Write(ContainerInline container, StringBuilder text)
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
                case ContainerInline inner: Write(inner, text); break;
            }
        }
    }
}
