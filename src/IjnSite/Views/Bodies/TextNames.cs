using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>What a text names of the site, known before there is an index in which its links could be looked up.</summary>
public sealed partial class TextNames(SiteParts parts)
{
    // Made when the first text is read: without anything under embargo, none is.
    private readonly Lazy<MarkdownReader> _reader = new(() =>
        new MarkdownReader(new MarkdownOptions { Shortcodes = Shortcodes.RulesOf(parts.Types), AllowRawHtml = parts.Settings.RawHtml }));

    /// <summary>The targets of its links and pictures (a file by its path below the root, an address from its slash on, an id after <c>xref:</c>) and its containers, as <see cref="IndexRules.NamesInText"/> wants them.</summary>
    public IEnumerable<string> In(Entry entry)
    {
        if (!entry.HasBody || SourceText.TryDecode(entry.Source, parts.Files.Read(entry.Source), out _) is not { } text) return [];
        var body = _reader.Value.Read(text, entry.BodyStart, new DiagnosticBag(), entry.Language);
        var targets = body.Links.Select(l => l.Target);
        if (parts.Settings.RawHtml) targets = targets.Concat(Address().Matches(text.Text).Select(m => m.Groups[1].Value)).Concat(Candidates().Matches(text.Text).SelectMany(m => string.Concat(m.Groups[1].Value, m.Groups[2].Value).Split([',', ' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        return targets.Select(t => NameOf(t, entry.Source)).OfType<string>().Concat(body.Shortcodes.Select(s => EmbargoedAssets.Placed(s.Name, s.Argument)));
    }

    private string? NameOf(string target, SitePath source)
    {
        var local = EmbargoedAssets.LocalOf(target, parts.Settings);
        var path = local[..(local.IndexOfAny(['#', '?']) is >= 0 and var end ? end : local.Length)];
        if (path.StartsWith(EmbargoedAssets.Reference, StringComparison.Ordinal)) return path;
        path = LinkResolver.Unescape(path);
        return path.StartsWith('/') ? path : LinkResolver.Combine(source.Parent, path)?.Value;
    }

    // Where an author may write HTML, a picture or a file may be named in it.
    [GeneratedRegex("(?:src|href|data|poster)\\s*=\\s*[\"']?([^\"'\\s>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Addresses with their widths or densities, which name nothing.
    [GeneratedRegex("srcset\\s*=\\s*(?:[\"']([^\"']*)[\"']|([^\\s>]+))", RegexOptions.IgnoreCase)]
    private static partial Regex Candidates();
}
