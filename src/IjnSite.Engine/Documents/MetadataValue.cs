using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Documents;

/// <summary>A value as its author wrote it: text that no format has typed yet, and the place where it stands.</summary>
public abstract record MetadataValue(SourceSpan Where)
{
    /// <summary>What an author calls this shape, for messages.</summary>
    public abstract string Shape { get; }
}

/// <summary>Plain or quoted text. Types come from the schema, not from YAML's guesses: <c>title: 2020</c> is a string.</summary>
/// <param name="IsNull">Nothing was written, or <c>null</c> or <c>~</c> without quotes.</param>
public sealed record ScalarValue(SourceSpan Where, string Text, bool IsNull = false) : MetadataValue(Where)
{
    public override string Shape => IsNull || Text.Length == 0 ? "nothing" : "text";
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
