namespace IjnSite.Engine.Pipelines;

/// <summary>The pipelines of a site do not fit together: a cycle, an unknown dependency, a name used twice, or a read that was not declared. A fault of the program, never of content.</summary>
public sealed class PipelineGraphException(string message) : Exception(message);
