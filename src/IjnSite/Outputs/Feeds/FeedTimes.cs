using System.Globalization;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;

namespace IjnSite.Outputs.Feeds;

/// <summary>
/// The instants of entries, in the site's time zone. A day without a time is published at its first second. Atom asks that no two entries have the same <c>updated</c>:
/// that of a day is a second of its first ten minutes which follows from the entry's stable id, and so stays the same whatever is added (decision 20).
/// </summary>
internal sealed class FeedTimes
{
    private const int Seconds = 600;

    private readonly DateOnly _asOf;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<Entry, DateTimeOffset> _updated = [];

    /// <param name="entries">All that stand in any feed: an entry has the same instant in each.</param>
    public FeedTimes(IEnumerable<Entry> entries, DateOnly asOf, TimeZoneInfo zone)
    {
        (_asOf, _zone) = (asOf, zone);
        var taken = new HashSet<long>();
        // What a person wrote goes before what follows from an id.
        foreach (var (entry, id, date) in entries.Select(e => (Entry: e, Id: StableId.Of(e), Date: LifecycleRules.LastChange(e, asOf)!.Value)).OrderBy(e => e.Date.Time is null).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            var instant = date.Start(zone);
            if (date.Time is null) instant = instant.AddSeconds(1 + (uint.Parse(id.AsSpan(id.Length - 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % (Seconds - 1)));
            while (!taken.Add(instant.UtcTicks)) instant = instant.AddSeconds(1);
            _updated[entry] = InZone(instant);
        }
    }

    public DateTimeOffset Published(Entry entry) => InZone(entry.Date!.Value.Start(_zone));

    public DateTimeOffset Updated(Entry entry) => _updated[entry];

    /// <summary>A change of substance was written down.</summary>
    public bool HasChanged(Entry entry) => LifecycleRules.Updated(entry, _asOf) is not null;

    private DateTimeOffset InZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);
}
