using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Modules.Input;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Outputs.StaticFiles;

/// <summary>Files that go into the site as they are: <c>theme/files/</c> to its root, documents that have their sidecar to their own folder. Drawings among them are looked at first, and pictures are refused where their notes would be published with them.</summary>
public sealed class StaticFilesOutput : SiteOutput
{
    public static readonly DiagnosticDescriptor PictureAmongFiles = new("picture-among-files", Severity.Error,
        "A picture lies among the files to download, where it would be published with all that the camera noted: place, time, owner.");

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

    private static IEnumerable<Entry> Sidecars(SiteIndex index) => index.Entries.Where(e => e.Type is { IsSidecar: true, IsPicture: false } && e.Url is not null && !e.IsBroken);

    private sealed class AddSidecars : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. inputs, .. Sidecars(IndexDocument.In(context))];
    }

    private sealed class CopyFile(SiteParts parts) : DocumentModule
    {
        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var place = input is Entry entry ? entry.Url![1..] : input.Source.RelativeTo(parts.ThemeFolder / "files").Value;
            var file = parts.Files.Read(input.Source);
            if (input is Entry) RefusePicture(input.Source, file, context.Diagnostics);
            else if (input.Source.Extension == ".svg") PictureSvg.Read(input.Source, file, context.Diagnostics);
            yield return new OutputDocument(input.Source, SitePath.Parse(place), file);
        }

        private static void RefusePicture(SitePath source, byte[] file, DiagnosticBag diagnostics)
        {
            if (PictureHeaderReader.Read(file) is not { } header) return;
            diagnostics.Add(PictureAmongFiles.At(SourceSpan.StartOf(source.Value), $"The file is a picture ({header.Kind.Name()})",
                "Move it to input/images with its sidecar, with alt in place of title: there, all that the camera noted is taken off."));
        }
    }
}
