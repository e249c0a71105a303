namespace IjnSite.Model;

/// <summary>The days on which something becomes of an entry, in the site's time zone; null for what its author did not date.</summary>
/// <param name="Appears">The first day on which it may be on the site.</param>
/// <param name="LastDay">The last day on which it is shown.</param>
/// <param name="Verified">The day on which somebody made sure that its details are right.</param>
/// <param name="ReviewBy">The day by which somebody reads it again.</param>
public sealed record EntryDates(DateOnly? Appears, DateOnly? LastDay, DateOnly? Verified, DateOnly? ReviewBy)
{
    /// <summary>Entries of this type have details that somebody must verify from time to time.</summary>
    public bool IsVerifiable { get; init; }
}
