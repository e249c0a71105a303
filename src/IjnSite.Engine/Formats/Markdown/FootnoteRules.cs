using System.Globalization;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Footnotes are checked both ways: what is referred to must be there, and what is there must be referred to.</summary>
internal static class FootnoteRules
{
    /// <summary>Names every mark and note, and finds notes that nothing refers to or that are there twice.</summary>
    /// <param name="notes">All that the text has, in its order.</param>
    public static void Check(IReadOnlyList<Footnote> notes, BodyPlace place, DiagnosticBag diagnostics, HeadingSlugger slugger, HashSet<string> anchors)
    {
        if (notes.Count == 0) return;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in notes)
        {
            if (note.Order < 0) continue;
            used.Add(note.Label!);
            Name(note, slugger, anchors);
        }

        foreach (var note in notes)
        {
            var where = place.At(Math.Max(0, note.LabelSpan.Start - 1), note.Label!.Length + 2);
            if (!seen.Add(note.Label))
                diagnostics.Add(MarkdownDiagnostics.FootnoteDuplicate.At(where, $"There are two footnotes [{note.Label}]", "Give one of them another number, in the text and here."));
            else if (!used.Contains(note.Label))
                diagnostics.Add(MarkdownDiagnostics.FootnoteUnused.At(where, $"Nothing in the text refers to the footnote [{note.Label}]", "Put its mark where it belongs, or delete it."));
        }
    }

    /// <summary>A mark without a footnote stays in the text as it was typed: a bracket that no link took, with a circumflex behind it.</summary>
    public static void ReportUndefined(LiteralInline literal, string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        var start = literal.Span.Start;
        if (start < 0 || start + 2 >= text.Length || text[start] != '[' || text[start + 1] != '^') return;
        var length = text.AsSpan(start).IndexOfAny(']', '\n', ' ') + 1;
        if (length < 4 || text[start + length - 1] != ']') return;
        var mark = text.Substring(start, length);
        diagnostics.Add(MarkdownDiagnostics.FootnoteUndefined.At(place.At(start, length), $"There is no footnote {mark}",
            $"Add a paragraph that begins with {mark}: and the text of the footnote, or delete the mark."));
    }

    /// <summary>Markdig takes a footnote that is not at the level of the text itself for the address of a link.</summary>
    public static void ReportInside(LinkInline link, BodyPlace place, DiagnosticBag diagnostics) => diagnostics.Add(MarkdownDiagnostics.FootnoteUndefined.At(place.Of(link),
        $"The footnote [{link.Reference!.Label}] is written inside a list, a quotation or a container", "Move its text to the end, to the beginning of a line of its own."));

    // The first mark has the footnote's own number; further ones count on from there: 1, 1-2, 1-3.
    private static void Name(Footnote note, HeadingSlugger slugger, HashSet<string> anchors)
    {
        var order = note.Order.ToString(CultureInfo.InvariantCulture);
        var id = "fn-" + order;
        if (slugger.Reserve(id)) anchors.Add(id);
        for (var i = 0; i < note.Links.Count; i++)
        {
            var number = i == 0 ? order : string.Create(CultureInfo.InvariantCulture, $"{order}-{i + 1}");
            note.Links[i].SetData(BodyData.Number, number);
            if (slugger.Reserve("fnref-" + number)) anchors.Add("fnref-" + number);
        }
    }
}
