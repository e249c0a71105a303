using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Model;

/// <summary>The frozen index on its way through the pipelines.</summary>
public sealed record IndexDocument(SiteIndex Index) : Document(SitePath.Root)
{
    public const string Pipeline = "index";

    public static SiteIndex In(Engine.Pipelines.PipelineContext context) => context.ResultsOf(Pipeline).OfType<IndexDocument>().Single().Index;
}
