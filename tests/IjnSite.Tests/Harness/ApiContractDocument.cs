using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IjnSite.Model;

namespace IjnSite.Tests.Harness;

/// <summary>A property of the API as far as its readers depend on it.</summary>
/// <param name="IsSure">It is always there.</param>
/// <param name="Type">Its JSON type, with the form of a text.</param>
/// <param name="Values">The only values that it may have; empty when there are too many.</param>
internal sealed record ApiProperty(bool IsSure, string Type, IReadOnlyList<string> Values)
{
    public override string ToString() => $"{(IsSure ? "always" : "perhaps")} {Type}{(Values.Count == 0 ? "" : $": {string.Join(" | ", Values)}")}";

    public static ApiProperty Parse(string text)
    {
        var at = text.IndexOf(": ", StringComparison.Ordinal);
        var head = at < 0 ? text : text[..at];
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        return new ApiProperty(head[..space] == "always", head[(space + 1)..], at < 0 ? [] : text[(at + 2)..].Split(" | "));
    }
}

/// <summary>The contract of the API in a form that people can review: every path with the kind of its file, every property of every kind. Read off the schemas and the OpenAPI document that the site publishes.</summary>
internal sealed class ApiContractDocument
{
    private readonly SortedDictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Dictionary<string, ApiProperty>> _files = new(StringComparer.Ordinal);

    public int Version { get; init; } = ApiAddress.Version;

    public IReadOnlyDictionary<string, string> Paths => _paths;

    public IReadOnlyDictionary<string, Dictionary<string, ApiProperty>> Files => _files;

    /// <param name="outcome">Of any site: the contract is the same for all.</param>
    public static ApiContractDocument Of(TestOutcome outcome)
    {
        var document = new ApiContractDocument();
        foreach (var (path, item) in JsonNode.Parse(outcome.Text(ApiAddress.OpenApi[1..]))!["paths"]!.AsObject())
        {
            var kind = (string)item!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!;
            document._paths[path] = kind.StartsWith("schemas/", StringComparison.Ordinal) ? kind["schemas/".Length..].Replace(".json", "", StringComparison.Ordinal) : kind;
        }

        foreach (var name in outcome.Files.Keys.Where(f => f.StartsWith($"{ApiAddress.Root[1..]}schemas/", StringComparison.Ordinal)))
        {
            var schema = JsonNode.Parse(outcome.Text(name))!.AsObject();
            var properties = new Dictionary<string, ApiProperty>(StringComparer.Ordinal);
            Flatten(schema, "", properties);
            foreach (var (key, definition) in schema["$defs"]!.AsObject())
            {
                var shared = new Dictionary<string, ApiProperty>(StringComparer.Ordinal);
                Flatten(definition!.AsObject(), "", shared);
                document._files["#" + key] = shared;
            }

            document._files[Path.GetFileNameWithoutExtension(name)] = properties;
        }

        return document;
    }

    public static ApiContractDocument Parse(string text)
    {
        var root = JsonNode.Parse(text)!;
        var document = new ApiContractDocument { Version = (int)root["version"]! };
        foreach (var (path, kind) in root["paths"]!.AsObject()) document._paths[path] = (string)kind!;
        foreach (var (name, properties) in root["files"]!.AsObject())
            document._files[name] = properties!.AsObject().ToDictionary(p => p.Key, p => ApiProperty.Parse((string)p.Value!), StringComparer.Ordinal);
        return document;
    }

    /// <summary>What a program that reads by the old contract would fail at under this one.</summary>
    public IEnumerable<string> BreaksOf(ApiContractDocument old)
    {
        foreach (var (path, kind) in old._paths)
        {
            if (!_paths.TryGetValue(path, out var now)) yield return $"{path} is gone";
            else if (now != kind) yield return $"{path} was a {kind} and is a {now}";
        }

        foreach (var (name, properties) in old._files)
        {
            if (!_files.TryGetValue(name, out var own))
            {
                yield return $"{name} is gone";
                continue;
            }

            foreach (var (key, before) in properties)
            {
                if (!own.TryGetValue(key, out var now)) yield return $"{name}: {key} is gone";
                else if (now.Type != before.Type) yield return $"{name}: {key} was {before.Type} and is {now.Type}";
                else if (before.IsSure && !now.IsSure) yield return $"{name}: {key} was always there and need not be";
            }
        }
    }

    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("paths");
            foreach (var (path, kind) in _paths) json.WriteString(path, kind);
            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (var (name, properties) in _files)
            {
                json.WriteStartObject(name);
                foreach (var (key, property) in properties) json.WriteString(key, property.ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // What a reference leads to stands once, under its own name.
    private static void Flatten(JsonObject schema, string path, Dictionary<string, ApiProperty> found)
    {
        var sure = schema["required"]?.AsArray().Select(r => (string)r!).ToHashSet() ?? [];
        foreach (var (key, value) in schema["properties"]?.AsObject() ?? []) Add(value!.AsObject(), path.Length == 0 ? key : $"{path}.{key}", sure.Contains(key));
        if (schema["items"] is JsonObject item) Add(item, path + "[]", true);
        if (schema["additionalProperties"] is JsonObject free) Add(free, path + ".*", true);

        void Add(JsonObject inner, string own, bool isSure)
        {
            found[own] = PropertyOf(inner, isSure);
            if (!inner.ContainsKey("$ref")) Flatten(inner, own, found);
        }
    }

    private static ApiProperty PropertyOf(JsonObject schema, bool isSure)
    {
        var form = (string?)schema["format"] ?? (string?)schema["pattern"];
        var type = schema["$ref"] is { } reference ? ((string)reference!)["#/$defs/".Length..] : (string)schema["type"]!;
        // Beside a reference to a link stand the types that it may lead to.
        var choice = schema["$ref"] is null ? schema : schema["properties"]?["type"]?.AsObject() ?? schema;
        IEnumerable<JsonNode?> values = choice["enum"]?.AsArray() ?? (choice["const"] is { } one ? [one] : Enumerable.Empty<JsonNode?>());
        return new ApiProperty(isSure, form is null ? type : $"{type} {form}", [.. values.Select(v => (string)v!)]);
    }
}
