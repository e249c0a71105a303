using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Contacts;

/// <summary>A person whom others can reach, and for what.</summary>
public static class ContactFields
{
    public static readonly Field<string> Name = Fields.Text("name", "The person's name.", 200).Needed();
    public static readonly Field<IReadOnlyList<object>> Purposes = Fields.List("purposes", new ChoiceType("media", "membership"), "Whom the contact is for.") with { Required = true };
    public static readonly Field<string> Email = Fields.Of("email", new EmailType(), "The address for these inquiries.").Needed();
    public static readonly Field<EntryReference?> Organization = Fields.Reference("organization", "The member organization that the person works for.", "member");
    public static readonly Field<string> Phone = Fields.Of("phone", new PhoneType(), "A work telephone, with the country's code. Never a private one.");
    public static readonly Field<string> Signal = Fields.Text("signal", "A Signal user name or number for confidential messages.", 80);
    public static readonly Field<IReadOnlyList<object>> Languages = Fields.List("languages", new LanguageType(), "Languages in which the contact gives interviews.");
    public static readonly Field<IReadOnlyList<object>> Beats = Fields.List("beats", new TextType(80), "Subjects that the contact speaks on.");
    public static readonly Field<string> Hours = Fields.Text("hours", "When the contact can be reached.", 200);
    public static readonly Field<string> TimeZone = Fields.Of("time_zone", new TimeZoneType(), "The time zone of these hours.");
}
