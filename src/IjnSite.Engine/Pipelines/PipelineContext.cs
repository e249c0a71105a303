using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Pipelines;

/// <summary>What a module may ask while it runs. Everything else comes to a module through its constructor.</summary>
public sealed class PipelineContext
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Document>> _results;

    internal PipelineContext(
        Pipeline pipeline, Phase phase, IReadOnlyDictionary<string, IReadOnlyList<Document>> results, DiagnosticBag diagnostics, int jobs, CancellationToken cancellation)
    {
        Pipeline = pipeline;
        Phase = phase;
        _results = results;
        Diagnostics = diagnostics;
        Jobs = jobs;
        Cancellation = cancellation;
    }

    /// <summary>The same, with findings that go elsewhere.</summary>
    internal PipelineContext With(DiagnosticBag diagnostics) => new(Pipeline, Phase, _results, diagnostics, Jobs, Cancellation);

    public Pipeline Pipeline { get; }

    public Phase Phase { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>How many workers a module may use; 1 or more. The result never depends on it.</summary>
    public int Jobs { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>What another pipeline made in its Process phase (its Input phase if it has no Process).</summary>
    /// <exception cref="PipelineGraphException">The pipeline is not declared as a dependency: undeclared reads would make the order a matter of luck.</exception>
    public IReadOnlyList<Document> ResultsOf(string pipeline)
    {
        if (!Pipeline.Dependencies.Contains(pipeline, StringComparer.Ordinal))
            throw new PipelineGraphException($"The pipeline '{Pipeline.Name}' reads '{pipeline}' without declaring it as a dependency.");
        return _results[pipeline];
    }
}
