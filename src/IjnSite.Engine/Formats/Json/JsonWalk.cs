using System.Text;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Json;

/// <summary>Goes through one JSON text and builds its values. Recursion ends at the depth limit.</summary>
internal sealed class JsonWalk(Utf8Places places, JsonLimits limits, DiagnosticBag bag)
{
    private int _nodes;

    public MetadataValue? Value(ref Utf8JsonReader json)
    {
        if (!Count(ref json)) return null;
        var where = places.Span((int)json.TokenStartIndex, json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 0 : Written(ref json));
        return json.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref json, where),
            JsonTokenType.StartArray => Array(ref json, where),
            JsonTokenType.Null => new ScalarValue(where, "", IsNull: true),
            JsonTokenType.String => new ScalarValue(where, json.GetString()!),
            _ => new ScalarValue(where, Encoding.UTF8.GetString(json.ValueSpan)),
        };
    }

    public Diagnostic Syntax(JsonException fault, int consumed)
    {
        var offset = ByteOf(fault) is { } told ? told : consumed;
        var isAtEnd = places.Bytes.AsSpan(Math.Min(offset, places.Bytes.Length)).Trim(" \t\r\n"u8).IsEmpty;
        var where = places.Span(offset, 0);
        return (places.Bytes.Length == 0 || places.Bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty, isAtEnd) switch
        {
            (true, _) => JsonDiagnostics.Syntax.At(where, "The file is empty", "Write at least {} or [] into it, or delete it."),
            (_, true) => JsonDiagnostics.Syntax.At(where, "The file ends too early", "Close every { with }, every [ with ] and every text with a quote."),
            _ when places.Bytes[offset] is (byte)',' or (byte)'}' or (byte)']' => JsonDiagnostics.Syntax.At(where, $"A '{(char)places.Bytes[offset]}' stands where something else belongs",
                "Look for a comma, a colon or a value that is missing or too many just before it."),
            _ when places.Bytes[offset] is (byte)'/' or (byte)'#' => JsonDiagnostics.Syntax.At(where, "JSON has no comments", "Remove the comment."),
            _ when places.Bytes[offset] is (byte)'\'' => JsonDiagnostics.Syntax.At(where, "Text stands in single quotes", "Use double quotes."),
            _ => JsonDiagnostics.Syntax.At(where, "This is not valid JSON from here on",
                "Look for a comma, a double quote or a bracket that is missing just before it."),
        };
    }

    private MappingValue? Object(ref Utf8JsonReader json, SourceSpan where)
    {
        var entries = new List<MappingEntry>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!Count(ref json)) return null;
            var key = json.GetString()!;
            var keyWhere = places.Span((int)json.TokenStartIndex, Written(ref json));
            json.Read();
            if (Value(ref json) is not { } value) return null;
            if (seen.TryAdd(key, keyWhere)) entries.Add(new MappingEntry(key, keyWhere, value));
            else
            {
                bag.Add(JsonDiagnostics.DuplicateKey.At(keyWhere, $"The key '{key}' stands twice, here and in line {seen[key].Line}",
                    $"Remove one of the two; if both values belong there, write '{key}' once, with a list."));
            }
        }

        return new MappingValue(where, entries);
    }

    private SequenceValue? Array(ref Utf8JsonReader json, SourceSpan where)
    {
        var items = new List<MetadataValue>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref json) is not { } value) return null;
            items.Add(value);
        }

        return new SequenceValue(where, items);
    }

    // After a limit the reader is not asked to go on: each caller gives up in turn.
    private bool Count(ref Utf8JsonReader json)
    {
        var isTooDeep = json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && json.CurrentDepth >= limits.MaxDepth;
        if (!isTooDeep && ++_nodes <= limits.MaxNodes) return true;
        var where = places.Span((int)json.TokenStartIndex, 0);
        bag.Add(isTooDeep
            ? JsonDiagnostics.Limit.At(where, $"Lists and objects lie more than {limits.MaxDepth} deep inside each other here", "Write it flatter.")
            : JsonDiagnostics.Limit.At(where, $"There are more than {limits.MaxNodes} values up to here", "Split the file."));
        return false;
    }

    private int Written(ref Utf8JsonReader json)
    {
        var quotes = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        return json.ValueSpan.Length + quotes;
    }

    private int? ByteOf(JsonException fault)
    {
        if (fault.LineNumber is not { } line || fault.BytePositionInLine is not { } position) return null;
        var offset = 0;
        for (; line > 0; line--)
        {
            var end = places.Bytes.AsSpan(offset).IndexOf((byte)'\n');
            if (end < 0) return null;
            offset += end + 1;
        }

        return (int)Math.Min(offset + position, places.Bytes.Length);
    }
}
