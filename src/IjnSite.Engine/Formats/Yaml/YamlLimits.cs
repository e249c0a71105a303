namespace IjnSite.Engine.Formats.Yaml;

/// <summary>How much YAML one file may hold. A form, a plan, a chart stay far below; what goes beyond is a mistake or an attack.</summary>
/// <param name="MaxDepth">Lists and groups inside each other, the outermost counted.</param>
/// <param name="MaxNodes">Values, keys, lists and groups together.</param>
/// <param name="MaxBytes">Length as UTF-8.</param>
public sealed record YamlLimits(int MaxDepth, int MaxNodes, int MaxBytes)
{
    public static YamlLimits FrontMatter { get; } = new(MaxDepth: 32, MaxNodes: 10_000, MaxBytes: 64 * 1024);

    /// <summary>A data file is a source of its own: as long as any source may be.</summary>
    public static YamlLimits DataFile { get; } = new(MaxDepth: 32, MaxNodes: 10_000, MaxBytes: 1024 * 1024);
}
