using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>Finds the picture that an author named: by its file beside the text (<c>../images/x.jpg</c>), by its place below the content (<c>/images/x.jpg</c>) or by its id (<c>xref:x</c>).</summary>
public sealed class PictureResolver(SiteIndex index, DiagnosticBag diagnostics)
{
    private const string Reference = "xref:";

    private readonly Dictionary<string, Entry> _current = ByName(index.Entries);
    private readonly Dictionary<string, Entry> _heldBack = ByName(index.HeldBackEntries.Select(h => h.Entry));

    /// <returns>Null after a finding, of this reference or of the picture itself.</returns>
    public Entry? Find(LinkReference link, SitePath source)
    {
        var named = NameOf(link.Target, source);
        if (_current.TryGetValue(named, out var entry)) return entry.Picture is null || entry.IsBroken ? null : entry;
        if (_heldBack.TryGetValue(named, out var held))
        {
            diagnostics.Add(ShownPictureDiagnostics.HeldBack.At(link.Where, $"The picture {held.Source} is not on the site today, so nothing is shown here",
                "Take it out of the text if it will not come back."));
            return null;
        }

        var name = link.Target[(link.Target.LastIndexOfAny(['/', ':']) + 1)..];
        diagnostics.Add(ShownPictureDiagnostics.Missing.At(link.Where, $"There is no picture '{link.Target}'",
            $"{NearestName.Hint(name, _current.Values.Select(e => e.Source.Name).Distinct())}Put the picture and its sidecar into input/images, and name it here as ../images/name.jpg."));
        return null;
    }

    // The three ways to name a picture cannot be mistaken for each other: an address begins with a slash, an id with xref:.
    private static Dictionary<string, Entry> ByName(IEnumerable<Entry> entries)
    {
        var names = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Type.IsPicture))
        {
            names.TryAdd(entry.Source.Value, entry);
            names.TryAdd($"/{entry.Type.Folder}/{entry.PathInFolder}", entry);
            names.TryAdd(Reference + entry.Id, entry);
            names.TryAdd($"{Reference}{entry.Type.Name}/{entry.Id}", entry);
        }

        return names;
    }

    private static string NameOf(string target, SitePath source)
    {
        if (target.StartsWith(Reference, StringComparison.Ordinal)) return target;
        var path = LinkResolver.Unescape(target);
        return path.StartsWith('/') ? path : LinkResolver.Combine(source.Parent, path)?.Value ?? "";
    }
}
