using System.Diagnostics;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Pipelines;

/// <summary>Runs all pipelines through the four phases. Findings of one phase do not stop the next, so that a run reports every fault; only Output needs a run without errors.</summary>
public sealed class PipelineRunner
{
    private readonly PipelineGraph _graph;

    /// <exception cref="PipelineGraphException">As <see cref="PipelineGraph.Of"/>.</exception>
    public PipelineRunner(IReadOnlyList<Pipeline> pipelines) => _graph = PipelineGraph.Of(pipelines);

    /// <param name="jobs">Workers; 1 or more.</param>
    /// <param name="failOnWarnings">Warnings keep Output from running too (<c>--strict</c>).</param>
    /// <param name="progress">Told before each phase of each pipeline.</param>
    public BuildReport Run(DiagnosticBag diagnostics, int jobs, bool failOnWarnings = false, Action<Pipeline, Phase>? progress = null, CancellationToken cancellation = default)
    {
        var current = _graph.Order.ToDictionary(p => p.Name, _ => (IReadOnlyList<Document>)[], StringComparer.Ordinal);
        var results = new Dictionary<string, IReadOnlyList<Document>>(StringComparer.Ordinal);
        var steps = new List<BuildStep>();
        var clock = Stopwatch.StartNew();
        var isComplete = true;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            // What lies in a folder that cannot be listed is unknown: everything that refers to it would be reported as wrong.
            if (!isComplete) break;
            if (phase == Phase.Output && (diagnostics.HasErrors || (failOnWarnings && diagnostics.Warnings > 0))) break;
            foreach (var pipeline in _graph.Order)
            {
                cancellation.ThrowIfCancellationRequested();
                var modules = pipeline.ModulesOf(phase);
                if (modules.Count > 0)
                {
                    progress?.Invoke(pipeline, phase);
                    var start = clock.Elapsed;
                    var context = new PipelineContext(pipeline, phase, results, diagnostics, jobs, cancellation);
                    try
                    {
                        current[pipeline.Name] = RunModules(modules, current[pipeline.Name], context);
                    }
                    catch (SourceReadException fault)
                    {
                        diagnostics.Add(PipelineDiagnostics.Unreadable(fault));
                        isComplete = false;
                    }

                    steps.Add(new BuildStep(pipeline.Name, phase, current[pipeline.Name].Count, clock.Elapsed - start));
                }

                if (phase == Phase.Process) results[pipeline.Name] = current[pipeline.Name];
            }
        }

        return new BuildReport([.. _graph.Order.Select(p => p.Name)], steps, clock.Elapsed);
    }

    internal static IReadOnlyList<Document> RunModules(IReadOnlyList<IModule> modules, IReadOnlyList<Document> documents, PipelineContext context)
    {
        for (var i = 0; i < modules.Count;)
        {
            var chain = modules.Skip(i).TakeWhile(m => m is DocumentModule).Cast<DocumentModule>().ToArray();
            documents = chain.Length > 0 ? RunChain(chain, documents, context) : modules[i].Execute(documents, context);
            i += Math.Max(1, chain.Length);
        }

        return documents;
    }

    internal static IReadOnlyList<Document> RunChain(DocumentModule[] chain, IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var slots = new List<Document>?[inputs.Count];
        Workers.Run(inputs.Count, context.Jobs, index =>
        {
            context.Cancellation.ThrowIfCancellationRequested();
            List<Document> documents = [inputs[index]];
            foreach (var module in chain)
            {
                var next = new List<Document>(documents.Count);
                foreach (var document in documents)
                {
                    try
                    {
                        next.AddRange(module.Execute(document, context));
                    }
                    catch (FileStoreException fault)
                    {
                        context.Diagnostics.Add(PipelineDiagnostics.Unreadable(fault));
                        next.Add(new UnreadDocument(document.Source));
                    }
                }

                documents = next;
            }

            slots[index] = documents;
        });

        var results = new List<Document>(inputs.Count);
        foreach (var slot in slots) results.AddRange(slot!);
        return results;
    }
}
