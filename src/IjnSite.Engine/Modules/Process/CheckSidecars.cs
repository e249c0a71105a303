using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>Reports sidecars that describe no file: the file was renamed, deleted, or never uploaded.</summary>
public sealed class CheckSidecars(IFileStore files, SitePath folder) : IModule
{
    public static readonly DiagnosticDescriptor Orphan = new("sidecar-without-file", Severity.Error,
        "A sidecar describes a picture or a document that is not there.");

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var described = inputs.SelectMany(d => ReadSidecar.CandidatesFor(d.Source)).ToHashSet();
        foreach (var sidecar in files.List(folder).Where(f => ReadSidecar.IsSidecar(f) && f.Name[0] is not ('_' or '.') && !described.Contains(f)))
        {
            context.Diagnostics.Add(Orphan.At(SourceSpan.StartOf(sidecar.Value), $"There is no file that '{sidecar.Name}' describes",
                $"Upload the file beside it under the name {sidecar.Stem} and its own ending, or delete the sidecar."));
        }

        return inputs;
    }
}
