using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Model;

/// <summary>A file of <c>input/_data</c>, as it was written.</summary>
public sealed record DataFile(SitePath Source, MetadataValue Value) : Document(Source)
{
    public const string Pipeline = "data";

    public static IReadOnlyDictionary<string, MetadataValue> AllIn(PipelineContext context) =>
        context.ResultsOf(Pipeline).OfType<DataFile>().ToDictionary(d => d.Source.Stem, d => d.Value, StringComparer.Ordinal);
}
