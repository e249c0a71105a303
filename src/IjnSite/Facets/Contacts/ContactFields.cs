using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Contacts;

/// <summary>A person whom others can reach, and for what.</summary>
public static class ContactFields
{
    public static readonly Field<string> Name = Fields.Text("name", "The person's name, as it is shown.", 200).Needed();
    public static readonly Field<IReadOnlyList<object>> Purposes = Fields.List("purposes", new ChoiceType("media", "membership"), "Whom the contact is for: media contacts are shown to journalists, membership contacts to organizations that want to join.") with { Required = true };
    public static readonly Field<string> Email = Fields.Of("email", new EmailType(), "The e-mail address for these inquiries; everybody can see it.").Needed();
    public static readonly Field<EntryReference?> Organization = Fields.Reference("organization", "The member organization that the person works for.", "member");
    public static readonly Field<string> Phone = Fields.Of("phone", new PhoneType(), "A work telephone with the country's code; everybody can see it. Never a private one.");
    public static readonly Field<string> Signal = Fields.Text("signal", "A user name or number of the messenger Signal, for confidential messages; everybody can see it.", 80);
    public static readonly Field<IReadOnlyList<object>> Languages = Fields.List("languages", new LanguageType(), "Languages in which the contact gives interviews, as codes such as en or es.");
    public static readonly Field<IReadOnlyList<object>> Beats = Fields.List("beats", new TextType(80), "Subjects that the contact speaks on, a few words each.");
    public static readonly Field<string> Hours = Fields.Text("hours", "When the contact can be reached, such as Mon–Fri, 9 a.m. to 5 p.m.", 200);
    public static readonly Field<string> TimeZone = Fields.Of("time_zone", new TimeZoneType(), "The time zone in which the hours are meant.");
}
