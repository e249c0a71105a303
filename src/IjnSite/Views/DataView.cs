using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;

namespace IjnSite.Views;

/// <summary>A file of <c>input/_data</c> as it was written; its texts stay texts, but for true and false.</summary>
internal static class DataView
{
    public static object? Of(MetadataValue value) => value switch
    {
        ScalarValue { IsNull: true } => null,
        ScalarValue { Text: "true" } => true,
        ScalarValue { Text: "false" } => false,
        ScalarValue scalar => scalar.Text,
        SequenceValue sequence => sequence.Items.Select(Of).ToList(),
        MappingValue mapping => new OpenMap(mapping),
        _ => null,
    };

    /// <summary>All data files by name. A theme may use a file that a site does not have: it is empty then, and no error.</summary>
    public static ILiquidObject Files(IReadOnlyDictionary<string, MetadataValue> files) =>
        new OpenMap(new MappingValue(Engine.Diagnostics.SourceSpan.None, [.. files.Select(f => new MappingEntry(f.Key, f.Value.Where, f.Value))]));

    /// <summary>Design tokens: one that does not exist is a mistake of the template.</summary>
    public static ILiquidObject Strict(MappingValue tokens) => new TokenMap(tokens);

    /// <summary>Rows of a list need not have the same keys, so a key that one row lacks is empty and no error.</summary>
    private sealed class OpenMap(MappingValue mapping) : ILiquidObject
    {
        public IEnumerable<string> MemberNames => mapping.Entries.Select(e => e.Key);

        public bool TryGetMember(string name, out object? value)
        {
            value = mapping.Get(name) is { } found ? Of(found) : null;
            return true;
        }
    }

    private sealed class TokenMap(MappingValue tokens) : ILiquidObject
    {
        public IEnumerable<string> MemberNames => tokens.Entries.Select(e => e.Key);

        public bool TryGetMember(string name, out object? value)
        {
            value = tokens.Get(name) is { } found ? found is MappingValue group ? new TokenMap(group) : Of(found) : null;
            return value is not null;
        }
    }
}
