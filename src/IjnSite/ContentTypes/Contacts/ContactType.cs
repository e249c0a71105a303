using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Contacts;

/// <summary>Somebody whom journalists or members can write to. The list of media contacts is the media page.</summary>
public sealed class ContactType() : ContentType(
    ContactFields.Name, ContactFields.Purposes, ContactFields.Email, ContactFields.Organization, ContactFields.Phone, ContactFields.Signal,
    ContactFields.Languages, ContactFields.Beats, ContactFields.Hours, ContactFields.TimeZone, LifecycleFields.Verified, LifecycleFields.ValidUntil, CommonFields.Order)
{
    public override string Name => "contact";

    public override string Folder => "contacts";

    public override string Meaning => "Somebody whom journalists or members can write to. Media contacts have a page, a file for address books, and stand under \"For media\" on briefs and news.";

    public override Shortcode Shortcode { get; } = new("contacts", "shortcode-contacts", "contacts", ContactFields.Purposes);

    public override string Permalink => "/media/:slug/";

    public override string ListUrl => "/media/";

    public override bool HoldsPressFeed => true;

    public override string StructuredDataType => "Person";

    protected override Engine.Schemas.Field<string> TitleField => ContactFields.Name;

    public override IReadOnlyList<EntryFile> Files { get; } =
        [new EntryFile("vcard", "the contact as a file for address books (vCard)", ContactVCard.UrlOf, ContactVCard.Write) { Together = "/media/contacts.vcf" }];

    public override bool HasPage(Entry entry) => entry.Values.All<string>(ContactFields.Purposes).Contains("media", StringComparer.Ordinal);

    public override bool IsListed(Entry entry) => HasPage(entry);
}
