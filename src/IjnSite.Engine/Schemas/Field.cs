namespace IjnSite.Engine.Schemas;

/// <summary>One key of a schema.</summary>
/// <param name="Key">snake_case, as an author writes it.</param>
/// <param name="Help">What it is for, in a sentence for the person who fills it in.</param>
/// <param name="Required">A value must be there.</param>
public abstract record Field(string Key, FieldType Type, string Help, bool Required)
{
    /// <summary><c>ijn check --fix</c> may fill the key with its help text when it is missing; that text goes on being reported until somebody replaces it.</summary>
    public bool TakesPlaceholder { get; init; }
}

/// <summary>A key whose value is a <typeparamref name="T"/>; the handle by which code reads it from <see cref="FieldValues"/>.</summary>
public sealed record Field<T>(string Key, FieldType Type, string Help, bool Required = false) : Field(Key, Type, Help, Required)
{
    /// <summary>The same key, required.</summary>
    public Field<T> Needed() => this with { Required = true };

    // Two schemas may share a handle (title, published): identity is by key, so that a required and an optional form read the same slot.
    public bool Equals(Field<T>? other) => other is not null && other.Key == Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
