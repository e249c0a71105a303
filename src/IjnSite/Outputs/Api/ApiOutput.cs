using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Api;

/// <summary>
/// The content API: static JSON files below <c>/api/v1/</c>, one for each entry, a listing for each type, an index, the changes and the navigation, with the contract that describes them
/// (<c>docs/api.md</c>).
/// </summary>
public sealed class ApiOutput : SiteOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public override string Name => "api";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        foreach (var url in new[] { ApiAddress.Index, ApiAddress.Changes, ApiAddress.Navigation, ApiAddress.OpenApi }) yield return Claim(url);
        foreach (var (name, _) in ApiContract.Schemas(index.Types, parts.Settings)) yield return Claim(ApiAddress.SchemaOf(name));
        foreach (var type in index.Types)
            foreach (var page in Enumerable.Range(1, ApiAddress.PagesOf(index.Of(type).Count(e => !e.IsBroken)))) yield return Claim(ApiAddress.ListOf(type, page));
        foreach (var entry in index.Entries.Where(e => !e.IsBroken)) yield return new UrlClaim(ApiAddress.Of(entry), $"the API file of {entry.Source}", entry.Where);
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = AbsoluteBodies.Dependencies,
        PostProcess = [new PlanFiles(parts), new WriteFiles(parts), parts.Stage],
    };

    private static UrlClaim Claim(string url) => new(url, "the API", SourceSpan.None);

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A file that is made of many entries, or of none.</summary>
    private sealed record SharedFile(string Url, Action<Utf8JsonWriter, ApiSite> Write) : Document(SitePath.Root);

    // Each file is made when its turn comes and staged at once, so that the bytes of few are in memory.
    private sealed class PlanFiles(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            return [.. index.Entries.Where(e => !e.IsBroken), .. SharedFiles(index)];
        }

        private IEnumerable<SharedFile> SharedFiles(SiteIndex index)
        {
            yield return new SharedFile(ApiAddress.Index, SiteJson.WriteIndex);
            yield return new SharedFile(ApiAddress.Changes, ApiChanges.Write);
            yield return new SharedFile(ApiAddress.Navigation, SiteJson.WriteNavigation);
            yield return new SharedFile(ApiAddress.OpenApi, (json, _) => ApiContract.WriteOpenApi(json, index.Types, parts.Settings));
            foreach (var (name, write) in ApiContract.Schemas(index.Types, parts.Settings)) yield return new SharedFile(ApiAddress.SchemaOf(name), (json, _) => write(json));
            foreach (var type in index.Types)
                foreach (var page in Enumerable.Range(1, ApiAddress.PagesOf(index.Of(type).Count(e => !e.IsBroken))))
                    yield return new SharedFile(ApiAddress.ListOf(type, page), (json, site) => SiteJson.WriteListing(json, type, page, site));
        }
    }

    private sealed class WriteFiles(SiteParts parts) : DocumentModule
    {
        private readonly Lock _gate = new();
        private ApiSite? _site;
        private AbsoluteBodies? _bodies;

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            Prepare(context);
            yield return input switch
            {
                Entry entry => new OutputDocument(entry.Source, SitePath.Parse(ApiAddress.Of(entry)[1..]), Json(json => new EntryJson(_site!).WriteFile(json, entry, parts.Files.Read(entry.Source), _bodies!))),
                SharedFile file => new OutputDocument(SitePath.Root, SitePath.Parse(file.Url[1..]), Json(json => file.Write(json, _site!))),
                _ => input,
            };
        }

        private void Prepare(PipelineContext context)
        {
            lock (_gate)
            {
                if (_site is not null) return;
                var index = IndexDocument.In(context);
                _bodies = new AbsoluteBodies(parts, context);
                _site = new ApiSite(index, UrlMap.In(context), parts.Settings, new PageNames(index, Theme.In(context).StringsFor(parts.Settings.Language)));
            }
        }
    }
}
