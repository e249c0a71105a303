using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Input;

/// <summary>The files of a folder, recursively, as documents in ordinal order. Names that begin with <c>_</c> or <c>.</c> are not content, nor is what an editor leaves beside a text.</summary>
/// <param name="wanted">Which files; null takes all.</param>
/// <param name="hidden">Names that begin with <c>_</c> or <c>.</c> are taken too: files for a host, such as <c>.well-known</c>.</param>
public sealed class ReadFiles(IFileStore files, SitePath folder, Func<SitePath, bool>? wanted = null, bool hidden = false) : IModule
{
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. files.List(folder)
            .Where(f => !EditorFiles.Has(f.Name) && (hidden || f.RelativeTo(folder).Segments.All(s => s[0] is not ('_' or '.'))) && (wanted is null || wanted(f)))
            .Select(f => new Document(f))];
}
