using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>The id of another entry. Whether there is one is known only when all are read: the site checks it.</summary>
public sealed class ReferenceType(params string[] targetTypes) : ScalarType
{
    /// <summary>Names of the content types that may be meant; empty means any.</summary>
    public IReadOnlyList<string> TargetTypes => targetTypes;

    public override string Expectation => targetTypes.Length == 0
        ? "the id of an entry (its file name without .md)"
        : $"the id of a {string.Join(" or ", targetTypes)} (its file name without .md)";

    public override ScalarForm Form { get; } = new($"{ScalarForm.Blank}*[^{ScalarForm.Controls}]+{ScalarForm.Blank}*", "a-name") { TakesNumbers = true, TakesBooleans = true };

    protected override object? ReadText(ScalarValue value, FieldReader reader) =>
        value.Text.Trim() is { Length: > 0 } id && !id.Any(char.IsControl) ? new EntryReference(id, targetTypes, value.Where) : reader.Unfit(value, this);
}

/// <summary>A list. One value without a list is read as a list of one: a form editor and a person in a hurry both write that.</summary>
public sealed class ListType(FieldType item) : FieldType
{
    public FieldType Item => item;

    public override string Expectation => $"a list, each item {item.Expectation}";

    public override object? Read(MetadataValue value, FieldReader reader)
    {
        if (value is MappingValue && item is not ObjectType) return reader.Unfit(value, this);
        var items = value is SequenceValue sequence ? sequence.Items : [value];
        var read = new PlacedList(items.Count);
        var takenIds = item is ObjectType group ? KeyFixes.IdsIn(group.Schema, items) : null;
        for (var i = 0; i < items.Count; i++)
        {
            if (FieldReader.IsAbsent(items[i])) continue;
            if (item.Read(items[i], reader.Item(i, takenIds)) is { } one) read.Add(one, items[i].Where);
        }

        return read;
    }
}

/// <summary>The items of a list, and where each stands.</summary>
internal sealed class PlacedList(int capacity) : List<object>(capacity)
{
    public List<SourceSpan> Places { get; } = new(capacity);

    public void Add(object item, SourceSpan where)
    {
        Add(item);
        Places.Add(where);
    }
}

/// <summary>A group of keys with a schema of its own.</summary>
public sealed class ObjectType(params Field[] fields) : FieldType
{
    public ContentSchema Schema { get; } = new(fields);

    public override string Expectation => $"a group with the keys {string.Join(", ", Schema.Fields.Select(f => f.Key))}";

    public override object? Read(MetadataValue value, FieldReader reader) =>
        value is MappingValue mapping ? SchemaReader.Read(Schema, mapping, reader) : reader.Unfit(value, this);
}

/// <summary>Free keys, each with a value of one type.</summary>
public sealed class MapType(FieldType valueType) : FieldType
{
    public FieldType ValueType => valueType;

    public override string Expectation => $"a group of keys, each with {valueType.Expectation}";

    public override object? Read(MetadataValue value, FieldReader reader)
    {
        if (value is not MappingValue mapping) return reader.Unfit(value, this);
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (!FieldReader.IsAbsent(entry.Value) && valueType.Read(entry.Value, reader.Below(entry.Key)) is { } one) read[entry.Key] = one;
        }

        return read;
    }
}
