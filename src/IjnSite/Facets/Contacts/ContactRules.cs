using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Contacts;

public static class ContactRules
{
    /// <summary>Current contacts for a purpose, in their order.</summary>
    public static IEnumerable<Entry> For(SiteIndex index, string purpose) =>
        index.Types.Where(t => t.Schema.Has(ContactFields.Purposes)).SelectMany(index.Of).Where(e => !e.IsBroken && Serves(e, purpose));

    /// <summary>Whom journalists ask about this entry: the contact that it names if that one is current, else the first media contact.</summary>
    public static Entry? MediaContactOf(Entry entry, SiteIndex index) =>
        (entry.Get(CommonFields.MediaContact) is { } named ? index.Resolve(named) : null) ?? For(index, "media").FirstOrDefault();

    /// <summary>The contact whom journalists find in the place of one who is not on the site.</summary>
    public static string? InsteadOf(Entry entry, EntryReference reference, SiteIndex index) =>
        reference == entry.Get(CommonFields.MediaContact) ? MediaContactOf(entry, index)?.Title : null;

    /// <summary>Reports a contact for journalists who is none.</summary>
    public static void Check(Entry entry, SiteIndex index, DiagnosticBag diagnostics)
    {
        if (entry.Get(CommonFields.MediaContact) is not { } named || index.Resolve(named) is not { IsBroken: false } contact || Serves(contact, "media")) return;
        diagnostics.Add(ContactDiagnostics.NotForMedia.At(named.Where, $"'{named.Id}' is no contact for the media (purposes in {contact.Source})",
            "Name a contact who is, add media to that one's purposes, or delete the line: the page then shows the first media contact."));
    }

    private static bool Serves(Entry entry, string purpose) => entry.Values.All<string>(ContactFields.Purposes).Contains(purpose, StringComparer.Ordinal);
}
