using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Csv;
using IjnSite.Engine.Formats.Json;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Process;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Model;

/// <summary>Reads a data file by its extension.</summary>
public sealed class ReadData(IFileStore files) : DocumentModule
{
    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input.Source.Extension is not (".yml" or ".json" or ".csv"))
        {
            context.Diagnostics.Add(ModelDiagnostics.UnknownFile.At(input.Where, $"'{input.Source.Name}' is no data file", "Data files end in .yml, .json or .csv; put pictures and documents into images/ and files/."));
            yield break;
        }

        if (TextFile.Read(files, input.Source, context.Diagnostics) is not { } text) yield break;
        var value = input.Source.Extension switch
        {
            ".yml" => YamlReader.ReadAny(text, 0, text.Text.Length, YamlLimits.DataFile, context.Diagnostics),
            ".json" => JsonReader.Read(text, JsonLimits.DataFile, context.Diagnostics),
            _ => CsvReader.Read(text, CsvLimits.DataFile, context.Diagnostics),
        };
        if (value is not null) yield return new DataFile(input.Source, value);
    }
}
