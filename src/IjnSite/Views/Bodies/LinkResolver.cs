using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>Turns what an author wrote as the target of a link into a URL, and says at the author's line what leads nowhere.</summary>
/// <param name="anchorsOf">The ids in the body of another entry.</param>
/// <param name="files">The sources, for the sizes of files to download.</param>
public sealed class LinkResolver(
    SiteIndex index, UrlMap urls, SiteSettings settings, IFileStore files, Func<Entry, IReadOnlySet<string>> anchorsOf, DiagnosticBag diagnostics)
{
    public PictureResolver Pictures { get; } = new(index, diagnostics);
    /// <summary>What links to files say of them.</summary>
    public Downloads Downloads { get; } = new(index, settings, files);

    /// <returns>The href, or null after a finding: the words then stand without a link.</returns>
    public string? Resolve(LinkReference link, SitePath source, IReadOnlySet<string> ownAnchors)
    {
        var target = link.Target;
        if (target.StartsWith('#')) return Own(link, target, ownAnchors);
        if (target.StartsWith("xref:", StringComparison.Ordinal)) return Xref(link, target[5..]);
        if (HasScheme(target)) return target;
        var (path, fragment) = Split(target);
        return path.StartsWith('/') ? Rooted(link, path, fragment) : Relative(link, path, fragment, source);
    }

    private string? Own(LinkReference link, string target, IReadOnlySet<string> anchors)
    {
        if (target.Length == 1 || anchors.Contains(Unescape(target[1..]))) return target;
        ReportAnchor(link, target[1..], "this text", anchors);
        return null;
    }

    private string? Xref(LinkReference link, string reference)
    {
        var (name, fragment) = Split(reference);
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var type = slash < 0 ? null : name[..slash];
        var id = name[(slash + 1)..];
        var kinds = type is null ? null : index.Types.Where(t => t.Name == type || t.Folder == type).Select(t => t.Name).ToList();
        var found = index.FindAll(id).Where(e => kinds is null || kinds.Contains(e.Type.Name)).ToList();
        if (found.Count > 1)
        {
            diagnostics.Add(LinkDiagnostics.AmbiguousXref.At(link.Where, $"'xref:{reference}' may be any of {string.Join(", ", found.Select(e => $"{e.Type.Name}/{e.Id}"))}",
                "Write the kind too, such as xref:" + found[0].Type.Name + "/" + id + "."));
            return null;
        }

        if (found.Count == 1) return ToEntry(link, found[0], fragment);
        if (index.HeldBackEntries.Any(h => h.Entry.Id == id && (kinds is null || kinds.Contains(h.Entry.Type.Name)))) return ReportHeldBack(link, id);
        var known = index.Entries.Where(e => e.Url is not null).Select(e => type is null ? e.Id : $"{type}/{e.Id}");
        diagnostics.Add(LinkDiagnostics.UnknownXref.At(link.Where, $"No entry has the id '{name}'",
            $"{NearestName.Hint(name, known)}The id of an entry is its file name without .md."));
        return null;
    }

    private string? Relative(LinkReference link, string path, string fragment, SitePath source)
    {
        if (Combine(source.Parent, Unescape(path)) is { } file)
        {
            if (index.FromSource(file.Value) is { } entry) return ToEntry(link, entry, fragment);
            if (index.HeldBackEntries.Any(h => h.Entry.Source == file)) return ReportHeldBack(link, file.Value);
        }

        diagnostics.Add(LinkDiagnostics.BrokenLink.At(link.Where, $"There is no file '{path}' beside this one",
            $"{NearestName.Hint(path.Split('/')[^1], index.Entries.Select(e => e.Source.Name))}Write the path from this file (../briefs/name.md), an address that begins with /, or xref: and an id."));
        return null;
    }

    private string? Rooted(LinkReference link, string path, string fragment)
    {
        var url = Unescape(path);
        if (index.AtUrl(url) is { } entry) return ToEntry(link, entry, fragment);
        var place = $"{url}{Hash(fragment)}";
        if (urls.HeldBack.Contains(url) || urls.HeldBack.Contains(place)) return ReportHeldBack(link, place);
        if (urls.Urls.Contains(url) && (fragment.Length == 0 || !index.PlacesOn(url).Any() || urls.Urls.Contains(place))) return Href(place);
        if (urls.Urls.Contains(url))
        {
            ReportAnchor(link, fragment, url, index.PlacesOn(url));
            return null;
        }

        if (index.MayBeBroken(url)) return null;

        var hint = urls.Urls.Contains(url + "/") ? $"Did you mean '{url}/'? " : NearestName.Hint(url, urls.Urls);
        diagnostics.Add(LinkDiagnostics.BrokenLink.At(link.Where, $"The site has no address '{url}'", $"{hint}Correct the address, or link by xref: and an id."));
        return null;
    }

    private string? ToEntry(LinkReference link, Entry entry, string fragment)
    {
        // Its own fault has been told.
        if (entry.IsBroken) return null;
        if (entry.Url is null)
        {
            diagnostics.Add(LinkDiagnostics.NoPage.At(link.Where, $"The {entry.Type.Name} '{entry.Id}' has no page to link to", "Link to the page that shows it."));
            return null;
        }

        if (fragment.Length == 0) return Href(entry.Url);
        var place = $"{entry.Url}#{fragment}";
        // Terms lie on the page of another entry, next to the places of its own text.
        var known = entry.HasOwnPage ? anchorsOf(entry).Concat(index.PlacesOn(entry.Url)).ToHashSet(StringComparer.Ordinal) : null;
        if (known is null || known.Contains(Unescape(fragment)) || urls.Urls.Contains(place)) return Href(place);
        if (urls.HeldBack.Contains(place)) return ReportHeldBack(link, place);
        ReportAnchor(link, fragment, entry.Source.Value, known);
        return null;
    }

    private string? ReportHeldBack(LinkReference link, string what)
    {
        diagnostics.Add(LinkDiagnostics.HeldBackLink.At(link.Where, $"'{what}' is not on the site today, so these words stand without their link",
            "The link comes back by itself when the site shows that again; if its time is over, take the link out."));
        return null;
    }

    private void ReportAnchor(LinkReference link, string fragment, string where, IEnumerable<string> known) =>
        diagnostics.Add(LinkDiagnostics.BrokenAnchor.At(link.Where, $"There is no '#{fragment}' in {where}",
            $"{NearestName.Hint(fragment, known)}The id of a heading is its text in lower case with hyphens."));

    private string Href(string url) => settings.Href(url);

    private static string Hash(string fragment) => fragment.Length == 0 ? "" : "#" + fragment;

    private static (string Path, string Fragment) Split(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (target[..hash], target[(hash + 1)..]) : (target, "");

    internal static string Unescape(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static bool HasScheme(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && target.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0;
    }

    internal static SitePath? Combine(SitePath folder, string relative)
    {
        var segments = folder.Segments.ToList();
        foreach (var segment in relative.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else return null;
        }

        return SitePath.TryParse(string.Join('/', segments), out var path) ? path : null;
    }
}
