namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What one text may cost. Below these a text is made in milliseconds; without them 21 KB of table become 90 MB of HTML.</summary>
/// <param name="Nesting">Blocks inside blocks.</param>
/// <param name="TableCells">Cells of one table, after short rows are filled up.</param>
/// <param name="ExpansionFactor">The addresses and titles that references put in may be this many times the text, plus 64 KiB.</param>
public sealed record MarkdownLimits(int Nesting = 32, int TableCells = 50_000, int ExpansionFactor = 20);
