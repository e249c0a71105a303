using System.Text;
using Markdig.Syntax.Inlines;
using Markdig.Extensions.SmartyPants;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The line of a quotation that says whose it is.</summary>
internal static class Attribution
{
    private static readonly object Key = new();

    /// <summary>Takes the last line off when it begins with two hyphens or a dash, and gives its words. The tree is changed once: a text may be rendered again.</summary>
    public static string? CutFrom(ContainerInline inline)
    {
        if (inline.GetData(Key) is string known) return known.Length == 0 ? null : known;
        var line = new List<Inline>();
        for (var last = inline.LastChild; last is not null and not LineBreakInline; last = last.PreviousSibling) line.Insert(0, last);
        var text = new StringBuilder();
        foreach (var part in line) Append(part, text);
        var words = text.ToString().TrimStart();
        var starts = words.StartsWith("-- ", StringComparison.Ordinal) || words.StartsWith("– ", StringComparison.Ordinal) || words.StartsWith("— ", StringComparison.Ordinal);
        inline.SetData(Key, starts ? words.TrimStart('-', '–', '—', ' ') : "");
        if (!starts) return null;
        (line[0].PreviousSibling as LineBreakInline)?.Remove();
        foreach (var part in line) part.Remove();
        return (string)inline.GetData(Key)!;
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case SmartyPant smart: text.Append(SmartText.Of(smart)); break;
            case CodeInline code: text.Append(code.Content); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case ContainerInline container:
                foreach (var inner in container) Append(inner, text);
                break;
        }
    }
}
