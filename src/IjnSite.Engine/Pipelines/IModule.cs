using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Pipelines;

/// <summary>
/// A verb: documents in, documents out. The whole set and not one document, because sorting, grouping, paging and indexing need it; synchronous, because
/// a build waits for processors and not for networks. A module that treats each document alone derives from <see cref="DocumentModule"/> and is run in parallel.
/// </summary>
public interface IModule
{
    /// <returns>The documents for the next module, in an order that depends on the inputs alone.</returns>
    IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context);
}
