namespace IjnSite.Engine.Formats.Csv;

/// <summary>How much a CSV file may hold.</summary>
/// <param name="MaxCells">Values of all rows together, the names of the columns counted.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
public sealed record CsvLimits(int MaxCells, int MaxLength)
{
    public static CsvLimits DataFile { get; } = new(MaxCells: 100_000, MaxLength: 1024 * 1024);
}
