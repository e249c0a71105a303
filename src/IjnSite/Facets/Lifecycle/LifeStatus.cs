using IjnSite.Model;

namespace IjnSite.Facets.Lifecycle;

/// <summary>Where an entry stands in its life on a given day. Computed from its dates and never typed; further stages may come.</summary>
public enum LifeStatus
{
    /// <summary>Not finished; only builds with drafts have it.</summary>
    Draft,

    /// <summary>Its day is still to come; only builds with drafts have it.</summary>
    Scheduled,

    /// <summary>Under embargo; only builds for confidants have it.</summary>
    Embargoed,

    Current,

    /// <summary>Current, but the day by which somebody reads it again has passed, or nobody made sure of its details for too long.</summary>
    DueForReview,

    /// <summary>Current, with a last day that is near.</summary>
    Expiring,

    /// <summary>Its last day has passed; no build has it.</summary>
    Expired,
}

/// <summary>The one place that tells the <see cref="LifeStatus"/> of an entry.</summary>
public static class LifeStatuses
{
    /// <summary>Days before its last day from which an entry is <see cref="LifeStatus.Expiring"/>; as far as <c>ijn report</c> looks ahead by itself.</summary>
    public const int ExpiringDays = 30;

    /// <param name="asOf">The day for which the site is built.</param>
    /// <param name="verifiedDays">Days for which details count as verified.</param>
    public static LifeStatus Of(Entry entry, DateOnly asOf, TimeZoneInfo zone, int verifiedDays)
    {
        var held = LifecycleRules.StatusOf(entry, asOf, zone, Audience.Public);
        if (held != HeldBack.No)
        {
            return held switch
            {
                HeldBack.Draft => LifeStatus.Draft,
                HeldBack.Embargo => LifeStatus.Embargoed,
                HeldBack.Expired => LifeStatus.Expired,
                _ => LifeStatus.Scheduled,
            };
        }

        var dates = LifecycleRules.DatesOf(entry, zone);
        if (dates.LastDay is { } last && last.DayNumber - asOf.DayNumber <= ExpiringDays) return LifeStatus.Expiring;
        var isUnverified = dates.IsVerifiable && (dates.Verified is not { } verified || asOf.DayNumber - verified.DayNumber > verifiedDays);
        return isUnverified || dates.ReviewBy < asOf ? LifeStatus.DueForReview : LifeStatus.Current;
    }

    /// <summary>The status as the API and other machines read it.</summary>
    public static string Name(LifeStatus status) => status switch
    {
        LifeStatus.Draft => "draft",
        LifeStatus.Scheduled => "scheduled",
        LifeStatus.Embargoed => "embargoed",
        LifeStatus.DueForReview => "due_for_review",
        LifeStatus.Expiring => "expiring",
        LifeStatus.Expired => "expired",
        _ => "current",
    };
}
