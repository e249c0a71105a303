namespace IjnSite.Engine.Formats.Json;

/// <summary>How much a JSON file may hold.</summary>
/// <param name="MaxDepth">Lists and objects inside each other, the outermost counted.</param>
/// <param name="MaxNodes">Values, keys, lists and objects together.</param>
/// <param name="MaxLength">In UTF-16 units.</param>
public sealed record JsonLimits(int MaxDepth, int MaxNodes, int MaxLength)
{
    public static JsonLimits DataFile { get; } = new(MaxDepth: 32, MaxNodes: 10_000, MaxLength: 1024 * 1024);
}
