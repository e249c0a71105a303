using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Footnotes are checked both ways: what is referred to must be there, and what is there must be referred to.</summary>
internal static partial class FootnoteRules
{
    /// <summary>Finds definitions that Markdig dropped because nothing refers to them, and those written twice.</summary>
    public static void Check(MarkdownDocument document, string text, BodyPlace place, DiagnosticBag diagnostics, HashSet<string> anchors)
    {
        if (!text.Contains("[^", StringComparison.Ordinal)) return;
        var used = document.Descendants<Footnote>().ToDictionary(f => f.Label ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var note in used.Values) anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fn-{note.Order}"));
        var code = document.Descendants<CodeBlock>().Select(c => c.Span).ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match definition in Definition().Matches(text))
        {
            if (code.Any(c => c.Start <= definition.Index && definition.Index <= c.End)) continue;
            var label = definition.Groups[1].Value;
            var where = place.At(definition.Groups[1].Index - 2, label.Length + 3);
            if (!seen.Add(label)) diagnostics.Add(MarkdownDiagnostics.FootnoteDuplicate.At(where, $"There are two footnotes [^{label}]", "Give one of them another number, in the text and here."));
            else if (!used.ContainsKey("^" + label) && !used.ContainsKey(label))
                diagnostics.Add(MarkdownDiagnostics.FootnoteUnused.At(where, $"Nothing in the text refers to the footnote [^{label}]", "Put its mark where it belongs, or delete it."));
        }
    }

    /// <summary>A mark without a footnote stays in the text as it was typed.</summary>
    public static void ReportUndefined(LeafBlock leaf, string plain, string text, BodyPlace place, DiagnosticBag diagnostics)
    {
        var from = Math.Max(0, leaf.Span.Start);
        foreach (Match mark in Mark().Matches(plain))
        {
            var at = text.IndexOf(mark.Value, from, StringComparison.Ordinal);
            if (at < 0 || at > leaf.Span.End) continue;
            from = at + mark.Length;
            diagnostics.Add(MarkdownDiagnostics.FootnoteUndefined.At(place.At(at, mark.Length), $"There is no footnote {mark.Value}",
                $"Add a paragraph that begins with {mark.Value}: and the text of the footnote, or delete the mark."));
        }
    }

    [GeneratedRegex(@"^ {0,3}\[\^([^\]\s]+)\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
