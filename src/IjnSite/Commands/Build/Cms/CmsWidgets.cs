using System.Text.Json.Nodes;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.Build.Cms;

/// <summary>A field of the content schema as a field of the editor's form: a widget that writes nothing but what the field's type reads.</summary>
/// <param name="types">All content types, for what refers to an entry.</param>
internal sealed class CmsWidgets(IReadOnlyList<ContentType> types)
{
    // Entries that a list to choose from shows; the editor's own default of 20 would hide the rest.
    private const int ChoicesShown = 500;

    public JsonObject Of(Field field)
    {
        var widget = new JsonObject
        {
            ["label"] = CmsNames.Label(field.Key),
            ["name"] = field.Key,
            ["required"] = field.Required,
            ["hint"] = field.Type is ScalarType and not (TextType or ReferenceType or ChoiceType or BooleanType) ? $"{field.Help} Write {field.Type.Expectation}." : field.Help,
        };
        Add(widget, field.Type);
        return widget;
    }

    private void Add(JsonObject widget, FieldType type)
    {
        switch (type)
        {
            case BooleanType:
                widget["widget"] = "boolean";
                break;
            case IntegerType integer:
                widget["widget"] = "number";
                widget["value_type"] = "int";
                if (integer.Min != int.MinValue) widget["min"] = integer.Min;
                if (integer.Max != int.MaxValue) widget["max"] = integer.Max;
                break;
            case NumberType:
                widget["widget"] = "number";
                widget["value_type"] = "float";
                break;
            case ChoiceType choice:
                widget["widget"] = "select";
                widget["options"] = Texts(choice.Choices);
                break;
            case ReferenceType reference when TargetOf(reference) is { } target:
                AddRelation(widget, target);
                break;
            case ListType { Item: ChoiceType choice }:
                Add(widget, choice);
                widget["multiple"] = true;
                break;
            case ListType { Item: ReferenceType reference } when TargetOf(reference) is { } target:
                AddRelation(widget, target);
                widget["multiple"] = true;
                break;
            case ListType { Item: ObjectType group }:
                widget["widget"] = "list";
                widget["collapsed"] = true;
                widget["summary"] = $"{{{{fields.{group.Schema.Fields[0].Key}}}}}";
                widget["fields"] = Fields(group);
                break;
            case ListType { Item: ScalarType item }:
                // A widget for each item: the editor's plain list would cut a text at its commas.
                var one = new JsonObject { ["label"] = widget["label"]!.GetValue<string>(), ["name"] = "item", ["hint"] = $"Write {item.Expectation}." };
                Add(one, item);
                widget["widget"] = "list";
                widget["field"] = one;
                break;
            case ObjectType group:
                widget["widget"] = "object";
                widget["collapsed"] = true;
                widget["fields"] = Fields(group);
                break;
            case ScalarType scalar:
                widget["widget"] = scalar is TextType { Multiline: true } ? "text" : "string";
                // The editor says "… didn't match the pattern: " before the second part.
                if (CmsPatterns.Of(scalar) is { } pattern) widget["pattern"] = Texts([pattern, scalar.Expectation]);
                break;
            default:
                throw new NotSupportedException($"The content editor has no widget for {type.GetType().Name}.");
        }
    }

    private JsonArray Fields(ObjectType group) => new([.. group.Schema.Fields.Select(Of)]);

    // The editor can offer the entries of one collection alone; where several types may be meant, the id is written.
    private ContentType? TargetOf(ReferenceType reference) => reference.TargetTypes is [var only] ? types.FirstOrDefault(t => t.Name == only) : null;

    private static void AddRelation(JsonObject widget, ContentType target)
    {
        var title = CmsNames.TitleKey(target);
        widget["widget"] = "relation";
        widget["collection"] = CmsNames.Collection(target, null);
        widget["value_field"] = "{{slug}}";
        widget["search_fields"] = Texts([title]);
        widget["display_fields"] = Texts([title]);
        widget["options_length"] = ChoicesShown;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
