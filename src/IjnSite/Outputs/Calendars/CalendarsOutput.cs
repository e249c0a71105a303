using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Calendar;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Views;

namespace IjnSite.Outputs.Calendars;

/// <summary>Calendars to subscribe to (RFC 5545), for lists and topics with entries that happen at a time; past ones stay in, as in a calendar on paper.</summary>
public sealed class CalendarsOutput : SiteOutput
{
    public override string Name => "calendars";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        Plan(index, parts, new InterfaceStrings(parts.Settings.Language, null)).Calendars.Select(c => new UrlClaim(c.Url, "a calendar", SourceSpan.None));

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, Theme.Pipeline],
        PostProcess = [new WriteCalendars(parts), parts.Stage],
    };

    private static CalendarPlan Plan(SiteIndex index, SiteParts parts, InterfaceStrings strings) => new(index, parts.Settings, new PageNames(index, strings));

    private sealed class WriteCalendars(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. Plan(IndexDocument.In(context), parts, Theme.In(context).StringsFor(parts.Settings.Language)).Calendars
                .Select(c => new OutputDocument(SitePath.Root, SitePath.Parse(c.Url[1..]), OccurrenceCalendar.Write(c.Title, [.. c.Entries.Select(EventOf)], parts.Settings)))];

        private CalendarEvent EventOf(Entry entry) => OccurrenceCalendar.EventOf(entry, entry.Get(LifecycleFields.Updated), TaxonomyFields.TopicsOf(entry), parts.Settings);
    }
}
