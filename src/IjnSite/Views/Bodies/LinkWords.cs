using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Views.Bodies;

/// <summary>The words of a text's links, each with where it leads. Known only when targets are resolved: <c>xref:mission</c> and <c>/mission/</c> are one place.</summary>
internal sealed class LinkWords(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (string Href, int Line)> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports a link whose words led elsewhere before.</summary>
    public void Note(LinkReference link, string href)
    {
        if (link.IsImage || link.Text.Length == 0) return;
        if (_seen.TryAdd(link.Text, (href, link.Where.Line))) return;
        var (first, line) = _seen[link.Text];
        if (first == href) return;
        diagnostics.Add(ReadingDiagnostics.SameWords.At(link.Where,
            $"'{link.Text}' leads elsewhere than the same words in line {line.ToString(CultureInfo.InvariantCulture)}", "Say in each what sets its target apart."));
    }
}
