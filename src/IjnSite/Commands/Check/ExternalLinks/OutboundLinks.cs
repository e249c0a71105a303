using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Html;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Model;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>
/// Gathers the addresses of other sites: from texts, front matter, data files and settings with their places, and from the finished pages what only the theme names.
/// </summary>
internal sealed class OutboundLinks
{
    private readonly SortedDictionary<string, (Uri Address, List<LinkPlace> Places)> _found = new(StringComparer.Ordinal);
    private readonly string _ownHost;

    private OutboundLinks(string ownHost) => _ownHost = ownHost;

    /// <returns>In the order of their addresses.</returns>
    public static IReadOnlyList<OutboundLink> In(SiteResult result, IFileStore sources, SitePath input)
    {
        var links = new OutboundLinks(new Uri(result.Settings.BaseUrl).IdnHost);
        if (result.Index is { } index)
        {
            var markdown = new MarkdownReader(new MarkdownOptions { AllowRawHtml = result.Settings.RawHtml });
            foreach (var entry in index.Entries) links.AddEntry(entry, sources, markdown);
            foreach (var file in index.Data) links.AddValues(file.Value, file.Source.Stem == ArchivedCopy.DataName ? ArchivedCopy.Of.Key : null);
        }

        links.AddSettings(sources, input / "site.yml");
        foreach (var file in result.Files.Where(f => f.Path.Extension == ".html" && !MailFiles.IsHtml(f.Path.Value) && f.Content is not null).OrderBy(f => f.Path.Value, StringComparer.Ordinal)) links.AddPage(file.Content!.Value.Span, SourceSpan.StartOf(file.Source.IsRoot ? $"output/{file.Path}" : file.Source.Value));
        return [.. links._found.Values.Select(f => new OutboundLink(f.Address, [.. f.Places.Distinct()]))];
    }

    /// <summary>The address as it is asked for; null for one that no server of the web has.</summary>
    public static Uri? AddressOf(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Contains(' ', StringComparison.Ordinal) && Uri.TryCreate(ArchivedCopy.WithoutFragment(text), UriKind.Absolute, out var address)
        && address.Host.Length > 0 && address.UserInfo.Length == 0 ? address : null;

    private void AddEntry(Entry entry, IFileStore sources, MarkdownReader markdown)
    {
        AddValues(entry.Metadata, except: null);
        // The run has told what is wrong with the text.
        if (!entry.HasBody || SourceText.TryDecode(entry.Source, sources.Read(entry.Source), out _) is not { } source) return;
        foreach (var link in markdown.Read(source, entry.BodyStart, new DiagnosticBag(), entry.Language).Links) Add(link.Target, new LinkPlace(link.Where, IsText: true));
    }

    private void AddSettings(IFileStore sources, SitePath path)
    {
        if (SourceText.TryDecode(path, sources.Read(path), out _) is { } text && YamlReader.Read(text, 0, text.Text.Length, YamlLimits.FrontMatter, new DiagnosticBag()) is { } settings) AddValues(settings, except: null);
    }

    private void AddValues(MetadataValue value, string? except)
    {
        switch (value)
        {
            case ScalarValue scalar:
                Add(scalar.Text.Trim(), new LinkPlace(scalar.Where, IsText: false));
                break;
            case SequenceValue sequence:
                foreach (var item in sequence.Items) AddValues(item, except);
                break;
            case MappingValue mapping:
                foreach (var entry in mapping.Entries.Where(e => e.Key != except)) AddValues(entry.Value, except);
                break;
        }
    }

    // What has a place already keeps that alone: a link of the theme stands on every page.
    private void AddPage(ReadOnlySpan<byte> html, SourceSpan where)
    {
        foreach (var link in HtmlPage.Parse(html).All("a[href]"))
            if (AddressOf(link.Attribute("href")!) is { } address && !_found.ContainsKey(address.AbsoluteUri)) Add(address.AbsoluteUri, new LinkPlace(where, IsText: false));
    }

    private void Add(string text, LinkPlace place)
    {
        if (AddressOf(text) is not { } address || address.IdnHost.Equals(_ownHost, StringComparison.OrdinalIgnoreCase)) return;
        if (!_found.TryGetValue(address.AbsoluteUri, out var found)) _found[address.AbsoluteUri] = found = (address, []);
        found.Places.Add(place);
    }
}
