using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What the words of a link tell somebody who meets it in a list of links, and what stands for a picture.</summary>
internal sealed class LinkWordsRules(ReadingWords words, DiagnosticBag diagnostics)
{
    // An address alone in its paragraph, or behind a word or two, is a reference and no sentence.
    private const int SentenceWords = 6;

    private static readonly string[] Recordings =
        [".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".webm", ".mov", ".avi", ".mkv", ".ogv"];

    private readonly List<LinkReference> _waiting = [];
    private int _lastChance;
    private int _leaf;

    /// <param name="links">Those of the next paragraph, heading or cell of the text.</param>
    /// <param name="isNote">It is part of a footnote: a source may be an address.</param>
    public void Check(IReadOnlyList<LinkReference> links, StringBuilder leafText, bool isNote)
    {
        _leaf++;
        var hasTranscript = links.Any(l => !l.IsImage && words.Transcript.Any(t => l.Text.Contains(t, StringComparison.OrdinalIgnoreCase)));
        if (_leaf > _lastChance) ReportWaiting();
        if (hasTranscript) _waiting.Clear();
        foreach (var link in links)
        {
            if (link.IsImage) AltTexts.Check(link.Text, link.Target, link.Where, diagnostics);
            else Check(link, leafText, isNote, hasTranscript);
        }
    }

    /// <summary>Nothing follows any more.</summary>
    public void End() => ReportWaiting();

    private void Check(LinkReference link, StringBuilder leafText, bool isNote, bool hasTranscript)
    {
        if (words.VagueLinks.Contains(Plain(link.Text)))
            diagnostics.Add(ReadingDiagnostics.VagueLink.At(link.Where, $"The words '{link.Text}' do not say where the link leads", "Put the link on the words of the sentence that name its target."));
        if (!isNote && IsAddress(link.Text) && WordCounter.Count(leafText) > SentenceWords)
            diagnostics.Add(ReadingDiagnostics.BareUrl.At(link.Where, "An address stands as the words of a link", $"Write [what is there]({link.Target})."));
        var path = PathOf(link.Target);
        if (IsElsewhere(link.Target) && path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !link.Text.Contains("pdf", StringComparison.OrdinalIgnoreCase))
            diagnostics.Add(ReadingDiagnostics.PdfOf(link));
        if (hasTranscript || !IsRecording(path)) return;
        _waiting.Add(link);
        _lastChance = _leaf + 1;
    }

    // The transcript may stand in the next paragraph or the next point of a list.
    private void ReportWaiting()
    {
        foreach (var link in _waiting)
            diagnostics.Add(ReadingDiagnostics.NoTranscript.At(link.Where, "The link leads to a recording that has no transcript beside it",
                $"Add a link to the transcript right behind it, with the word '{words.Transcript[0]}' in its words; people who do not hear or see the recording have nothing else."));
        _waiting.Clear();
    }

    private static bool IsRecording(ReadOnlySpan<char> path)
    {
        foreach (var ending in Recordings)
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> PathOf(string target) => target.AsSpan(0, target.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : target.Length);

    private static bool IsElsewhere(string target) => target.StartsWith("https:", StringComparison.Ordinal) || target.StartsWith("http:", StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        !text.AsSpan().ContainsAny(' ', '\n') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    // Small letters, without signs at the ends, one space between words.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '’') plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
