using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Lifecycle;

/// <summary>A change of substance that an entry owns to, with the day on which it was made.</summary>
public sealed record Correction(Entry Entry, PartialDate Date, string Text)
{
    /// <summary>The id that a page's list of its changes has; links lead there.</summary>
    public const string Place = "changes";

    /// <summary>All that the pages of the site own to, newest first; those of one day by entry, in the order of its file.</summary>
    public static IReadOnlyList<Correction> AllIn(SiteIndex index) =>
        [.. index.Entries.Where(e => e is { HasOwnPage: true, IsBroken: false }).SelectMany(Of)
            .OrderByDescending(c => c.Date).ThenBy(c => c.Entry.Url, StringComparer.Ordinal)];

    private static IEnumerable<Correction> Of(Entry entry) =>
        from change in entry.Values.All<FieldValues>(LifecycleFields.Changes)
        where change.Get(LifecycleFields.ChangeDate) is not null
        select new Correction(entry, change.Get(LifecycleFields.ChangeDate)!.Value, change.Get(LifecycleFields.ChangeText) ?? "");
}
