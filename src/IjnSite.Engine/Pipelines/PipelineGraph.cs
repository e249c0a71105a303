namespace IjnSite.Engine.Pipelines;

/// <summary>Pipelines in an order in which each comes after everything that it depends on.</summary>
public sealed class PipelineGraph
{
    private PipelineGraph(IReadOnlyList<Pipeline> order) => Order = order;

    /// <summary>Dependencies first; otherwise in the order given.</summary>
    public IReadOnlyList<Pipeline> Order { get; }

    /// <exception cref="PipelineGraphException">A name is used twice, a dependency is unknown, or there is a cycle; the message names them.</exception>
    public static PipelineGraph Of(IReadOnlyList<Pipeline> pipelines)
    {
        var byName = new Dictionary<string, Pipeline>(StringComparer.Ordinal);
        foreach (var pipeline in pipelines)
            if (!byName.TryAdd(pipeline.Name, pipeline)) throw new PipelineGraphException($"Two pipelines are named '{pipeline.Name}'.");
        foreach (var pipeline in pipelines)
            foreach (var name in pipeline.Dependencies)
                if (!byName.ContainsKey(name))
                    throw new PipelineGraphException($"The pipeline '{pipeline.Name}' depends on '{name}', which does not exist.");

        var order = new List<Pipeline>(pipelines.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var pipeline in pipelines) Visit(pipeline);
        return new PipelineGraph(order);

        void Visit(Pipeline pipeline)
        {
            if (done.Contains(pipeline.Name)) return;
            if (path.IndexOf(pipeline.Name) is >= 0 and var start)
                throw new PipelineGraphException($"Pipelines depend on each other in a circle: {string.Join(" → ", path.Skip(start).Append(pipeline.Name))}.");
            path.Add(pipeline.Name);
            foreach (var name in pipeline.Dependencies) Visit(byName[name]);
            path.RemoveAt(path.Count - 1);
            done.Add(pipeline.Name);
            order.Add(pipeline);
        }
    }
}
