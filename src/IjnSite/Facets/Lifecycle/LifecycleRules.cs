using IjnSite.Model;

namespace IjnSite.Facets.Lifecycle;

/// <summary>The one place that decides whether an entry is in the site on a given day.</summary>
public static class LifecycleRules
{
    /// <param name="asOf">The day for which the site is built.</param>
    /// <param name="showDrafts">Drafts and future entries are kept in; embargoed ones never are.</param>
    public static HeldBack StatusOf(Entry entry, DateOnly asOf, bool showDrafts)
    {
        // A day is over, and so a date has passed, when the site's own calendar says so; times of day wait for the next day's build.
        if (entry.Get(LifecycleFields.EmbargoUntil) is { } embargo && embargo.FirstDay > asOf) return HeldBack.Embargo;
        if (entry.Get(LifecycleFields.ValidUntil) is { } last && last.FirstDay < asOf) return HeldBack.Expired;
        if (showDrafts || !IsUnpublished(entry, asOf)) return HeldBack.No;
        return entry.Get(CommonFields.Draft) ? HeldBack.Draft : HeldBack.Future;
    }

    /// <summary>Whether the entry is in the site only because somebody asked for drafts; then no search engine and no feed may carry it on.</summary>
    public static bool IsUnpublished(Entry entry, DateOnly asOf) =>
        entry.Get(CommonFields.Draft) || (entry.Get(LifecycleFields.Published) is { } published && published.FirstDay > asOf);

    /// <summary>When the entry last changed in substance: the latest of its dates.</summary>
    public static Engine.Schemas.PartialDate? LastChange(Entry entry)
    {
        var dates = entry.Values.All<Engine.Schemas.FieldValues>(LifecycleFields.Changes)
            .Select(c => c.Get(LifecycleFields.ChangeDate))
            .Append(entry.Get(LifecycleFields.Updated))
            .Append(entry.Get(LifecycleFields.Published) ?? entry.Date);
        return dates.Max();
    }
}
