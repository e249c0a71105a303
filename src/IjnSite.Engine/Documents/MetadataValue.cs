using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Documents;

/// <summary>A value as its author wrote it: text that no format has typed yet, and the place where it stands.</summary>
public abstract record MetadataValue(SourceSpan Where)
{
    /// <summary>What an author calls this shape, for messages.</summary>
    public abstract string Shape { get; }

    /// <summary>Whether both say the same: the same keys in the same order with the same texts, wherever they stand.</summary>
    public bool SaysTheSameAs(MetadataValue other) => (this, other) switch
    {
        (ScalarValue a, ScalarValue b) => a.IsNull == b.IsNull && a.Text == b.Text,
        (SequenceValue a, SequenceValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => p.First.SaysTheSameAs(p.Second)),
        (MappingValue a, MappingValue b) => a.Entries.Count == b.Entries.Count && a.Entries.Zip(b.Entries).All(p => p.First.Key == p.Second.Key && p.First.Value.SaysTheSameAs(p.Second.Value)),
        _ => false,
    };
}

/// <summary>Plain or quoted text. Types come from the schema, not from YAML's guesses: <c>title: 2020</c> is a string.</summary>
/// <param name="IsNull">Nothing was written, or <c>null</c> or <c>~</c> without quotes.</param>
public sealed record ScalarValue(SourceSpan Where, string Text, bool IsNull = false) : MetadataValue(Where)
{
    public override string Shape => IsNull || Text.Length == 0 ? "nothing" : "text";

    /// <summary>It stands without quotes, on one line: other readers of YAML take <c>2020</c> for a number and <c>true</c> for a truth value. Ours asks the schema.</summary>
    public bool IsPlain { get; init; }
}

public sealed record SequenceValue(SourceSpan Where, IReadOnlyList<MetadataValue> Items) : MetadataValue(Where)
{
    public override string Shape => "a list";
}

/// <summary>Keys in the author's order.</summary>
public sealed record MappingValue(SourceSpan Where, IReadOnlyList<MappingEntry> Entries) : MetadataValue(Where)
{
    public override string Shape => "a group of keys";

    public MetadataValue? Get(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key) return entry.Value;
        return null;
    }

    public static MappingValue Empty(SourceSpan where) => new(where, []);
}

public sealed record MappingEntry(string Key, SourceSpan KeyWhere, MetadataValue Value);
