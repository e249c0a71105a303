using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Model;

/// <summary>Looks at the file of a picture's entry, without decoding it: its kind, its size, and the forms in which it will be published.</summary>
public sealed class ReadPicture(IFileStore files) : DocumentModule
{
    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        // Without its sidecar it has its finding.
        if (input is Entry { IsUnread: true })
        {
            yield return input;
            yield break;
        }

        var picture = PictureReader.Read(input.Source, files.Read(input.Source), context.Diagnostics);
        yield return input is not Entry entry ? input : picture is null ? entry with { IsBroken = true } : entry with { Picture = picture };
    }
}
