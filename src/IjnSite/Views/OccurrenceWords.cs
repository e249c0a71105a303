using System.Globalization;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Occurrence;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>When something happens, as people say it: day of the week, date, time at the place, and the zone, so that those who join from elsewhere can reckon.</summary>
internal static class OccurrenceWords
{
    private static readonly string[] EnglishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static string? When(Entry entry, ViewContext context)
    {
        if (entry.Get(OccurrenceFields.Starts) is not { } starts) return null;
        var name = entry.Get(OccurrenceFields.TimeZone) ?? context.Settings.TimeZone.Id;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var words = new Words(context.Strings);
        var (from, to) = (starts.In(zone), entry.Get(OccurrenceFields.Ends)?.In(zone));
        if (starts.Time is null)
            return to is { } lastDay && lastDay.Date != from.Date ? words.Range(words.Day(from), words.Day(lastDay)) : words.Day(from);
        var text = words.At(from);
        if (to is { } end) text = words.Range(text, end.Date == from.Date ? words.Time(end) : words.At(end));
        return words.InZone(text, name, zone.GetUtcOffset(starts.Start(zone)), zone.GetUtcOffset((entry.Get(OccurrenceFields.Ends) ?? starts).Start(zone)));
    }

    private readonly struct Words(InterfaceStrings strings)
    {
        public string Day(DateTime day)
        {
            var names = strings.List("weekday_names") is { Count: 7 } own ? own : EnglishDays;
            var date = strings.Format(new PartialDate(day.Year, day.Month, day.Day));
            return Fill("when_day", "{weekday}, {date}", ("weekday", names[((int)day.DayOfWeek + 6) % 7]), ("date", date));
        }

        public string Time(DateTime time) => Fill("time_of_day", "{hour12}:{minute} {half}",
            ("hour12", (time.Hour % 12 == 0 ? 12 : time.Hour % 12).ToString(CultureInfo.InvariantCulture)), ("hour24", time.Hour.ToString(CultureInfo.InvariantCulture)),
            ("minute", time.Minute.ToString("00", CultureInfo.InvariantCulture)), ("half", time.Hour < 12 ? strings.Get("am", "a.m.") : strings.Get("pm", "p.m.")));

        public string At(DateTime time) => Fill("when_at", "{day}, {time}", ("day", Day(time)), ("time", Time(time)));

        public string Range(string from, string to) => Fill("when_to", "{from} to {to}", ("from", from), ("to", to));

        // Clocks may be put forward or back between the two.
        public string InZone(string when, string zone, TimeSpan offset, TimeSpan offsetAtEnd)
        {
            var hours = offset == offsetAtEnd ? Offset(offset) : Fill("offset_changes", "{from}, then UTC{to}", ("from", Offset(offset)), ("to", Offset(offsetAtEnd)));
            var name = zone == "UTC" ? zone : Fill("time_zone_of", "{city} time, UTC{offset}", ("city", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ')), ("offset", hours));
            return Fill("when_zone", "{when} ({zone})", ("when", when), ("zone", name));
        }

        private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture,
            $"{(offset < TimeSpan.Zero ? "−" : "+")}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");

        private string Fill(string key, string english, params ReadOnlySpan<(string Name, string Value)> values)
        {
            var text = strings.Get(key, english);
            foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            return text;
        }
    }
}
