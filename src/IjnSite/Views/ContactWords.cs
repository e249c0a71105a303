using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>What a contact's keys hold, as people read it: the one source of pages, feeds and the press kit.</summary>
public static class ContactWords
{
    public static IReadOnlyList<string> Languages(Entry contact, InterfaceStrings strings) =>
        [.. contact.Values.All<string>(ContactFields.Languages).Select(strings.LanguageName)];

    /// <summary>The name that people have for the time zone, or that of its city; null without a zone.</summary>
    public static string? TimeZone(Entry contact, InterfaceStrings strings)
    {
        if (contact.Get(ContactFields.TimeZone) is not { } zone) return null;
        var city = zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return strings.Get($"zone_{Key(zone)}", strings.Get("zone_of", "{city} time").Replace("{city}", city, StringComparison.Ordinal));
    }

    /// <summary>How long ago and on which day somebody made sure that the details are right; null when nobody did, or when the day is still to come.</summary>
    public static string? Verified(Entry contact, DateOnly asOf, SiteSettings settings, InterfaceStrings strings)
    {
        if (contact.Get(LifecycleFields.Verified) is not { } verified || LifecycleRules.DatesOf(contact, settings.TimeZone).Verified is not { } day || day > asOf) return null;
        return strings.Get("verified_ago", "Verified {ago}, on {date}").Replace("{ago}", strings.Ago(day, asOf), StringComparison.Ordinal)
            .Replace("{date}", strings.Format(new PartialDate(verified.Year, verified.Month, verified.Day)), StringComparison.Ordinal);
    }

    internal static string Key(string code) => code.ToLowerInvariant().Replace('-', '_').Replace('/', '_');
}
