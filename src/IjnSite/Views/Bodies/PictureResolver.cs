using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>Finds the picture that an author named: by its file beside the text (<c>../images/x.jpg</c>), by its place below the content (<c>/images/x.jpg</c>) or by its id (<c>xref:x</c>).</summary>
public sealed class PictureResolver(SiteIndex index, DiagnosticBag diagnostics)
{
    private readonly IReadOnlyList<Entry> _pictures = [.. index.Entries.Where(e => e.Type.IsPicture)];
    private readonly IReadOnlyList<Entry> _heldBack = [.. index.HeldBackEntries.Select(h => h.Entry).Where(e => e.Type.IsPicture)];

    /// <returns>Null after a finding, of this reference or of the picture itself.</returns>
    public Entry? Find(LinkReference link, SitePath source)
    {
        var named = Named(link.Target, source);
        if (_pictures.FirstOrDefault(named) is { } entry) return entry.Picture is null || entry.IsBroken ? null : entry;
        if (_heldBack.FirstOrDefault(named) is { } held)
        {
            diagnostics.Add(ShownPictureDiagnostics.HeldBack.At(link.Where, $"The picture {held.Source} is not on the site today, so nothing is shown here",
                "Take it out of the text if it will not come back."));
            return null;
        }

        var name = link.Target[(link.Target.LastIndexOfAny(['/', ':']) + 1)..];
        diagnostics.Add(ShownPictureDiagnostics.Missing.At(link.Where, $"There is no picture '{link.Target}'",
            $"{NearestName.Hint(name, _pictures.Select(e => e.Source.Name))}Put the picture and its sidecar into input/images, and name it here as ../images/name.jpg."));
        return null;
    }

    private static Func<Entry, bool> Named(string target, SitePath source)
    {
        if (target.StartsWith("xref:", StringComparison.Ordinal))
        {
            var id = target[(target.LastIndexOfAny(['/', ':']) + 1)..];
            return e => e.Id == id;
        }

        var path = LinkResolver.Unescape(target);
        if (path.StartsWith('/')) return e => path == $"/{e.Type.Folder}/{e.PathInFolder}";
        return LinkResolver.Combine(source.Parent, path) is { } file ? e => e.Source == file : _ => false;
    }
}
