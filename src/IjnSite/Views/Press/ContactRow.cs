using IjnSite.Engine.Formats.Csv;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Press;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Press;

/// <summary>A media contact in the files of the kit: what the contact's page says, in one line each.</summary>
/// <param name="Cells">Column and value, in their order; absent values are left out.</param>
internal sealed record ContactRow(IReadOnlyList<(string Column, string Value)> Cells)
{
    private static readonly string[] Columns = ["name", "organization", "email", "phone", "signal", "languages", "beats", "hours", "time_zone", "verified", "page", "vcard"];

    /// <summary>The heading of a column for people, by the name of the theme's string.</summary>
    private static readonly Dictionary<string, string> Strings = new(StringComparer.Ordinal) { ["page"] = "contact_page" };

    public static IReadOnlyList<ContactRow> AllIn(SiteIndex index, SiteSettings settings, InterfaceStrings strings) =>
        [.. ContactRules.For(index, "media").Select(contact => Of(contact, index, settings, strings))];

    private static ContactRow Of(Entry contact, SiteIndex index, SiteSettings settings, InterfaceStrings strings)
    {
        var cells = Columns.Select(column => (Column: column, Value: column switch
        {
            "name" => contact.Title,
            "organization" => contact.Get(ContactFields.Organization) is { } works ? index.Resolve(works)?.Title : null,
            "email" => contact.Get(ContactFields.Email),
            "phone" => contact.Get(ContactFields.Phone),
            "signal" => contact.Get(ContactFields.Signal),
            "languages" => string.Join("; ", ContactWords.Languages(contact, strings)),
            "beats" => string.Join("; ", contact.Values.All<string>(ContactFields.Beats)),
            "hours" => contact.Get(ContactFields.Hours),
            "time_zone" => contact.Get(ContactFields.TimeZone),
            "verified" => LifecycleRules.Verified(contact, index.AsOf)?.Iso,
            "page" => contact.Url is { } url ? settings.Absolute(url) : null,
            _ => contact.Type.Files.FirstOrDefault(f => f.Together is not null)?.UrlOf(contact) is { } card && settings.IsOn(EntryFile.Output) ? settings.Absolute(card) : null,
        }));
        return new ContactRow([.. cells.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => (c.Column, PressData.OneParagraph(c.Value!)))]);
    }

    /// <summary>A table for spreadsheets. With a byte order mark: without one, they show names with accents as strings of signs.</summary>
    public static string Csv(IReadOnlyList<ContactRow> rows)
    {
        var csv = new CsvText().Row(Columns);
        // A number such as +1 202-555-0142 is a sum to a spreadsheet; as an address it is what was written.
        foreach (var row in rows) csv.Row(Columns.Select(column => row.Cells.FirstOrDefault(c => c.Column == column).Value is { } value ? column == "phone" || (column == "signal" && value.StartsWith('+')) ? PhoneType.UriOf(value) : value : ""));
        return "\uFEFF" + csv;
    }

    /// <summary>For reading: a line a value, a blank line between contacts.</summary>
    public static string Text(IReadOnlyList<ContactRow> rows, InterfaceStrings strings) =>
        string.Join("\n", rows.Select(row => string.Concat(row.Cells.Select(c => c.Column == "name" ? c.Value + "\n" : $"{strings.Get(Strings.GetValueOrDefault(c.Column, c.Column), c.Column)}: {c.Value}\n"))));
}
