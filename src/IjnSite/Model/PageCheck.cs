using System.Collections.Concurrent;
using System.IO.Compression;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>A check of finished pages: what can only be known when the templates have had their say. Runs in <c>check</c>, never in <c>build</c>.</summary>
public abstract class PageCheck
{
    /// <summary>The findings that it can report.</summary>
    public abstract IReadOnlyList<DiagnosticDescriptor> Reports { get; }

    /// <summary>Called from several threads, once for each page.</summary>
    public abstract void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics);
}

/// <summary>One page of the output.</summary>
/// <param name="Url">Root-relative, without the base path.</param>
/// <param name="Source">The input that made it, for the finding's place; the page's own path in the output when there is none.</param>
/// <param name="Layout">The layout that it was made with; null for a page that is a file of the theme.</param>
public sealed record FinishedPage(string Url, string Source, string? Layout, HtmlPage Html)
{
    public SourceSpan Where => SourceSpan.StartOf(Source);

    /// <summary>The input that gives the page its title and its description; null when no input does.</summary>
    public Entry? Entry { get; init; }

    public SourceSpan WhereIsTitle => Entry is null ? Where : Entry.Type.WhereIsTitle(Entry);

    public SourceSpan WhereIsDescription => Entry is null ? Where : Entry.Type.WhereIsSummary(Entry);

    /// <summary>A redirect page is no page for readers.</summary>
    public bool IsRedirect { get; } = Html.All("meta[http-equiv=refresh]").Any();

    public string Description { get; } = Html.All("meta[name=description]").FirstOrDefault()?.Attribute("content") ?? "";

    public IReadOnlySet<string> Ids { get; } = Html.All("[id]").Select(e => e.Attribute("id")!).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Everything that is in the output.</summary>
/// <param name="Files">Files by their path, relative to the output, with their bytes.</param>
public sealed record FinishedSite(SiteSettings Settings, IReadOnlyList<FinishedPage> Pages, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>No source has an error, so that a page or a place that is missing is the templates' fault.</summary>
    public required bool IsWhole { get; init; }

    private readonly ConcurrentDictionary<string, int> _compressed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, FinishedPage> _byUrl = Pages.ToDictionary(p => p.Url, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _firstByTitle = First(Pages, p => p.Html.Title);
    private readonly Dictionary<string, string> _firstByDescription = First(Pages, p => p.Description);

    /// <summary>How many bytes a file has when a host sends it compressed (gzip, RFC 1952); 0 when there is no such file.</summary>
    public int CompressedLength(string path) => _compressed.GetOrAdd(path, p => Files.TryGetValue(p, out var content) ? CompressedLength(content.Span) : 0);

    public static int CompressedLength(ReadOnlySpan<byte> content)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return (int)counted.Length;
    }

    /// <summary>The path in the output of a root-relative address on a page, base path taken off; null for an address elsewhere.</summary>
    public string? PathOf(string href) => href.StartsWith(Settings.BasePath + "/", StringComparison.Ordinal) ? Uri.UnescapeDataString(href[(Settings.BasePath.Length + 1)..]) : null;

    public FinishedPage? At(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>The URL of the first page with this title, in the order of URLs; null when no page has it.</summary>
    public string? FirstWithTitle(string title) => _firstByTitle.GetValueOrDefault(title);

    /// <summary>The same for a description.</summary>
    public string? FirstWithDescription(string description) => _firstByDescription.GetValueOrDefault(description);

    private static Dictionary<string, string> First(IEnumerable<FinishedPage> pages, Func<FinishedPage, string> key) =>
        pages.Where(p => !p.IsRedirect).GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Url).Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
}
