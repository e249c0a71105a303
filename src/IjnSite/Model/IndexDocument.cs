using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Model;

/// <summary>The frozen index on its way through the pipelines.</summary>
/// <param name="Everything">The index of the same site if nothing were held back; null when nothing is.</param>
public sealed record IndexDocument(SiteIndex Index, SiteIndex? Everything = null) : Document(SitePath.Root)
{
    public const string Pipeline = "index";

    public static SiteIndex In(Engine.Pipelines.PipelineContext context) => context.ResultsOf(Pipeline).OfType<IndexDocument>().Single().Index;
}
