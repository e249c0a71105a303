using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Schemas;

/// <summary>The typed values of one file or group of keys. Immutable once read.</summary>
public sealed class FieldValues
{
    private readonly object?[] _values;
    private readonly SourceSpan[] _places;

    internal FieldValues(ContentSchema schema, object?[] values, SourceSpan[] places, SourceSpan where)
    {
        Schema = schema;
        _values = values;
        _places = places;
        Where = where;
    }

    public ContentSchema Schema { get; }

    public SourceSpan Where { get; }

    /// <summary>The value, or the type's default when the author gave none or the schema has no such key.</summary>
    public T? Get<T>(Field<T> field) => Get((Field)field) is T value ? value : default;

    /// <summary>The untyped value, for projections that walk over a whole schema.</summary>
    public object? Get(Field field) => Schema.SlotOf(field.Key) is >= 0 and var slot ? _values[slot] : null;

    public object? Get(string key) => Schema.SlotOf(key) is >= 0 and var slot ? _values[slot] : null;

    /// <summary>Items of a list field, typed; empty when absent.</summary>
    public IEnumerable<T> All<T>(Field<IReadOnlyList<object>> field) => Get(field)?.OfType<T>() ?? [];

    /// <summary>Items of a list field, typed, and where each stands; empty when absent.</summary>
    public IEnumerable<(T Item, SourceSpan Where)> Placed<T>(Field<IReadOnlyList<object>> field) =>
        Get(field) is PlacedList list ? list.Zip(list.Places).Where(i => i.First is T).Select(i => ((T)i.First, i.Second)) : [];

    /// <summary>Where the value of a key stands, as for <see cref="WhereIs(Field)"/>.</summary>
    public SourceSpan WhereIs(string key) => Schema.SlotOf(key) is >= 0 and var slot && _values[slot] is not null ? _places[slot] : Where;

    /// <summary>Where the value stands; the group's own place when there is none.</summary>
    public SourceSpan WhereIs(Field field) =>
        Schema.SlotOf(field.Key) is >= 0 and var slot && _values[slot] is not null ? _places[slot] : Where;
}
