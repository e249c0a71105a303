using IjnSite.Model;

namespace IjnSite.Facets.Contacts;

public static class ContactRules
{
    /// <summary>Current contacts for a purpose, in their order.</summary>
    public static IEnumerable<Entry> For(SiteIndex index, string purpose) =>
        index.Entries.Where(e => !e.IsBroken && e.Values.All<string>(ContactFields.Purposes).Contains(purpose, StringComparer.Ordinal));

    /// <summary>Whom journalists ask about this entry: the contact that it names if that one is current, else the first media contact.</summary>
    public static Entry? MediaContactOf(Entry entry, SiteIndex index) =>
        (entry.Get(CommonFields.MediaContact) is { } named ? index.Resolve(named) : null) ?? For(index, "media").FirstOrDefault();
}
