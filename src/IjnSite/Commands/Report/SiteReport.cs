using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Report;

/// <summary>What a person should look at in the days to come.</summary>
/// <param name="Until">The last day that the report looks at.</param>
/// <param name="Sections">All of them, in their order, empty ones too.</param>
internal sealed record SiteReport(DateOnly AsOf, DateOnly Until, IReadOnlyList<ReportSection> Sections)
{
    public int Count => Sections.Sum(s => s.Rows.Count);
}

/// <param name="Id">Stable; for machines.</param>
/// <param name="Advice">What to do, in a sentence.</param>
internal sealed record ReportSection(string Id, string Title, string Advice, IReadOnlyList<ReportRow> Rows);

/// <param name="Day">The day that it is about; null when it is about none.</param>
/// <param name="Type">The name of the entry's content type; null for what is no entry.</param>
/// <param name="Title">The author's words.</param>
/// <param name="Note">What about it; may be empty.</param>
internal sealed record ReportRow(DateOnly? Day, string? Type, string? Id, string Title, string Note, SourceSpan Where);
