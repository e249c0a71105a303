using System.Collections.Concurrent;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>
/// Adds the keys of <c>_directory.yml</c> in the document's folder and in those above it, up to <paramref name="root"/>. The nearest folder wins, and the document's
/// own key before any folder; a key that is there with no value takes the default away.
/// </summary>
public sealed class ApplyFolderDefaults(IFileStore files, SitePath root, YamlLimits limits) : DocumentModule
{
    public const string FileName = "_directory.yml";

    private readonly ConcurrentDictionary<SitePath, Lazy<IReadOnlyList<MappingEntry>>> _read = new();

    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input is UnreadDocument)
        {
            yield return input;
            yield break;
        }

        var inherited = EntriesFor(input.Source.Parent, context.Diagnostics);
        if (inherited.Count == 0)
        {
            yield return input;
            yield break;
        }

        var own = input.Metadata.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        yield return input with { Metadata = input.Metadata with { Entries = [.. input.Metadata.Entries, .. inherited.Where(e => !own.Contains(e.Key))] } };
    }

    private IReadOnlyList<MappingEntry> EntriesFor(SitePath folder, DiagnosticBag diagnostics) =>
        _read.GetOrAdd(folder, f => new Lazy<IReadOnlyList<MappingEntry>>(() => Read(f, diagnostics))).Value;

    private IReadOnlyList<MappingEntry> Read(SitePath folder, DiagnosticBag diagnostics)
    {
        var above = folder != root && folder.IsIn(root) ? EntriesFor(folder.Parent, diagnostics) : [];
        var file = folder / FileName;
        if (!files.Exists(file) || TextFile.Read(files, file, diagnostics) is not { } text) return above;
        var own = YamlReader.Read(text, 0, text.Text.Length, limits, diagnostics)?.Entries ?? [];
        return [.. own, .. above.Where(a => own.All(o => o.Key != a.Key))];
    }
}
