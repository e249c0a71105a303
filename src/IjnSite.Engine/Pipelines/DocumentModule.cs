using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Pipelines;

/// <summary>
/// A module that makes of each document, alone, none, one or several others. The runner sends one document through a whole chain of these before
/// it takes the next, on all workers at once, so that what a page needs lives only as long as the page is being made.
/// </summary>
public abstract class DocumentModule : IModule
{
    /// <summary>Called from several threads.</summary>
    public abstract IEnumerable<Document> Execute(Document input, PipelineContext context);

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        PipelineRunner.RunChain([this], inputs, context);
}
