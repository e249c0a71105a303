using System.Runtime.CompilerServices;
using IjnSite.Engine.Formats.Citations;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Facets.Authorship;

/// <summary>An author of an entry.</summary>
/// <param name="IsOrganization">The publisher, an organization that the site knows, or a name in braces.</param>
/// <param name="Entry">The organization's own entry, if it has one.</param>
public sealed record Author(PersonName Name, bool IsOrganization, Entry? Entry);

/// <summary>The authors of an entry: persons and organizations.</summary>
public static class Authors
{
    private static readonly ConditionalWeakTable<SiteIndex, Dictionary<string, Entry>> Organizations = [];

    /// <summary>The organization that publishes the site when the entry names nobody.</summary>
    public static IReadOnlyList<Author> Of(Entry entry, SiteIndex index, SiteSettings settings)
    {
        var names = entry.Values.All<string>(AuthorshipFields.Authors).ToList();
        return names.Count == 0 ? [Publisher(settings)] : [.. names.Select(n => Of(n, index, settings))];
    }

    /// <summary>The names that the entry gives, as people say them; a name that its author turned round is turned back.</summary>
    public static IReadOnlyList<string> NamesOf(Entry entry) => [.. entry.Values.All<string>(AuthorshipFields.Authors).Select(n => PersonName.Parse(n).Display)];

    private static Author Of(string written, SiteIndex index, SiteSettings settings)
    {
        if (written == settings.Organization.Name) return Publisher(settings);
        if (Organizations.GetValue(index, OrganizationsIn).GetValueOrDefault(written) is { } known) return new Author(PersonName.Whole(known.Title), true, known);
        return new Author(PersonName.Parse(written), PersonName.IsWhole(written), null);
    }

    private static Author Publisher(SiteSettings settings) => new(PersonName.Whole(settings.Organization.Name), true, null);

    private static Dictionary<string, Entry> OrganizationsIn(SiteIndex index) =>
        index.Types.Where(t => t.StructuredDataType == "Organization").SelectMany(index.Of).Where(e => !e.IsBroken)
            .DistinctBy(e => e.Title, StringComparer.Ordinal).ToDictionary(e => e.Title, StringComparer.Ordinal);
}
