using System.Globalization;
using System.Text;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.ContentTypes.Contacts;

/// <summary>A contact as a vCard 4.0 (RFC 6350): UTF-8, lines folded at 75 octets and ended by CR LF, every value escaped. Several cards in a row are a file too.</summary>
internal static class ContactVCard
{
    public static string UrlOf(Entry entry) => $"/media/{entry.Slug}.vcf";

    public static byte[] Write(Entry entry, SiteIndex index, SiteSettings settings)
    {
        var card = new StringBuilder();
        Line(card, "BEGIN", "VCARD");
        Line(card, "VERSION", "4.0");
        Line(card, "KIND", "individual");
        Line(card, "UID", StableId.Of(entry));
        Line(card, "SOURCE", settings.Absolute(UrlOf(entry)));
        Line(card, "FN", Escape(entry.Title));
        // Nobody can tell which part of a name is the family's, and address books that ask for the parts show them as they stand.
        Line(card, "N", $";{Escape(entry.Title)};;;");
        if (entry.Get(ContactFields.Organization) is { } works && index.Resolve(works) is { } organization) Line(card, "ORG", Escape(organization.Title));
        if (entry.Get(ContactFields.Email) is { } email) Line(card, "EMAIL;TYPE=work;PREF=1", Escape(email));
        if (entry.Get(ContactFields.Phone) is { } phone) Line(card, "TEL;VALUE=uri;TYPE=work;PREF=1", PhoneType.UriOf(phone));
        var pref = 0;
        // Whoever wrote the list began with the language that is spoken best; preferences end at 100 (5.3).
        foreach (var language in entry.Values.All<string>(ContactFields.Languages))
            Line(card, string.Create(CultureInfo.InvariantCulture, $"LANG;PREF={Math.Min(++pref, 100)}"), language);
        if (entry.Get(ContactFields.TimeZone) is { } zone) Line(card, "TZ", Escape(zone));
        if (entry.HasOwnPage) Line(card, "URL", settings.Absolute(entry.Url!));
        var beats = entry.Values.All<string>(ContactFields.Beats).ToList();
        if (beats.Count > 0) Line(card, "CATEGORIES", string.Join(',', beats.Select(Escape)));
        // Whose contact it is: months later, the name alone says nothing. The standard has no property for hours, nor for a messenger without addresses of its own.
        string?[] notes = [settings.Organization.Name, Hours(entry), entry.Get(ContactFields.Signal) is { } signal ? $"Signal: {signal}" : null];
        Line(card, "NOTE", Escape(string.Join('\n', notes.OfType<string>())));
        if (LifecycleRules.Verified(entry, index.AsOf) is { } verified) Line(card, "REV", verified.FirstDay.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T000000Z");
        Line(card, "END", "VCARD");
        return Encoding.UTF8.GetBytes(card.ToString());
    }

    // The property TZ is beyond what most address books show.
    private static string? Hours(Entry entry) =>
        entry.Get(ContactFields.Hours) is { } hours ? entry.Get(ContactFields.TimeZone) is { } zone ? $"{hours} ({zone})" : hours : null;

    // Section 3.4. Readers that know more line ends than the standard would otherwise find a property where a text has one.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') escaped.Append("\\n");
            else if (c == '\t') escaped.Append(' ');
            else if (c is '\\' or ',' or ';') escaped.Append('\\').Append(c);
            else if (!char.IsControl(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }

    // Section 3.2.
    private static void Line(StringBuilder card, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                card.Append("\r\n ");
                octets = 1;
            }

            card.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        card.Append("\r\n");
    }
}
