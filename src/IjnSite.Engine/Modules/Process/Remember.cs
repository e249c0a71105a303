using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>
/// A module whose result depends on some files alone, and is kept for the next run of the same process as long as every one of them is the same. Its findings are
/// reported again. Its documents must not change when they are used.
/// </summary>
/// <param name="memory">Null runs the module each time.</param>
/// <param name="sources">Folders and files: everything that the module reads.</param>
public sealed class Remember(ModuleMemory? memory, IFileStore files, IReadOnlyList<SitePath> sources, IModule module) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (memory is null) return module.Execute(inputs, context);
        // A store that remembers gives the same array for the same file; any other makes this module run each time.
        var read = sources.SelectMany(s => files.Exists(s) ? [s] : files.List(s)).Select(path => (Path: path, Content: files.Read(path))).ToList();
        if (memory.Kept is { } kept && kept.Read.Count == read.Count && kept.Read.Zip(read).All(pair => pair.First.Path == pair.Second.Path && ReferenceEquals(pair.First.Content, pair.Second.Content)))
        {
            context.Diagnostics.AddRange(kept.Findings);
            return kept.Result;
        }

        var findings = new DiagnosticBag();
        var result = module.Execute(inputs, context.With(findings));
        memory.Kept = new ModuleMemory.Run(read, result, findings.ToSortedList());
        context.Diagnostics.AddRange(memory.Kept.Findings);
        return result;
    }
}

/// <summary>What a module made in an earlier run of this process. For one module, and one run at a time.</summary>
public sealed class ModuleMemory
{
    internal Run? Kept { get; set; }

    internal sealed record Run(IReadOnlyList<(SitePath Path, byte[] Content)> Read, IReadOnlyList<Document> Result, IReadOnlyList<Diagnostic> Findings);
}
