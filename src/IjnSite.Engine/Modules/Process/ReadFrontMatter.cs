using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Engine.Modules.Process;

/// <summary>Reads a text file's front matter into metadata; the text itself is not kept.</summary>
public sealed class ReadFrontMatter(IFileStore files, YamlLimits limits) : DocumentModule
{
    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (TextFile.Read(files, input.Source, context.Diagnostics) is not { } text || FrontMatter.Split(text, context.Diagnostics) is not { } split)
        {
            yield return new UnreadDocument(input.Source);
            yield break;
        }

        var hasBody = !text.Text.AsSpan(split.BodyStart).IsWhiteSpace();
        if (MetadataOf(input, text, split, context) is not { } metadata)
        {
            yield return new UnreadDocument(input.Source) { HasBody = hasBody, BodyStart = split.BodyStart };
            yield break;
        }

        YamlComments.Check(text, split.YamlStart, split.YamlLength, context.Diagnostics);
        yield return new TextDocument(input.Source, hasBody) { Metadata = metadata with { Where = input.Where }, BodyStart = split.BodyStart };
    }

    private MappingValue? MetadataOf(Document input, SourceText text, FrontMatterParts split, PipelineContext context) => split.YamlLength == 0
        ? MappingValue.Empty(input.Where)
        : YamlReader.Read(text, split.YamlStart, split.YamlLength, limits, context.Diagnostics);
}
