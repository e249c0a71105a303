using System.Globalization;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.Report;

/// <summary>Reads a report off a finished run.</summary>
internal sealed class ReportBuilder
{
    private readonly SiteIndex _index;
    private readonly SiteResult _result;
    private readonly IReadOnlyList<Diagnostic> _findings;
    private readonly DateOnly _asOf;
    private readonly DateOnly _until;
    private readonly List<(Entry Entry, HeldBack Reason, EntryDates Dates)> _all;

    private ReportBuilder(SiteResult result, SiteIndex index, IReadOnlyList<Diagnostic> findings, int days)
    {
        _result = result;
        _index = index;
        _findings = findings;
        _asOf = result.AsOf;
        _until = Later(_asOf, days);
        _all = [.. index.Entries.Select(e => (e, HeldBack.No)).Concat(index.HeldBackEntries.Select(h => (h.Entry, h.Reason)))
            .Select(e => (e.Item1, e.Item2, SiteDefinition.DatesOf(e.Item1, result.Settings.TimeZone)))];
    }

    /// <param name="result">Of a run without errors that kept its files.</param>
    /// <param name="days">How far the report looks ahead.</param>
    public static SiteReport Of(SiteResult result, IReadOnlyList<Diagnostic> findings, int days)
    {
        var builder = new ReportBuilder(result, result.Index!, findings, days);
        return new SiteReport(builder._asOf, builder._until, [.. builder.Sections().Select(s => s with { Rows = [.. s.Rows.Select(Placed)] })]);

        ReportRow Placed(ReportRow row) => row with { Where = row.Where with { Path = result.PlaceOf(row.Where.Path) } };
    }

    private List<ReportSection> Sections() =>
    [
        new("appears", "Appears by itself", "Make sure that it is ready, and that whoever should know does.",
            Sorted(Living.Where(e => e.Reason is HeldBack.Future or HeldBack.Embargo && e.Dates.Appears <= _until)
                .Select(e => Row(e.Dates.Appears, e.Entry, e.Reason == HeldBack.Embargo ? "under embargo until then" : "published then", "embargo_until", "published")))),
        new("expires", "Expires", "Give it a later valid_until, or find what takes its place.",
            Sorted(Living.Where(e => e.Dates.LastDay <= _until).Select(e => Row(e.Dates.LastDay, e.Entry, "its last day", "valid_until")))),
        new("expired", "Expired", "It is on the site no longer: delete the file, or give it a later valid_until.",
            Sorted(_all.Where(e => e.Reason == HeldBack.Expired && !e.Entry.Get(CommonFields.Draft)).Select(e => Row(e.Dates.LastDay, e.Entry, "was its last day", "valid_until")))),
        new("left-out", "Named, but not on the site", "Something names what the site does not show today. Name something else, or wait until it comes back.", LeftOut()),
        new("review", "Due for review", "Read it again, correct it, and write the next review_by.",
            Sorted(Living.Where(e => e.Dates.ReviewBy <= _until).Select(e => Row(e.Dates.ReviewBy, e.Entry, e.Dates.ReviewBy < _asOf ? "overdue" : "due", "review_by")))),
        new("unverified", "To verify", "Ask whether everything in the file is right, then write verified with the day.",
            Sorted(Living.Where(e => e.Dates.IsVerifiable).Select(Unverified).OfType<ReportRow>())),
        new("proposals", $"Awaits the approval of {_result.Settings.Organization.ShortName ?? _result.Settings.Organization.Name}", "When it is approved, delete its line under proposals.",
            Sorted(_all.SelectMany(e => e.Entry.Values.All<string>(CommonFields.Proposals).Select(text => Row(null, e.Entry, text, CommonFields.Proposals.Key)))
                .Concat(_index.Data.SelectMany(d => d.Proposals.Select(p => new ReportRow(null, null, null, d.Source.Name, p.Text, p.Where)))))),
        new("drafts", "Drafts", "Finish it and delete the line 'draft: true', or delete the file.",
            Sorted(_all.Where(e => e.Entry.Get(CommonFields.Draft)).Select(e => Row(null, e.Entry, "", "draft")))),
        new("without-evidence", $"Without a {string.Join(" or a ", _index.Types.Where(t => t.IsEvidence).Select(t => t.Name))}", "Name it under pillars or goals of one that fits, or write one.", WithoutEvidence()),
        new("orphans", "Found by nobody", "Nothing on the site leads to it or shows it: link to it, or delete the file.",
            Sorted(ShownEntries.OrphansOf(_result, _index).Select(e => Row(null, e, e.HasOwnPage && !e.Type.IsSidecar ? "no other page links to it" : "no page shows it")))),
    ];

    // What is a draft, or has expired, waits for nothing further.
    private IEnumerable<(Entry Entry, HeldBack Reason, EntryDates Dates)> Living => _all.Where(e => e.Reason != HeldBack.Expired && !e.Entry.Get(CommonFields.Draft));

    private ReportRow? Unverified((Entry Entry, HeldBack Reason, EntryDates Dates) one)
    {
        if (one.Dates.Verified is not { } day) return Row(null, one.Entry, "never verified");
        var due = Later(day, _result.Settings.VerifiedDays);
        return due <= _until ? Row(due, one.Entry, string.Create(CultureInfo.InvariantCulture, $"last verified {day:yyyy-MM-dd}"), "verified") : null;
    }

    private List<ReportRow> LeftOut() =>
        [.. _findings.Where(f => f.Id is "held-back-reference" or "held-back-link" or "held-back-navigation")
            .Select(f => new ReportRow(null, _index.FromSource(f.Where.Path)?.Type.Name, _index.FromSource(f.Where.Path)?.Id, f.Message, "", f.Where))];

    private List<ReportRow> WithoutEvidence()
    {
        var supported = new[] { CommonFields.Pillars, CommonFields.Goals }.SelectMany(f => ((ReferenceType)((ListType)f.Type).Item).TargetTypes).ToHashSet(StringComparer.Ordinal);
        return Sorted(_index.Entries.Where(e => supported.Contains(e.Type.Name) && !_index.ReferrersOf(e).Any(r => r.Type.IsEvidence)).Select(e => Row(null, e, e.Type.Name)));
    }

    private static List<ReportRow> Sorted(IEnumerable<ReportRow> rows) =>
        [.. rows.OrderBy(r => r.Day ?? DateOnly.MinValue).ThenBy(r => r.Where.Path, StringComparer.Ordinal).ThenBy(r => r.Where.Line).ThenBy(r => r.Note, StringComparer.Ordinal)];

    // At the first of the keys that the author wrote.
    private static ReportRow Row(DateOnly? day, Entry entry, string note, params string[] keys) =>
        new(day, entry.Type.Name, entry.Id, entry.Title, note, keys.Where(k => entry.Values.Get(k) is not null).Select(entry.Values.WhereIs).Append(entry.Where).First());

    private static DateOnly Later(DateOnly day, int days) => day.DayNumber > DateOnly.MaxValue.DayNumber - days ? DateOnly.MaxValue : day.AddDays(days);
}
