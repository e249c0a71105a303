using System.Globalization;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Headings by which people find their way: with words, told apart from each other, and real ones.</summary>
internal sealed class HeadingRules(BodyPlace place, DiagnosticBag diagnostics)
{
    // Longer than any heading of ours; a bold sentence beyond that is emphasis.
    private const int MostWords = 12;
    private const int MostCharacters = 80;

    private readonly Dictionary<string, int>?[] _siblings = new Dictionary<string, int>?[7];

    public void Check(HeadingBlock heading, string words)
    {
        if (words.Length == 0)
        {
            diagnostics.Add(ReadingDiagnostics.EmptyHeading.At(place.Of(heading), "The heading has no words", "Write its words behind the # signs, or delete the line."));
            return;
        }

        var where = place.Of(heading);
        Array.Clear(_siblings, heading.Level + 1, _siblings.Length - heading.Level - 1);
        var siblings = _siblings[heading.Level] ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (siblings.TryAdd(words, where.Line)) return;
        diagnostics.Add(ReadingDiagnostics.TwinHeading.At(where, $"The heading '{words}' stands in line {siblings[words].ToString(CultureInfo.InvariantCulture)} too, below the same heading",
            "Say in each what sets it apart, or make one part of the two."));
    }

    /// <param name="before">The block before the paragraph, if any: a line in italics below a picture is its caption.</param>
    /// <param name="after">The block behind it, if any.</param>
    public void CheckParagraph(ParagraphBlock paragraph, string words, Block? before, Block? after)
    {
        if (paragraph.Parent is not (MarkdownDocument or CustomContainer { Info: "callout" })) return;
        if (after is not (ParagraphBlock or ListBlock or Table or QuoteBlock or CustomContainer or CodeBlock)) return;
        if (words.Length is 0 or > MostCharacters || !char.IsLetterOrDigit(words[^1]) || WordCounter.Count(words) > MostWords) return;
        if (OnlyChild(paragraph) is not EmphasisInline { DelimiterChar: '*' or '_' }) return;
        if (before is CustomContainer || (before is ParagraphBlock picture && OnlyChild(picture) is LinkInline { IsImage: true })) return;
        diagnostics.Add(ReadingDiagnostics.FakeHeading.At(place.Of(paragraph), $"'{words}' looks like a heading and is none",
            "Make it one with ## (### below a heading of that kind) in front and without the stars, or end it with a period if it is a sentence."));
    }

    private static Inline? OnlyChild(ParagraphBlock paragraph)
    {
        Inline? only = null;
        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()) continue;
            if (only is not null) return null;
            only = inline;
        }

        return only;
    }
}
