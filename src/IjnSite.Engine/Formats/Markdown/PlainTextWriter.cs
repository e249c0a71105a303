using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
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
            case ListItemBlock item:
                text.Append("- ");
                foreach (var inner in item) Write(inner, text);
                break;
            case ContainerBlock container:
                foreach (var inner in container) Write(inner, text);
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append("\n\n");
                break;
            case LeafBlock { Inline: { } inline }:
                Write(inline, text);
                text.Append(block.Parent is ListItemBlock ? "\n" : "\n\n");
                break;
        }
    }

    private static void Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case SmartyPant smart: text.Append(SmartText.Of(smart)); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AbbreviationInline abbreviation: text.Append(abbreviation.Abbreviation.Label); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case ContainerInline inner: Write(inner, text); break;
            }
        }
    }
}
