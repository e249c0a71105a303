namespace IjnSite.Engine.Schemas;

/// <summary>The keys that one kind of file may have, in the order in which an editor should see them.</summary>
public sealed class ContentSchema
{
    private readonly Dictionary<string, int> _slots;

    public ContentSchema(IEnumerable<Field> fields)
    {
        Fields = [.. fields];
        _slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
            if (!_slots.TryAdd(Fields[i].Key, i)) throw new ArgumentException($"The key '{Fields[i].Key}' stands twice in one schema.");
    }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The position of a key, or -1.</summary>
    public int SlotOf(string key) => _slots.GetValueOrDefault(key, -1);

    public bool Has(Field field) => _slots.ContainsKey(field.Key);
}
