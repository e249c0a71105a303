using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Facets.Lifecycle;

/// <summary>The one place that decides whether an entry is in the site on a given day.</summary>
public static class LifecycleRules
{
    /// <param name="asOf">The day for which the site is built.</param>
    /// <param name="zone">The site's: in it a day begins and ends, and times are meant that state no offset.</param>
    /// <param name="audience">Editors see drafts and future entries; what is under embargo is shown to confidants alone.</param>
    public static HeldBack StatusOf(Entry entry, DateOnly asOf, TimeZoneInfo zone, Audience audience)
    {
        if (audience != Audience.Confidants && IsEmbargoed(entry, asOf, zone)) return HeldBack.Embargo;
        if (entry.Get(LifecycleFields.ValidUntil) is { } last && DayOf(last, zone) < asOf) return HeldBack.Expired;
        if (audience != Audience.Public || !IsUnpublished(entry, asOf, zone)) return HeldBack.No;
        return entry.Get(CommonFields.Draft) ? HeldBack.Draft : HeldBack.Future;
    }

    /// <summary>Whether the entry is in the site only because somebody asked for what is not published; then no search engine and no feed may carry it on.</summary>
    public static bool IsUnpublished(Entry entry, DateOnly asOf, TimeZoneInfo zone) =>
        entry.Get(CommonFields.Draft) || (entry.Get(LifecycleFields.Published) is { } published && Begins(published, zone) > asOf) || IsEmbargoed(entry, asOf, zone);

    private static bool IsEmbargoed(Entry entry, DateOnly asOf, TimeZoneInfo zone) =>
        entry.Get(CommonFields.EmbargoUntil) is { } embargo && Begins(embargo, zone) > asOf;

    /// <summary>The days on which something becomes of the entry.</summary>
    /// <param name="zone">The site's, as for <see cref="StatusOf"/>.</param>
    public static EntryDates DatesOf(Entry entry, TimeZoneInfo zone)
    {
        var starts = new[] { entry.Get(LifecycleFields.Published), entry.Get(CommonFields.EmbargoUntil) }.OfType<Engine.Schemas.PartialDate>().Select(d => Begins(d, zone)).ToList();
        return new EntryDates(starts.Count == 0 ? null : starts.Max(), Day(LifecycleFields.ValidUntil), Day(LifecycleFields.Verified), Day(CommonFields.ReviewBy))
        {
            IsVerifiable = entry.Type.Schema.SlotOf(LifecycleFields.Verified.Key) >= 0,
        };

        DateOnly? Day(Engine.Schemas.Field<Engine.Schemas.PartialDate?> field) => entry.Get(field) is { } date ? DayOf(date, zone) : null;
    }

    // A site is built for a day as a whole: what a time of that day holds back stays away until the next day's build.
    private static DateOnly Begins(Engine.Schemas.PartialDate date, TimeZoneInfo zone) =>
        date.Time is not null && date.In(zone) is var moment && TimeOnly.FromDateTime(moment) > TimeOnly.MinValue && moment.Date < DateTime.MaxValue.Date
            ? DateOnly.FromDateTime(moment).AddDays(1)
            : DayOf(date, zone);

    private static DateOnly DayOf(Engine.Schemas.PartialDate date, TimeZoneInfo zone) => date.Time is null ? date.FirstDay : DateOnly.FromDateTime(date.In(zone));

    /// <summary>Reports dates of changes that cannot be: before the entry was published, after the day of the build, or later than <c>updated</c> says.</summary>
    public static void Check(Entry entry, DateOnly asOf, DiagnosticBag diagnostics)
    {
        if (entry.Get(LifecycleFields.Published) is not { } published) return;
        var updated = entry.Get(LifecycleFields.Updated);
        if (updated is { } last) CheckUpdated(entry, last, published, asOf, diagnostics);
        Engine.Schemas.PartialDate? newest = null;
        foreach (var change in entry.Values.All<Engine.Schemas.FieldValues>(LifecycleFields.Changes))
        {
            if (change.Get(LifecycleFields.ChangeDate) is not { } date) continue;
            var where = change.WhereIs(LifecycleFields.ChangeDate);
            if (date.LastDay < published.FirstDay)
            {
                diagnostics.Add(LifecycleDiagnostics.ChangeBeforePublished.At(where, $"This change is dated {date}, which is before the entry was published ({published})",
                    "Correct one of the two; what was changed before anybody could read it needs no line here."));
            }
            else if (date.FirstDay > asOf && published.FirstDay <= asOf)
            {
                diagnostics.Add(LifecycleDiagnostics.ChangeInFuture.At(where, $"This change is dated {date}, a day that is still to come", "Write the day on which the text was changed."));
                continue;
            }

            if (newest is null || date.CompareTo(newest.Value) > 0) newest = date;
        }

        if (updated is { } told && newest is { } latest && told.LastDay < latest.FirstDay)
        {
            diagnostics.Add(LifecycleDiagnostics.UpdatedBeforeChange.At(entry.WhereIs(LifecycleFields.Updated), $"'updated' is {told}, but the newest change below is of {latest}",
                $"Write {latest} here, or correct the date of the change."));
        }
    }

    private static void CheckUpdated(Entry entry, Engine.Schemas.PartialDate updated, Engine.Schemas.PartialDate published, DateOnly asOf, DiagnosticBag diagnostics)
    {
        if (updated.LastDay < published.FirstDay)
        {
            diagnostics.Add(LifecycleDiagnostics.UpdatedBeforePublished.At(entry.WhereIs(LifecycleFields.Updated), $"'updated' is {updated}, which is before the entry was published ({published})",
                "Correct one of the two; leave 'updated' out when nothing has changed since."));
        }
        else if (updated.FirstDay > asOf && published.FirstDay <= asOf)
        {
            diagnostics.Add(LifecycleDiagnostics.UpdatedInFuture.At(entry.WhereIs(LifecycleFields.Updated), $"'updated' is {updated}, a day that is still to come",
                "Write the day on which the text was changed."));
        }
    }

    /// <summary>Reports details that somebody has to verify again. One who never did stands in the report: an entry is no worse on the day when the file is made.</summary>
    /// <param name="days">After how many days they have to be verified again.</param>
    public static void CheckVerified(Entry entry, DateOnly asOf, int days, TimeZoneInfo zone, DiagnosticBag diagnostics)
    {
        if (entry.Get(LifecycleFields.Verified) is not { } verified || entry.Get(CommonFields.Draft) || StatusOf(entry, asOf, zone, Audience.Public) == HeldBack.Expired) return;
        var age = asOf.DayNumber - DayOf(verified, zone).DayNumber;
        if (age > days)
        {
            diagnostics.Add(LifecycleDiagnostics.VerifiedLongAgo.At(entry.WhereIs(LifecycleFields.Verified), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The details of '{entry.Title}' were last verified {age} days ago, and {days} are allowed"),
                "Ask whether everything in the file is right, then write the day on which you did under verified."));
        }
        else if (age < 0)
        {
            diagnostics.Add(LifecycleDiagnostics.VerifiedInFuture.At(entry.WhereIs(LifecycleFields.Verified), $"'verified' is {verified}, a day that is still to come",
                "Write the day on which somebody made sure that everything in the file is right."));
        }
    }

    /// <summary>The day on which somebody made sure of its details; null when nobody did, or when it is still to come and so is a mistake.</summary>
    public static Engine.Schemas.PartialDate? Verified(Entry entry, DateOnly asOf) => entry.Get(LifecycleFields.Verified) is { } day && day.FirstDay <= asOf ? day : null;

    /// <summary>When the entry last changed in substance, by what its author wrote down: the later of <c>updated</c> and its newest correction; null when there is neither.</summary>
    /// <param name="asOf">The day for which the site is built. What is dated later is a mistake, and has its warning.</param>
    public static Engine.Schemas.PartialDate? Updated(Entry entry, DateOnly asOf) =>
        entry.Values.All<Engine.Schemas.FieldValues>(LifecycleFields.Changes)
            .Select(c => c.Get(LifecycleFields.ChangeDate))
            .Append(entry.Get(LifecycleFields.Updated))
            .Where(d => d?.FirstDay <= asOf)
            .Max();

    /// <summary>The latest of the entry's dates: that of <see cref="Updated"/>, or of its publication.</summary>
    public static Engine.Schemas.PartialDate? LastChange(Entry entry, DateOnly asOf) =>
        new[] { Updated(entry, asOf), entry.Get(LifecycleFields.Published) ?? entry.Date }.Max();
}
