namespace IjnSite.Engine.Files;

/// <summary>Files that differ from what they were when they were last looked at.</summary>
/// <param name="Files">New, changed and deleted ones, below the folder that is watched; in ordinal order, each once.</param>
/// <param name="Since">When the first of them was noticed, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> counts.</param>
public sealed record SourceChange(IReadOnlyList<SitePath> Files, long Since);
