using System.Collections.Concurrent;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Html;
using IjnSite.Model;

namespace IjnSite.Commands.Diff;

/// <summary>One finished output, perhaps a stranger's: only read, within limits.</summary>
internal sealed class PublishedSite
{
    /// <summary>In bytes (8 MiB); what is larger is compared by its length alone.</summary>
    public const long MaxFileLength = 8 * 1024 * 1024;

    public const int MaxFiles = 100_000;

    private readonly IFileStore _store;
    private readonly DiagnosticBag _diagnostics;
    private readonly ConcurrentDictionary<string, int> _weights = new(StringComparer.Ordinal);

    private PublishedSite(IFileStore store, IReadOnlyDictionary<string, long> files, DiagnosticBag diagnostics)
    {
        _store = store;
        Files = files;
        _diagnostics = diagnostics;
        BasePath = PageAt("index.html")?.BasePath ?? "";
        Redirects = HostRules.Redirects(Text("_redirects"), BasePath);
        Headers = HostRules.Headers(Text("_headers"), BasePath);
    }

    /// <summary>Length in bytes by path, in ordinal order; without the program's own notes.</summary>
    public IReadOnlyDictionary<string, long> Files { get; }

    /// <summary>The path below which the site is published: empty, or <c>/site</c>.</summary>
    public string BasePath { get; }

    /// <summary>Where the host sends an old address, by the address.</summary>
    public IReadOnlyDictionary<string, string> Redirects { get; }

    /// <summary>The host's headers by address pattern.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Headers { get; }

    /// <exception cref="FileStoreException">The folder cannot be listed, or holds too many files.</exception>
    /// <returns>Null when the folder has no front page, so that it is no output.</returns>
    public static PublishedSite? Open(IFileStore store, DiagnosticBag diagnostics)
    {
        var all = store.Survey(SitePath.Root, SitePath.Parse(".ijn")).Where(e => e.Path.Segments[0] != ".ijn").ToList();
        if (all.Count > MaxFiles) throw new FileStoreException(SitePath.Root, $"it holds more than {MaxFiles:N0} files");
        var files = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in all)
        {
            if (entry.IsPlain) files[entry.Path.Value] = entry.Stamp.Length;
            else diagnostics.Add(DiffDiagnostics.NotCompared.At(SourceSpan.StartOf(entry.Path.Value), "It is a link or no plain file, and is not read", "Put the file itself there."));
        }

        return files.ContainsKey("index.html") ? new PublishedSite(store, files, diagnostics) : null;
    }

    /// <summary>The bytes, or null after a finding (or when there is no such file).</summary>
    public byte[]? Read(string path)
    {
        if (!Files.TryGetValue(path, out var length)) return null;
        if (length > MaxFileLength) return Refuse(path, "it is larger than 8 MiB");
        try
        {
            return _store.Read(SitePath.Parse(path));
        }
        catch (FileStoreException fault)
        {
            return Refuse(path, fault.Message);
        }
    }

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Read(path) ?? []);

    public PublishedPage? PageAt(string path)
    {
        if (Read(path) is not { } content) return null;
        if (HtmlLimits.RefusalOf(content) is { } reason)
        {
            Refuse(path, reason);
            return null;
        }

        return new PublishedPage(UrlOf(path), content.Length, HtmlPage.Parse(content), FinishedSite.CompressedLength(content));
    }

    /// <summary>Bytes of a page with the style sheets and pictures that it loads, compressed as a host sends them.</summary>
    public int WeightOf(PublishedPage page) => page.Compressed + page.Loads(BasePath).Sum(url => _weights.GetOrAdd(url[1..], path => Files.TryGetValue(path, out var length)
        ? path.EndsWith(".css", StringComparison.Ordinal) && Read(path) is { } sheet ? FinishedSite.CompressedLength(sheet) : (int)Math.Min(length, int.MaxValue / 1024) : 0));

    /// <summary>The whole site asks search engines to leave it out.</summary>
    public bool IsHidden => PageAt("index.html") is { IsHidden: true }
        || (HeadersOf("/").TryGetValue("X-Robots-Tag", out var robots) && robots.Contains("noindex", StringComparison.OrdinalIgnoreCase))
        || ShutsAllOut(Text("robots.txt"));

    // A rule counts for the programs that the lines right above it name (RFC 9309, 2.2.1); one that shuts out programs for training hides nothing from search.
    private static bool ShutsAllOut(string robots)
    {
        var (forAll, inRules) = (false, false);
        foreach (var line in robots.Split('\n').Select(l => l.Split('#')[0].Replace(" ", "", StringComparison.Ordinal).TrimEnd('\r')).Where(l => l.Length > 0))
        {
            if (line.StartsWith("User-agent:", StringComparison.OrdinalIgnoreCase))
            {
                forAll = (forAll && !inRules) || line.EndsWith(":*", StringComparison.Ordinal);
                inRules = false;
                continue;
            }

            inRules = true;
            if (forAll && line.Equals("Disallow:/", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Says that a file could not be compared.</summary>
    /// <returns>Null.</returns>
    public byte[]? Refuse(string path, string reason)
    {
        _diagnostics.Add(DiffDiagnostics.NotCompared.At(SourceSpan.StartOf(path), $"The file is not compared: {reason}", "Look at it yourself."));
        return null;
    }

    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal) && !MailFiles.IsHtml(path);

    /// <summary>The file has a name that changes with its content, so that nobody links to it.</summary>
    public bool IsImmutable(string path) => HeadersOf("/" + path).TryGetValue("Cache-Control", out var value) && value.Contains("immutable", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> HeadersOf(string url) => HostRules.Match(Headers, url) is { } pattern ? Headers[pattern] : new Dictionary<string, string>();

    /// <summary>Where an address ends: at itself when there is such a file, at what a redirect leads to, or nowhere (null). An address elsewhere begins with a scheme.</summary>
    public string? EndOf(string url)
    {
        for (var step = 0; step < 5; step++)
        {
            if (RedirectOf(url) is { } target)
            {
                if (target.Contains("://", StringComparison.Ordinal)) return target;
                url = target.Split('#')[0];
                continue;
            }

            if (!Files.ContainsKey(Permalinks.FileOf(url))) return Files.ContainsKey(Permalinks.FileOf(url + "/")) ? url + "/" : null;
            return url;
        }

        return null;
    }

    /// <summary>What a rule of the host or a page that only leads elsewhere says; null for an address that stays.</summary>
    public string? RedirectOf(string url)
    {
        if (Redirects.TryGetValue(url, out var target) || Redirects.TryGetValue(url.EndsWith('/') ? url[..^1] : url + "/", out target)) return target;
        if (HostRules.Match(Redirects, url) is { } pattern) return Redirects[pattern].Replace(":splat", url[(pattern.Length - 1)..], StringComparison.Ordinal);
        var path = Permalinks.FileOf(url);
        // A page that leads elsewhere is short.
        return IsPage(path) && Files.TryGetValue(path, out var length) && length < 16_384 ? PageAt(path)?.RedirectTo(BasePath) : null;
    }

    public static string UrlOf(string path) => path == "index.html" ? "/" : path.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + path[..^"index.html".Length] : "/" + path;
}
