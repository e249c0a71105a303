using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>Types a group of keys by its schema and reports every fault in it, not only the first.</summary>
public static class SchemaReader
{
    /// <param name="ignored">Keys that another reader takes; they are not reported as unknown.</param>
    public static FieldValues Read(ContentSchema schema, MappingValue mapping, DiagnosticBag diagnostics, params string[] ignored) =>
        Read(schema, mapping, new FieldReader(diagnostics, ""), ignored);

    internal static FieldValues Read(ContentSchema schema, MappingValue mapping, FieldReader reader, params string[] ignored)
    {
        var values = new object?[schema.Fields.Count];
        var places = new SourceSpan[schema.Fields.Count];
        foreach (var entry in mapping.Entries)
        {
            var slot = schema.SlotOf(entry.Key);
            if (slot < 0)
            {
                if (!ignored.Contains(entry.Key, StringComparer.Ordinal)) ReportUnknown(schema, mapping, entry, reader);
                continue;
            }

            if (FieldReader.IsAbsent(entry.Value)) continue;
            places[slot] = entry.Value.Where;
            values[slot] = schema.Fields[slot].Type.Read(entry.Value, reader.Below(entry.Key));
        }

        for (var slot = 0; slot < values.Length; slot++)
        {
            var field = schema.Fields[slot];
            // A value that was there but did not fit has had its finding; "missing" on top would only confuse.
            if (!field.Required || values[slot] is not null || places[slot] != default) continue;
            // The author wrote it with a slip of the pen, and "did you mean" has said so.
            if (mapping.Entries.Any(e => schema.SlotOf(e.Key) < 0 && !ignored.Contains(e.Key, StringComparer.Ordinal) && NearestName.Of(e.Key, schema.Fields.Select(f => f.Key)) == field.Key)) continue;
            ReportMissing(schema, mapping, field, reader);
        }

        return new FieldValues(schema, values, places, mapping.Where);
    }

    private static void ReportUnknown(ContentSchema schema, MappingValue mapping, MappingEntry entry, FieldReader reader)
    {
        var keys = schema.Fields.Select(f => f.Key).ToList();
        var meant = NearestName.Of(entry.Key, keys);
        var remedy = meant is null ? $"The keys are {string.Join(", ", keys)}."
            : mapping.Get(meant) is not null ? $"'{meant}' is there already: delete one of the two lines." : $"Did you mean '{meant}'?";
        reader.Report(SchemaDiagnostics.UnknownKey.At(entry.KeyWhere,
            $"'{reader.Below(entry.Key).KeyPath}' is not a key that belongs here",
            remedy) with { Fix = KeyFixes.Rename(entry, mapping, keys) });
    }

    private static void ReportMissing(ContentSchema schema, MappingValue mapping, Field field, FieldReader reader)
    {
        var written = mapping.Entries.FirstOrDefault(e => e.Key == field.Key);
        var path = reader.Below(field.Key).KeyPath;
        reader.Report(SchemaDiagnostics.MissingKey.At(written?.KeyWhere ?? mapping.Where,
            written is null ? $"'{path}' is missing" : $"'{path}' has no value",
            $"Add a line such as `{field.Key}: {ExampleOf(field.Type)}`. {field.Help} It must be {field.Type.Expectation}.") with { Fix = KeyFixes.Add(schema, mapping, field, reader.TakenIds) });
    }

    private static string ExampleOf(FieldType type) => type switch
    {
        ScalarType scalar => scalar.Form.Example,
        ListType { Item: ObjectType group } => $"[{{ {string.Join(", ", group.Schema.Fields.Where(f => f.Required).Select(f => $"{f.Key}: {ExampleOf(f.Type)}"))} }}]",
        ListType list => $"[{ExampleOf(list.Item)}]",
        _ => "a-name",
    };
}
