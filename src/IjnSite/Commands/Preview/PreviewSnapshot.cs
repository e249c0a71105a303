using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Commands.Preview;

/// <summary>What a preview shows at one moment: the last good site, which never changes once it is here, and the findings of the last build.</summary>
internal sealed class PreviewSnapshot
{
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly IReadOnlyDictionary<string, HostRedirect> _redirects;
    private readonly string _basePath;

    private PreviewSnapshot(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, IReadOnlyDictionary<string, HostRedirect> redirects, string basePath, bool noIndex, bool hasSearch, IReadOnlyList<Diagnostic> findings)
    {
        (_files, _redirects, _basePath, NoIndex, HasSearch, Findings) = (files, redirects, basePath, noIndex, hasSearch, findings);
    }

    /// <summary>Before the first build.</summary>
    public static PreviewSnapshot Empty { get; } = new(new Dictionary<string, ReadOnlyMemory<byte>>(), new Dictionary<string, HostRedirect>(), "", false, false, []);

    /// <summary>There is a good site.</summary>
    public bool HasSite => _files.Count > 0;

    public bool NoIndex { get; }

    /// <summary>The site has a search page.</summary>
    public bool HasSearch { get; }

    public IReadOnlyList<Diagnostic> Findings { get; }

    public static PreviewSnapshot Of(SiteResult result, IReadOnlyList<Diagnostic> findings)
    {
        var files = result.Files.ToDictionary(f => f.Path.Value, f => f.Content!.Value, StringComparer.Ordinal);
        // Rules for a host are carried out, not served.
        files.Remove("_headers");
        files.Remove("_redirects", out var rules);
        return new PreviewSnapshot(files, HostRedirect.Read(Encoding.UTF8.GetString(rules.Span)), result.Settings.BasePath, result.Settings.NoIndex,
            result.Settings.IsOn(SearchSwitch.Output) && files.ContainsKey(Permalinks.FileOf(Permalinks.Search)), findings);
    }

    /// <summary>The same site after a build that failed.</summary>
    public PreviewSnapshot With(IReadOnlyList<Diagnostic> findings) => new(_files, _redirects, _basePath, NoIndex, HasSearch, findings);

    /// <summary>What the host would answer, as far as the site decides it.</summary>
    /// <param name="path">The decoded path of a request.</param>
    public PreviewAnswer AnswerTo(string path)
    {
        if (!HasSite) return new PreviewAnswer(503, "/503.html", PreviewPage.Broken(Findings), null);
        if (_redirects.GetValueOrDefault(path) is { } redirect) return PreviewAnswer.To(redirect.Target, redirect.Status);
        if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal)) return _basePath.Length > 0 && path is "/" || path == _basePath ? PreviewAnswer.To(_basePath + "/", 302) : Missing();
        var url = path[_basePath.Length..];
        if (_files.TryGetValue(Permalinks.FileOf(url), out var content)) return new PreviewAnswer(200, url, content, null);
        return !url.EndsWith('/') && _files.ContainsKey(Permalinks.FileOf(url + "/")) ? PreviewAnswer.To(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/", 301) : Missing();
    }

    /// <summary>The addresses of what differs between two sites; pages as the address that people know.</summary>
    public IReadOnlyList<string> ChangesSince(PreviewSnapshot old) =>
        [.. _files.Keys.Union(old._files.Keys, StringComparer.Ordinal)
            .Where(path => !_files.TryGetValue(path, out var now) || !old._files.TryGetValue(path, out var then) || !now.Span.SequenceEqual(then.Span))
            .Select(path => "/" + (path == "index.html" ? "" : path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path))
            .Order(StringComparer.Ordinal)];

    /// <summary>Every file of the site by its path; for comparing two sites.</summary>
    internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => _files;

    private PreviewAnswer Missing() => _files.TryGetValue("404.html", out var page) ? new PreviewAnswer(404, "/404.html", page, null) : new PreviewAnswer(404, "/404.html", "Not found.\n"u8.ToArray(), null);
}

/// <summary>An answer to a request, before its headers.</summary>
/// <param name="Url">The address of the file that is sent; decides on its headers.</param>
/// <param name="Location">Where a redirect leads; null for everything else.</param>
internal sealed record PreviewAnswer(int Status, string Url, ReadOnlyMemory<byte> Content, string? Location)
{
    /// <summary>The same for two answers that a browser would show alike.</summary>
    public string Tag => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Status} {Location}\n")), .. Content.Span]))[..16];

    public static PreviewAnswer To(string location, int status) => new(status, "/", ReadOnlyMemory<byte>.Empty, location);
}
