using System.Text.Json;

namespace IjnSite.Views.StructuredData;

/// <summary>The forms that JSON-LD 1.1 adds to JSON.</summary>
internal static class JsonLd
{
    public static void WriteNode(this Utf8JsonWriter json, string type, string? id)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        if (id is not null) json.WriteString("@id", id);
    }

    /// <summary>A reference to a node by its id.</summary>
    public static void WriteReference(this Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    /// <summary>Nothing for null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>Nothing for an empty list, and one value without a list around it.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count == 0) return;
        if (list.Count == 1)
        {
            json.WriteString(name, list[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in list) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
