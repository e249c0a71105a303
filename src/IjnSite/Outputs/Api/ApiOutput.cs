using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Api;

/// <summary>The content API: static JSON files under <c>/api/v1/</c>, one for each entry, one for each type, and an index of the types.</summary>
public sealed class ApiOutput : SiteOutput
{
    private const string Root = "/api/v1/";
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public override string Name => "api";

    internal static string UrlOf(Entry entry) => $"{Root}{entry.Type.Folder}/{entry.Id}.json";

    private static string UrlOf(ContentType type) => $"{Root}{type.Folder}/index.json";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        yield return new UrlClaim(Root + "index.json", "the API's index", SourceSpan.None);
        foreach (var type in TypesIn(index)) yield return new UrlClaim(UrlOf(type), "the API", SourceSpan.None);
        foreach (var entry in index.Entries.Where(e => !e.IsBroken)) yield return new UrlClaim(UrlOf(entry), $"the API file of {entry.Source}", entry.Where);
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = AbsoluteBodies.Dependencies,
        PostProcess = [new TakeEntries(), new WriteEntries(parts), new AddListings(parts), parts.Stage],
    };

    private static IEnumerable<ContentType> TypesIn(SiteIndex index) => index.Types.Where(t => index.Of(t).Any(e => !e.IsBroken));

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

    private sealed class TakeEntries : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. IndexDocument.In(context).Entries.Where(e => !e.IsBroken)];
    }

    private sealed class WriteEntries(SiteParts parts) : DocumentModule
    {
        private readonly Lock _gate = new();
        private AbsoluteBodies? _bodies;

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            lock (_gate) _bodies ??= new AbsoluteBodies(parts, context);
            var entry = (Entry)input;
            var index = IndexDocument.In(context);
            yield return new OutputDocument(entry.Source, SitePath.Parse(UrlOf(entry)[1..]), Json(json =>
            {
                EntryJson.WriteHead(json, entry, parts.Settings);
                EntryJson.WriteFields(json, entry, index, parts.Settings);
                EntryJson.WriteBody(json, entry, _bodies);
                EntryJson.WriteReferrers(json, entry, index, parts.Settings);
            }));
        }
    }

    private sealed class AddListings(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            var settings = parts.Settings;
            var listings = TypesIn(index).Select(type => new OutputDocument(SitePath.Root, SitePath.Parse(UrlOf(type)[1..]), Json(json =>
            {
                json.WriteString("type", type.Name);
                json.WriteStartArray("items");
                foreach (var entry in index.Of(type).Where(e => !e.IsBroken))
                {
                    json.WriteStartObject();
                    EntryJson.WriteHead(json, entry, settings);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            })));
            var root = new OutputDocument(SitePath.Root, SitePath.Parse(Root[1..] + "index.json"), Json(json =>
            {
                json.WriteString("title", settings.Title);
                json.WriteString("url", settings.BaseUrl + "/");
                json.WriteString("language", settings.Language);
                json.WriteStartArray("collections");
                foreach (var type in TypesIn(index))
                {
                    json.WriteStartObject();
                    json.WriteString("type", type.Name);
                    json.WriteNumber("count", index.Of(type).Count(e => !e.IsBroken));
                    json.WriteString("api_url", settings.Absolute(UrlOf(type)));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }));
            return [.. inputs, .. listings, root];
        }
    }
}
