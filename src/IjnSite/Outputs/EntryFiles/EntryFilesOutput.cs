using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.EntryFiles;

/// <summary>The files that entries have beside their pages: a contact's vCard, a chart's data, an event for a calendar.</summary>
public sealed class EntryFilesOutput : SiteOutput
{
    public override string Name => EntryFile.Output;

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        (from entry in index.Entries
         where !entry.IsBroken
         from file in entry.Type.Files
         let url = file.UrlOf(entry)
         where url is not null
         select new UrlClaim(url, $"the {file.Key} of {entry.Source}", entry.Where))
        .Concat(TogetherIn(index).Select(t => new UrlClaim(t.File.Together!, $"the {t.File.Key} of every {t.Type.Name}", Engine.Diagnostics.SourceSpan.None)));

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline],
        PostProcess = [new TakeEntries(), new WriteFiles(parts.Settings), new AddTogether(parts.Settings), parts.Stage],
    };

    private static IEnumerable<(ContentType Type, EntryFile File)> TogetherIn(SiteIndex index) =>
        index.Types.SelectMany(t => t.Files.Where(f => f.Together is not null && index.ListOf(t).Any(e => f.UrlOf(e) is not null)).Select(f => (t, f)));

    private sealed class TakeEntries : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. IndexDocument.In(context).Entries.Where(e => e.Type.Files.Count > 0 && !e.IsBroken)];
    }

    private sealed class WriteFiles(SiteSettings settings) : DocumentModule
    {
        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var entry = (Entry)input;
            foreach (var file in entry.Type.Files)
                if (file.UrlOf(entry) is { } url)
                    yield return new OutputDocument(entry.Source, SitePath.Parse(url[1..]), file.Write(entry, IndexDocument.In(context), settings));
        }
    }

    private sealed class AddTogether(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            return [.. inputs, .. TogetherIn(index).Select(t => new OutputDocument(SitePath.Root, SitePath.Parse(t.File.Together![1..]), t.File.WriteTogether(t.Type, index, settings)))];
        }
    }
}
