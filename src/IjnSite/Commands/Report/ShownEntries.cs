using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Html;
using IjnSite.Model;

namespace IjnSite.Commands.Report;

/// <summary>Tells which entries a visitor can never come upon.</summary>
internal static class ShownEntries
{
    /// <summary>
    /// Orphans: entries that no other entry names in its front matter, and that no page shows. A page of one's own is shown by a link on another page (in a text, a list or the
    /// navigation); any other entry is shown where its picture or its file stands, or its title. The index from A to Z does not count: it lists what nobody meets elsewhere.
    /// </summary>
    public static IEnumerable<Entry> OrphansOf(SiteResult result, SiteIndex index)
    {
        var pages = result.Files.Where(f => f.Path.Extension == ".html" && !MailFiles.IsHtml(f.Path.Value) && f.Content is not null && f.Pipeline != SearchSwitch.Output)
            .Select(f => (Path: f.Path.Value, Html: HtmlPage.Parse(f.Content!.Value.Span)))
            .Where(p => !p.Html.All("meta[http-equiv=refresh]").Any()).ToList();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, html) in pages)
            named.UnionWith(Addresses(html, result.Settings.BasePath).Where(a => Permalinks.FileOf(a) != path));
        var texts = pages.Select(p => PlainLine.Of(p.Html.MainText, int.MaxValue)).ToList();
        return index.Entries.Where(entry => index.ReferrersOf(entry).Count == 0 && !IsShown(entry));

        bool IsShown(Entry entry)
        {
            if (entry.Type.IsPicture) return entry.Picture is { } picture && picture.Variants.Any(v => named.Contains(PictureAddress.UrlOf(entry, v)));
            // People reach these two without a link: by the site's name, and by a wrong address.
            if (entry.HasOwnPage) return named.Contains(entry.Url!) || Permalinks.FileOf(entry.Url!) is "index.html" or "404.html";
            if (entry.Type.Files.Any(f => f.UrlOf(entry) is { } url && named.Contains(url))) return true;
            var title = PlainLine.Of(entry.Title, int.MaxValue);
            return texts.Any(t => t.Contains(title, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Addresses(HtmlPage html, string basePath) =>
        new[] { ("a[href]", "href"), ("img[src]", "src"), ("img[srcset]", "srcset"), ("source[srcset]", "srcset") }
            .SelectMany(c => html.All(c.Item1).SelectMany(e => e.Addresses(c.Item2)))
            .Where(a => a.StartsWith(basePath + "/", StringComparison.Ordinal))
            .Select(a => Uri.UnescapeDataString(a[basePath.Length..].Split('#', '?')[0]));
}
