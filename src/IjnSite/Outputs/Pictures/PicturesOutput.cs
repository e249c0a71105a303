using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Outputs.Pictures;

/// <summary>The published forms of pictures: several widths in WebP and one for readers without it; drawings written anew. Never a picture as it was uploaded (decision 7).</summary>
public sealed class PicturesOutput : SiteOutput
{
    public override string Name => "pictures";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        from entry in PicturesIn(index)
        from variant in entry.Picture!.Variants
        select new UrlClaim(PictureAddress.UrlOf(entry, variant), $"the {entry.Type.Name} {entry.Source}", entry.Where);

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline],
        PostProcess = [new TakePictures(), new MakeForms(parts), parts.Stage],
    };

    private static IEnumerable<Entry> PicturesIn(SiteIndex index) => index.Entries.Where(e => e is { IsBroken: false, Picture: not null });

    private sealed class TakePictures : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. PicturesIn(IndexDocument.In(context))];
    }

    private sealed class MakeForms(SiteParts parts) : DocumentModule
    {
        private readonly FileCache _cache = new(parts.Cache, SitePath.Parse("pictures"));

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var entry = (Entry)input;
            var picture = entry.Picture!;
            var forms = picture.Header.Kind == PictureKind.Svg ? Drawing(entry, context.Diagnostics)
                : parts.IsCheck ? [.. picture.Variants.Select(_ => Array.Empty<byte>())]
                : Forms(entry, picture);
            if (forms is not null)
                return picture.Variants.Select((variant, i) => new OutputDocument(entry.Source, SitePath.Parse(PictureAddress.UrlOf(entry, variant)[1..]), forms[i]));
            context.Diagnostics.Add(PictureReader.DamagedPixels(entry.Source));
            return [];
        }

        private IReadOnlyList<byte[]>? Drawing(Entry entry, DiagnosticBag diagnostics) =>
            PictureSvg.Read(entry.Source, parts.Files.Read(entry.Source), diagnostics) is { } drawing ? [drawing.Clean] : null;

        private IReadOnlyList<byte[]>? Forms(Entry entry, Picture picture)
        {
            var forms = picture.Variants.Select(v => _cache.Find(NameOf(v))).ToList();
            var missing = Enumerable.Range(0, forms.Count).Where(i => forms[i] is null).ToList();
            if (missing.Count == 0) return forms!;
            if (PictureScaler.Make(parts.Files.Read(entry.Source), picture, [.. missing.Select(i => picture.Variants[i])]) is not { } made) return null;
            for (var i = 0; i < made.Count; i++)
            {
                forms[missing[i]] = made[i];
                _cache.Keep(NameOf(picture.Variants[missing[i]]), made[i]);
            }

            return forms!;
        }

        private static string NameOf(PictureVariant variant) => variant.Key + variant.Kind.Extensions()[0];
    }
}
