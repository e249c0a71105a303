using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Modules.Input;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Outputs.StaticFiles;

/// <summary>Files that go into the site as they are: <c>theme/files/</c> to its root, documents and images that have their sidecar to their own folders.</summary>
public sealed class StaticFilesOutput : SiteOutput
{
    public override string Name => "static_files";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        var folder = parts.ThemeFolder / "files";
        foreach (var file in parts.Files.List(folder)) yield return new UrlClaim("/" + file.RelativeTo(folder).Value, $"the theme's {file}", SourceSpan.StartOf(file.Value));
        foreach (var entry in Sidecars(index)) yield return new UrlClaim(entry.Url!, $"the {entry.Type.Name} {entry.Source}", entry.Where);
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline],
        Input = [new ReadFiles(parts.Files, parts.ThemeFolder / "files", hidden: true)],
        PostProcess = [new AddSidecars(), new CopyFile(parts), parts.Stage],
    };

    private static IEnumerable<Entry> Sidecars(SiteIndex index) => index.Entries.Where(e => e.Type.IsSidecar && e.Url is not null && !e.IsBroken);

    private sealed class AddSidecars : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. inputs, .. Sidecars(IndexDocument.In(context))];
    }

    private sealed class CopyFile(SiteParts parts) : DocumentModule
    {
        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var place = input is Entry entry ? entry.Url![1..] : input.Source.RelativeTo(parts.ThemeFolder / "files").Value;
            yield return new OutputDocument(input.Source, SitePath.Parse(place), parts.Files.Read(input.Source));
        }
    }
}
