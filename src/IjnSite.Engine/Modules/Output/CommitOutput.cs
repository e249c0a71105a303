using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Output;

/// <summary>Makes everything that was staged the site, in one step. Runs only when nothing before it found an error.</summary>
public sealed class CommitOutput(OutputTransaction output, Action<CommitResult> done) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        done(output.Commit());
        return inputs;
    }
}
