namespace IjnSite.Engine.Pipelines;

/// <summary>One phase of one pipeline: how many documents came out, and how long it took.</summary>
public sealed record BuildStep(string Pipeline, Phase Phase, int Documents, TimeSpan Elapsed);

/// <summary>What a run did, for people and for measurements; never part of the output.</summary>
/// <param name="Pipelines">Names, in the order in which they ran.</param>
public sealed record BuildReport(IReadOnlyList<string> Pipelines, IReadOnlyList<BuildStep> Steps, TimeSpan Elapsed);
