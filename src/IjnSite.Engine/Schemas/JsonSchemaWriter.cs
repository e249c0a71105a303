using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IjnSite.Engine.Schemas;

/// <summary>
/// Writes a <see cref="ContentSchema"/> as JSON Schema (draft 7, with keywords that mean the same in later drafts) of the YAML in which its values are written: what a reader takes is
/// never refused, so a text may be a number to YAML, a list may be one value, and an empty value is none. Editors ask the schema for words too, in keywords of their own
/// (<c>markdownDescription</c>, <c>errorMessage</c>, <c>patternErrorMessage</c>).
/// </summary>
public sealed class JsonSchemaWriter
{
    private const string Absent = ScalarForm.Blank + "*";

    private readonly Utf8JsonWriter _json;

    private JsonSchemaWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>The schema of files that hold these keys.</summary>
    /// <param name="description">What such a file is, in a sentence.</param>
    public static byte[] Write(ContentSchema schema, string title, string description) => Document(title, description, writer => writer.Keys(schema));

    /// <summary>The schema of files that hold defaults for the files of several schemas: every key of any, none required.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] WriteDefaults(IEnumerable<ContentSchema> schemas, string title, string description) => Document(title, description, writer =>
    {
        writer._json.WriteStartObject("properties");
        foreach (var key in schemas.SelectMany(s => s.Fields).GroupBy(f => f.Key, StringComparer.Ordinal))
        {
            // Two kinds of entries may mean different things by one key.
            var forms = key.DistinctBy(f => (f.Help, f.Type.Expectation)).ToList();
            writer._json.WriteStartObject(key.Key);
            if (forms.Count == 1) writer.Field(forms[0], needed: false);
            else writer.AnyOf([.. forms.Select<Field, Action>(f => () => writer.Field(f, needed: false))]);
            writer._json.WriteEndObject();
        }

        writer._json.WriteEndObject();
        writer._json.WriteBoolean("additionalProperties", false);
    });

    private static byte[] Document(string title, string description, Action<JsonSchemaWriter> keys)
    {
        using var bytes = new MemoryStream();
        // The file is read as JSON and never becomes a part of a page, so nothing but JSON's own escapes makes its patterns longer.
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            json.WriteString("description", description);
            json.WriteString("type", "object");
            keys(new JsonSchemaWriter(json));
            json.WriteEndObject();
        }

        bytes.Write(Encoding.UTF8.GetBytes("\n"));
        return bytes.ToArray();
    }

    private void Keys(ContentSchema schema)
    {
        _json.WriteStartObject("properties");
        foreach (var field in schema.Fields)
        {
            _json.WriteStartObject(field.Key);
            Field(field, field.Required);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if (schema.Fields.Any(f => f.Required)) Strings("required", schema.Fields.Where(f => f.Required).Select(f => f.Key));
        _json.WriteBoolean("additionalProperties", false);
    }

    private void Field(Field field, bool needed)
    {
        _json.WriteString("description", field.Help);
        _json.WriteString("markdownDescription", $"{field.Help}\n\n{(needed ? "Required" : "Optional")}: {field.Type.Expectation}.");
        Type(field.Type, needed);
    }

    private void Type(FieldType type, bool needed)
    {
        switch (type)
        {
            case ScalarType scalar:
                Scalar(scalar, needed);
                break;
            case ListType list:
                Nested("items", () => Type(list.Item, needed: false));
                // One value stands for a list of one.
                Nested("if", () => Nested("not", () => _json.WriteString("type", "array")));
                Nested("then", () => Type(list.Item, needed));
                break;
            case ObjectType group:
                Keys(group.Schema);
                Blank(["object"], type, needed);
                break;
            case MapType map:
                Nested("additionalProperties", () => Type(map.ValueType, needed: false));
                Blank(["object"], type, needed);
                break;
            default:
                throw new NotSupportedException($"{type.GetType().Name} does not say what it is as JSON Schema.");
        }
    }

    private void Scalar(ScalarType type, bool needed)
    {
        var form = type.Form;
        if (form.Choices.Count > 0)
        {
            Options(type, needed, () =>
            {
                Strings("enum", form.Choices);
                _json.WriteString("errorMessage", Sentence(type));
            });
        }
        else if (type is BooleanType)
        {
            Options(type, needed: false, () =>
            {
                _json.WriteString("type", "boolean");
                _json.WriteString("errorMessage", Sentence(type));
            }, needed ? form.Pattern : $"{Absent}|{form.Pattern}", needed);
        }
        else
        {
            if (type is not TextType and not SlugType and not ReferenceType and not IntegerType and not NumberType) Strings("examples", [form.Example]);
            // An alternative of one: where neither a type nor alternatives stand, an editor completes a key without its colon.
            AnyOf([() => Text(type, needed)]);
        }
    }

    private void Text(ScalarType type, bool needed)
    {
        var form = type.Form;
        _json.WriteString("pattern", needed ? $"^(?=[\\s\\S]*[^\\s\\u0085])(?:{form.Pattern})$" : $"^(?:{Absent}|{form.Pattern})$");
        _json.WriteString("patternErrorMessage", Sentence(type));
        if (form.Whole is { } whole)
        {
            _json.WriteNumber("multipleOf", 1);
            _json.WriteNumber("minimum", whole.Min);
            _json.WriteNumber("maximum", whole.Max);
        }

        List<string> types = ["string"];
        if (form.TakesNumbers) types.Add("number");
        if (form.TakesBooleans) types.Add("boolean");
        Guard(types, type, needed);
    }

    // What an editor offers comes first; the other spellings of the same follow without being offered.
    private void Options(FieldType type, bool needed, Action offered, string pattern = Absent, bool nullRefused = false)
    {
        if (needed)
        {
            offered();
            return;
        }

        AnyOf([offered, () =>
        {
            _json.WriteString("pattern", $"^(?:{pattern})$");
            _json.WriteString("patternErrorMessage", Sentence(type));
            Guard(["string"], type, nullRefused);
        }]);
    }

    private void Blank(List<string> types, FieldType type, bool needed)
    {
        if (!needed)
        {
            types.Add("string");
            _json.WriteString("pattern", $"^{Absent}$");
            _json.WriteString("patternErrorMessage", Sentence(type));
        }

        Guard(types, type, needed);
    }

    // A plain "type" with several names would make an editor offer true, false and null wherever a text is wanted.
    private void Guard(List<string> types, FieldType type, bool needed)
    {
        if (!needed) types.Add("null");
        Nested("if", () => Nested("not", () => Strings("type", types)));
        Nested("then", () =>
        {
            Strings("type", types);
            _json.WriteString("errorMessage", Sentence(type));
        });
    }

    private void AnyOf(IReadOnlyList<Action> branches)
    {
        _json.WriteStartArray("anyOf");
        foreach (var branch in branches)
        {
            _json.WriteStartObject();
            branch();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Nested(string name, Action content)
    {
        _json.WriteStartObject(name);
        content();
        _json.WriteEndObject();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private static string Sentence(FieldType type) => $"It must be {type.Expectation}.";
}
