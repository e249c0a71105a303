using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Json;

/// <summary>
/// Reads JSON into values that know their places. Numbers and true and false keep the text that was written: the schema types them, as it does for YAML.
/// </summary>
public static class JsonReader
{
    /// <param name="bag">Gets a finding for everything that is refused.</param>
    /// <returns>What could be read, null when nothing could. A bag without new errors means that all of it was.</returns>
    public static MetadataValue? Read(SourceText source, JsonLimits limits, DiagnosticBag bag)
    {
        if (source.Text.Length > limits.MaxLength)
        {
            bag.Add(JsonDiagnostics.Limit.At(SourceSpan.StartOf(source.Path.Value), $"The file is longer than {limits.MaxLength / 1024} thousand characters",
                "Split the data into several files."));
            return null;
        }

        var places = new Utf8Places(source);
        var walk = new JsonWalk(places, limits, bag);
        var json = new Utf8JsonReader(places.Bytes, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        try
        {
            json.Read();
            var value = walk.Value(ref json);
            // Text after the value is found by the reader when it is asked to go on; after a limit it is not.
            if (value is not null) json.Read();
            return value;
        }
        catch (JsonException fault)
        {
            bag.Add(walk.Syntax(fault, (int)json.BytesConsumed));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair (\ud800) has no meaning.
            bag.Add(JsonDiagnostics.Syntax.At(places.Span((int)json.TokenStartIndex), "A \\u escape in this text stands for no character",
                "Write the character itself."));
            return null;
        }
    }
}
