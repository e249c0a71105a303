using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Model;

/// <summary>A file of <c>input/_data</c>, as it was written.</summary>
public sealed record DataFile(SitePath Source, MetadataValue Value) : Document(Source)
{
    public const string Pipeline = "data";

    /// <summary>What in the file waits for the organization's approval, as on a page.</summary>
    public IEnumerable<ScalarValue> Proposals => (Value as MappingValue)?.Get(CommonFields.Proposals.Key) is SequenceValue many ? many.Items.OfType<ScalarValue>() : [];

    public static IReadOnlyDictionary<string, MetadataValue> AllIn(PipelineContext context) =>
        context.ResultsOf(Pipeline).OfType<DataFile>().ToDictionary(d => d.Source.Stem, d => d.Value, StringComparer.Ordinal);

    /// <summary>Keeps the first of the files that templates would know by one name, and reports the others.</summary>
    public sealed class RefuseSharedNames : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var first = new Dictionary<string, SitePath>(StringComparer.Ordinal);
            return [.. inputs.Where(file =>
            {
                if (first.TryAdd(file.Source.Stem, file.Source)) return true;
                context.Diagnostics.Add(ModelDiagnostics.SharedDataName.At(file.Where, $"Templates know this file as '{file.Source.Stem}', and {first[file.Source.Stem]} has the same name", "Rename or delete one of them."));
                return false;
            })];
        }
    }
}
