using System.Text.Encodings.Web;
using System.Text.Json;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>A work as data of the Citation Style Language (CSL-JSON 1.0): a list with one item, as programs for references read and write it.</summary>
public static class CslJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Citation work)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", work.Key);
            json.WriteString("type", "report");
            Text(json, "title", work.Title);
            json.WriteStartArray("author");
            foreach (var author in work.Authors) Name(json, author);
            json.WriteEndArray();
            Text(json, "publisher", work.Publisher);
            if (work.Version is { } day) Date(json, day);
            if (work.Revised is not null && work.Published is { } first) Text(json, "note", $"First published {first.Written}");
            json.WriteString("URL", work.Url);
            json.WriteString("language", work.Language);
            if (work.Keywords.Count > 0) Text(json, "keyword", string.Join(", ", work.Keywords));
            if (work.Abstract is { } said) Text(json, "abstract", said);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Name(Utf8JsonWriter json, PersonName name)
    {
        json.WriteStartObject();
        if (name.Literal is not null) Text(json, "literal", name.Literal);
        if (name.Family is not null) Text(json, "family", name.Family);
        if (name.Given is not null) Text(json, "given", name.Given);
        if (name.Particle is not null) Text(json, "non-dropping-particle", name.Particle);
        if (name.Suffix is not null) Text(json, "suffix", name.Suffix);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, CitationDate day)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        if (day.Month > 0) json.WriteNumberValue(day.Month);
        if (day.Day > 0) json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value) =>
        json.WriteString(name, PlainLine.Of(value, int.MaxValue));
}
