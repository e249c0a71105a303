using IjnSite.Engine.Formats.Markdown;
using IjnSite.Facets.Contacts;
using IjnSite.Model;

namespace IjnSite.Views.StructuredData;

/// <summary>The organizations, contacts and further people that a page shows.</summary>
internal sealed record ShownEntries(IReadOnlyList<Entry> Members, IReadOnlyList<Entry> Contacts, IReadOnlyList<Entry> People)
{
    public static ShownEntries On(PageModel page, MarkdownBody? body, SiteIndex index)
    {
        var shown = Entries(page, body, index).Where(e => !e.IsBroken).Distinct().ToList();
        return new ShownEntries([.. shown.Where(IsMember)], [.. shown.Where(IsContact)],
            [.. shown.Where(e => e.Type.StructuredDataType == "Person" && !IsContact(e))]);
    }

    public static bool IsMember(Entry entry) => entry.Type.StructuredDataType == "Organization";

    private static bool IsContact(Entry entry) => entry.Values.Schema.Has(ContactFields.Purposes);

    private static IEnumerable<Entry> Entries(PageModel page, MarkdownBody? body, SiteIndex index)
    {
        // The home page is the organization's own: it says who belongs to it and whom the media can ask.
        if (page.Url == "/") return index.Types.SelectMany(index.ListOf).Where(e => IsMember(e) || IsContact(e));
        var shown = new List<Entry>();
        if (page.List is { } list) shown.AddRange(list.Entries);
        else if (page.Entry is { } own && !IsMember(own)) shown.Add(own);
        if (page.Entry is { Type.ForMedia: true } entry && page.List is null && ContactRules.MediaContactOf(entry, index) is { } contact) shown.Add(contact);
        foreach (var container in body?.Shortcodes ?? [])
            if (index.Types.FirstOrDefault(t => t.Shortcode?.Name == container.Name) is { Shortcode: { } shortcode } type)
                shown.AddRange(shortcode.Select(index.Of(type), container.Argument));
        return shown;
    }
}
