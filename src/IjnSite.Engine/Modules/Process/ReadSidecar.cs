using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>Gives a file that has no front matter the metadata of the YAML file beside it: <c>report.pdf.yml</c>, or <c>report.yml</c>.</summary>
public sealed class ReadSidecar(IFileStore files, YamlLimits limits) : DocumentModule
{
    public static readonly DiagnosticDescriptor Missing = new("missing-sidecar", Severity.Error,
        "A picture or a document has no sidecar file beside it that describes it.");

    /// <summary>Whether a file is the sidecar of another one.</summary>
    public static bool IsSidecar(SitePath file) => file.Extension == ".yml";

    /// <summary>Where a file's sidecar may lie, the first before the second.</summary>
    public static IReadOnlyList<SitePath> CandidatesFor(SitePath file) => [file.Parent / $"{file.Name}.yml", file.Parent / $"{file.Stem}.yml"];

    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        var candidates = CandidatesFor(input.Source);
        var sidecar = candidates.FirstOrDefault(files.Exists);
        if (sidecar.IsRoot)
        {
            context.Diagnostics.Add(Missing.At(input.Where, $"'{input.Source.Name}' has no sidecar", $"Add {candidates[1].Name} beside it, with its title or alt text and its credit."));
            yield return new UnreadDocument(input.Source);
            yield break;
        }

        if (TextFile.Read(files, sidecar, context.Diagnostics) is not { } text || YamlReader.Read(text, 0, text.Text.Length, limits, context.Diagnostics) is not { } metadata)
        {
            yield return new UnreadDocument(input.Source);
            yield break;
        }

        YamlComments.Check(text, 0, text.Text.Length, context.Diagnostics);
        yield return input with { Metadata = metadata with { Where = SourceSpan.StartOf(sidecar.Value) } };
    }
}
