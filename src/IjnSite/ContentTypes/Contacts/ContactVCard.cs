using System.Text;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.ContentTypes.Contacts;

/// <summary>A contact as a vCard 4.0 (RFC 6350): UTF-8, lines folded at 75 octets and ended by CR LF, every value escaped.</summary>
internal static class ContactVCard
{
    public static byte[] Write(Entry entry, SiteIndex index, SiteSettings settings)
    {
        var card = new StringBuilder();
        Line(card, "BEGIN", "VCARD");
        Line(card, "VERSION", "4.0");
        Line(card, "KIND", "individual");
        Line(card, "UID", StableId.Of(entry));
        Line(card, "FN", Escape(entry.Title));
        if (entry.Get(ContactFields.Organization) is { } works && index.Resolve(works) is { } organization) Line(card, "ORG", Escape(organization.Title));
        if (entry.Get(ContactFields.Email) is { } email) Line(card, "EMAIL;TYPE=work", Escape(email));
        if (entry.Get(ContactFields.Phone) is { } phone) Line(card, "TEL;TYPE=work;VALUE=uri", "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+')));
        foreach (var language in entry.Values.All<string>(ContactFields.Languages)) Line(card, "LANG", language);
        if (entry.Get(ContactFields.TimeZone) is { } zone) Line(card, "TZ", Escape(zone));
        var beats = entry.Values.All<string>(ContactFields.Beats).ToList();
        if (beats.Count > 0) Line(card, "CATEGORIES", string.Join(',', beats.Select(Escape)));
        if (entry.Get(ContactFields.Hours) is { } hours) Line(card, "NOTE", Escape(hours));
        if (entry.Get(LifecycleFields.Verified) is { } verified) Line(card, "REV", verified.FirstDay.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) + "T000000Z");
        Line(card, "END", "VCARD");
        return Encoding.UTF8.GetBytes(card.ToString());
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);

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
