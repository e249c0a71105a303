using IjnSite.Engine.Formats.Citations;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Facets.Authorship;

/// <summary>The authors of an entry: persons, and organizations that the site knows.</summary>
public static class Authors
{
    /// <summary>The organization that publishes the site when the entry names nobody.</summary>
    public static IReadOnlyList<PersonName> Of(Entry entry, SiteIndex index, SiteSettings settings)
    {
        var names = entry.Values.All<string>(AuthorshipFields.Authors).ToList();
        if (names.Count == 0) return [PersonName.Whole(settings.Organization.Name)];
        var organizations = index.Types.Where(t => t.StructuredDataType == "Organization").SelectMany(index.Of).Select(e => e.Title).Append(settings.Organization.Name).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(n => organizations.Contains(n) ? PersonName.Whole(n) : PersonName.Parse(n))];
    }

    /// <summary>The names that the entry gives, as people say them; a name that its author turned round is turned back.</summary>
    public static IReadOnlyList<string> NamesOf(Entry entry) => [.. entry.Values.All<string>(AuthorshipFields.Authors).Select(n => PersonName.Parse(n).Display)];
}
