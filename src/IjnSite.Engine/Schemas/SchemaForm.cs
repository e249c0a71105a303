using System.Globalization;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>The values of a file in the form in which editors' tools write them: keys in the schema's order, numbers and truth values plain, a single value of a list as a list.</summary>
public static class SchemaForm
{
    /// <returns>The same values; keys that the schema does not have keep their form and come last, in the author's order.</returns>
    public static MappingValue Arrange(ContentSchema schema, MappingValue mapping) => mapping with
    {
        Entries =
        [
            .. mapping.Entries
                .OrderBy(e => schema.SlotOf(e.Key) is >= 0 and var slot ? slot : int.MaxValue)
                .Select(e => schema.SlotOf(e.Key) is >= 0 and var slot ? e with { Value = Arrange(schema.Fields[slot].Type, e.Value) } : e),
        ],
    };

    private static MetadataValue Arrange(FieldType type, MetadataValue value) => (type, value) switch
    {
        (ListType list, SequenceValue items) => items with { Items = [.. items.Items.Select(i => Arrange(list.Item, i))] },
        (ListType list, _) when !FieldReader.IsAbsent(value) && value is ScalarValue || list.Item is ObjectType && value is MappingValue => new SequenceValue(value.Where, [Arrange(list.Item, value)]),
        (ObjectType group, MappingValue keys) => Arrange(group.Schema, keys),
        (MapType map, MappingValue keys) => keys with { Entries = [.. keys.Entries.Select(e => e with { Value = Arrange(map.ValueType, e.Value) })] },
        (ScalarType, ScalarValue { IsNull: false } text) => Scalar(type, text),
        _ => value,
    };

    private static ScalarValue Scalar(FieldType type, ScalarValue value) => type switch
    {
        IntegerType or NumberType when decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            value with { Text = number == 0 ? "0" : number.ToString("0.#############################", CultureInfo.InvariantCulture), IsPlain = true },
        BooleanType => value with { IsPlain = true },
        // A year alone; and a form editor gives a moment milliseconds.
        DateType => value with { Text = PartialDate.TryParse(value.Text, out _) && value.Text.Length == 20 && value.Text[^1] == 'Z' ? value.Text[..^1] + ".000Z" : value.Text, IsPlain = true },
        _ => value with { IsPlain = false },
    };
}
