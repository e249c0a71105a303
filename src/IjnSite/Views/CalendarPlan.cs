using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>A calendar before it is written: what it is about, where it lies, and its entries in the order of time.</summary>
public sealed record CalendarModel(string Title, string Url, IReadOnlyList<Entry> Entries);

/// <summary>Which calendars the site has: one for each list of entries that happen at a time, and one for each topic with such entries.</summary>
public sealed class CalendarPlan
{
    private const string File = "calendar.ics";

    private readonly Dictionary<string, FeedLink> _byPage = new(StringComparer.Ordinal);

    public CalendarPlan(SiteIndex index, SiteSettings settings, PageNames names)
    {
        Calendars = settings.IsOn("calendars") ? [.. Plan(index, settings, names).Where(c => c.Entries.Count > 0)] : [];
        foreach (var calendar in Calendars) _byPage[calendar.Url[..^File.Length]] = LinkOf(calendar);
    }

    public IReadOnlyList<CalendarModel> Calendars { get; }

    public IEnumerable<FeedLink> AllLinks => Calendars.Select(LinkOf);

    /// <summary>The calendar of the page at a URL.</summary>
    public FeedLink? LinkFor(string url) => _byPage.GetValueOrDefault(url);

    public static FeedLink LinkOf(CalendarModel calendar) => new(calendar.Title, "iCalendar", calendar.Url, "text/calendar");

    private static IEnumerable<CalendarModel> Plan(SiteIndex index, SiteSettings settings, PageNames names)
    {
        List<Entry> InTime(IEnumerable<Entry> entries) =>
            [.. entries.Where(e => e.Type.Schema.Has(OccurrenceFields.Starts) && !e.IsBroken && !LifecycleRules.IsUnpublished(e, index.AsOf, settings.TimeZone)).OrderBy(e => e.Get(OccurrenceFields.Starts)).ThenBy(e => e.Id, StringComparer.Ordinal)];

        foreach (var type in index.Types.Where(t => index.ListUrls.ContainsKey(t.Name)))
            yield return new CalendarModel($"{settings.ShortTitle}: {names.OfList(type)}", index.ListUrls[type.Name] + File, InTime(index.ListOf(type)));
        foreach (var topic in index.Topics) yield return new CalendarModel($"{settings.ShortTitle}: {topic.Title}", topic.Url + File, InTime(topic.Entries));
    }
}
