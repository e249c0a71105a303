using IjnSite.Engine.Files;
using IjnSite.Engine.Reports;

namespace IjnSite.Commands;

/// <summary>What a run knows besides its findings, for those who print them.</summary>
internal sealed record FindingsContext
{
    /// <summary>Where the run read its sources; null when it read none.</summary>
    public IFileStore? Sources { get; init; }

    public ReportLinks Links { get; init; } = ReportPlaces.Links(null, ".");

    /// <summary>The paths of the files that changed; null when nobody asked, or Git could not tell.</summary>
    public IReadOnlySet<string>? Changed { get; init; }

    /// <summary>A summary holds all findings that have no annotation of their own.</summary>
    public bool HasSummary { get; init; }
}
