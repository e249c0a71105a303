using System.Text.RegularExpressions;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>
/// Writes values as the form editor does, byte for byte: block lists and groups indented by two spaces, no needless quotes, texts folded at 80 columns. The rules are
/// those of the npm package yaml 1.10 with its defaults, by which Decap CMS writes; a file in this form is changed by an edit in the form where it was edited and nowhere else.
/// </summary>
public static partial class YamlWriter
{
    private const string Step = "  ";

    /// <summary>A group of keys as a document that ends with a line break.</summary>
    public static string Write(MappingValue mapping) => Mapping(mapping, "") + "\n";

    /// <summary>One entry of <paramref name="mapping"/> as it stands in <see cref="Write"/>, without the line break that ends it.</summary>
    public static string WriteEntry(MappingValue mapping, MappingEntry entry) => Pair(entry, "", IsAllNull(mapping));

    private static string Node(MetadataValue value, string indent, int? indentAtStart) => value switch
    {
        ScalarValue { IsNull: true } => "null",
        ScalarValue { IsPlain: true } typed when IsTyped(typed.Text) => typed.Text,
        ScalarValue text => YamlText.Write(text.Text, new YamlText.Place(indent, indentAtStart)),
        SequenceValue list => list.Items.Count == 0 ? "[]" : string.Join("\n" + indent, list.Items.Select(i => "- " + Node(i, indent + Step, null))),
        MappingValue group => Mapping(group, indent),
        _ => throw new ArgumentException($"There is no form for {value.Shape}."),
    };

    private static string Mapping(MappingValue group, string indent)
    {
        var allNull = IsAllNull(group);
        return group.Entries.Count == 0 ? "{}" : string.Join("\n" + indent, group.Entries.Select(e => Pair(e, indent, allNull)));
    }

    private static bool IsAllNull(MappingValue group) => group.Entries.All(e => e.Value is ScalarValue { IsNull: true });

    private static string Pair(MappingEntry entry, string indent, bool allNull)
    {
        var key = YamlText.Write(entry.Key, new YamlText.Place(indent + Step, null, IsKey: true));
        var isLong = key.Length > 1024;
        if (allNull) return "? " + key;
        key = isLong ? $"? {key}\n{indent}:" : key + ":";
        var value = Node(entry.Value, indent + Step, entry.Value is ScalarValue && !isLong ? key.Length + 1 : null);
        var gap = entry.Value switch
        {
            SequenceValue { Items.Count: > 0 } or MappingValue { Entries.Count: > 0 } when !isLong => "\n" + indent + Step,
            _ when value[0] == '\n' => "",
            _ => " ",
        };
        return key + gap + value;
    }

    /// <summary>Whether other readers take a plain word for a number or a truth value and write it back in just these letters.</summary>
    private static bool IsTyped(string text) => Typed().IsMatch(text);

    [GeneratedRegex(@"\A(?:true|false|0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,5}[1-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
