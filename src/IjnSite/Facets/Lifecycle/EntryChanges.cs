using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Lifecycle;

/// <summary>What became of an entry on a day.</summary>
/// <param name="Kind"><c>published</c>, <c>updated</c> or <c>correction</c>.</param>
/// <param name="Text">What was changed, in a sentence; null when nobody wrote it down.</param>
public sealed record EntryChange(Entry Entry, PartialDate Date, string Kind, string? Text = null);

/// <summary>The dated past of entries.</summary>
public static class EntryChanges
{
    public const string Published = "published";
    public const string Updated = "updated";
    public const string Correction = "correction";

    public static readonly IReadOnlyList<string> Kinds = [Published, Updated, Correction];

    /// <summary>What is known of an entry's past up to a day, the oldest first. An update on the day of a correction is that correction.</summary>
    public static IReadOnlyList<EntryChange> Of(Entry entry, DateOnly asOf)
    {
        var changes = new List<EntryChange>();
        if (entry.Get(LifecycleFields.Published) is { } published) changes.Add(new EntryChange(entry, published, Published));
        foreach (var change in entry.Values.All<FieldValues>(LifecycleFields.Changes))
            if (change.Get(LifecycleFields.ChangeDate) is { } date) changes.Add(new EntryChange(entry, date, Correction, change.Get(LifecycleFields.ChangeText)));
        if (entry.Get(LifecycleFields.Updated) is { } updated && changes.All(c => c.Kind != Correction || c.Date.FirstDay != updated.FirstDay)) changes.Add(new EntryChange(entry, updated, Updated));
        // A stable sort: what happened on one day keeps the order above, and nothing was changed before it was published, however little is known of the day.
        var first = entry.Get(LifecycleFields.Published);
        return [.. changes.Where(c => c.Date.FirstDay <= asOf).OrderBy(c => first is { } day && c.Date.CompareTo(day) < 0 ? day : c.Date)];
    }
}
