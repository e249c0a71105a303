using System.Text.Json;

namespace IjnSite.Outputs.Api;

/// <summary>What a value is, as the keywords of JSON Schema 2020-12 within an object that somebody else opens and closes.</summary>
internal delegate void JsonShape(Utf8JsonWriter json);

/// <summary>A property of an object.</summary>
/// <param name="Meaning">What it holds, in a sentence.</param>
/// <param name="IsSure">Every object has it.</param>
internal sealed record ShapeMember(string Key, string Meaning, JsonShape Shape, bool IsSure = true);

/// <summary>Makes shapes of shapes. An object has no property but those that are named here: a reader who checks a file sees at once what its author did not know.</summary>
internal static class JsonShapes
{
    /// <summary>Of a date as exactly as it is known: a year, a month, a day, a time of a day; without an offset, in the site's time zone.</summary>
    private const string DatePattern = "^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$";

    private const string DayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?)?$";

    public static readonly JsonShape Flag = json => json.WriteString("type", "boolean");

    public static readonly JsonShape Number = json => json.WriteString("type", "number");

    /// <summary>A URL with its host.</summary>
    public static readonly JsonShape Url = Text(format: "uri");

    public static readonly JsonShape Date = Text(pattern: DatePattern);

    public static readonly JsonShape Day = Text(pattern: DayPattern);

    public static readonly JsonShape Language = Text(pattern: "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$");

    public static readonly JsonShape Sha256 = Text(pattern: "^[0-9a-f]{64}$");

    /// <summary>How many there are.</summary>
    public static readonly JsonShape Count = Whole(0, int.MaxValue);

    /// <summary>A text that is not empty.</summary>
    /// <param name="max">UTF-16 units; never fewer than the characters that JSON Schema counts.</param>
    public static JsonShape Text(string? format = null, string? pattern = null, int? max = null) => json =>
    {
        json.WriteString("type", "string");
        if (format is not null) json.WriteString("format", format);
        if (pattern is not null) json.WriteString("pattern", pattern);
        else json.WriteNumber("minLength", 1);
        if (max is { } most) json.WriteNumber("maxLength", most);
    };

    public static JsonShape Choice(params IReadOnlyList<string> values) => json =>
    {
        json.WriteString("type", "string");
        if (values.Count == 1) json.WriteString("const", values[0]);
        else Strings(json, "enum", values);
    };

    public static JsonShape Whole(int min, int max) => json =>
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", min);
        json.WriteNumber("maximum", max);
    };

    public static JsonShape Many(JsonShape item, int? max = null) => json =>
    {
        json.WriteString("type", "array");
        if (max is { } most) json.WriteNumber("maxItems", most);
        json.WriteStartObject("items");
        item(json);
        json.WriteEndObject();
    };

    public static JsonShape Group(params IReadOnlyList<ShapeMember> members) => json =>
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var member in members)
        {
            json.WriteStartObject(member.Key);
            json.WriteString("description", member.Meaning);
            member.Shape(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (members.Any(m => m.IsSure)) Strings(json, "required", members.Where(m => m.IsSure).Select(m => m.Key));
        json.WriteBoolean("additionalProperties", false);
    };

    public static JsonShape Map(JsonShape value) => json =>
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        value(json);
        json.WriteEndObject();
    };

    /// <summary>What stands under a name in the same file.</summary>
    public static JsonShape Named(string name) => json => json.WriteString("$ref", $"#/$defs/{name}");

    private static void Strings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
