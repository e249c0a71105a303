using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Schemas;

/// <summary>What can be mended without knowing what the author means: a key that was written with a slip of the pen, an id that a text gives, a placeholder.</summary>
internal static class KeyFixes
{
    private const int WordsInId = 6;

    // Each unknown key is compared with all others; no group that a person wrote has so many.
    private const int MaxKeys = 200;

    /// <summary>Gives a key the one name that can be meant; null when that name is taken, or there is a choice.</summary>
    public static Fix? Rename(MappingEntry entry, MappingValue mapping, IReadOnlyCollection<string> keys) =>
        mapping.Entries.Count <= MaxKeys && NearestName.Only(entry.Key, keys) is { } name && mapping.Get(name) is null
        && mapping.Entries.Count(e => NearestName.Only(e.Key, keys) == name) == 1
            ? new Fix($"renames '{entry.Key}' to '{name}'", [new TextEdit(entry.KeyWhere, name)])
            : null;

    /// <summary>Adds an id made of the item's text, or a placeholder where the field takes one.</summary>
    /// <param name="takenIds">The ids of the list; the new one joins them. Null for a group that is in no list.</param>
    public static Fix? Add(ContentSchema schema, MappingValue mapping, Field field, HashSet<string>? takenIds)
    {
        if (field.TakesPlaceholder)
            return Put(mapping, field, $"\"{field.Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"", $"fills '{field.Key}' with a placeholder");
        if (takenIds is null || !IsId(field) || IdFrom(schema, mapping) is not { } id) return null;
        var free = id;
        for (var n = 2; !takenIds.Add(free); n++) free = FormattableString.Invariant($"{id}-{n}");
        return Put(mapping, field, free, $"adds the id '{free}'");
    }

    /// <summary>The ids that items of a list have; null when such items have none.</summary>
    public static HashSet<string>? IdsIn(ContentSchema schema, IReadOnlyList<MetadataValue> items) =>
        schema.Fields.Any(IsId)
            ? items.OfType<MappingValue>().Select(m => m.Get("id")).OfType<ScalarValue>().Select(s => s.Text).ToHashSet(StringComparer.Ordinal)
            : null;

    private static bool IsId(Field field) => field is { Key: "id", Required: true, Type: SlugType };

    private static Fix? Put(MappingValue mapping, Field field, string value, string does)
    {
        if (mapping.Entries.FirstOrDefault(e => e.Key == field.Key) is { } written)
        {
            var (where, text) = written.Value.Where.Length > 0
                ? (written.Value.Where, value)
                : (written.KeyWhere with { Column = written.KeyWhere.Column + written.KeyWhere.Length + 1, Length = 0 }, " " + value);
            return new Fix(does, [new TextEdit(where, text)]);
        }

        // Before the first key. Between braces, keys stand further to the right than their group.
        if (mapping.Entries.FirstOrDefault(e => e.KeyWhere.Path == mapping.Where.Path) is not { } first) return null;
        var after = first.KeyWhere.Column == mapping.Where.Column ? "\n" + new string(' ', first.KeyWhere.Column - 1) : ", ";
        return new Fix(does, [new TextEdit(first.KeyWhere with { Length = 0 }, $"{field.Key}: {value}{after}")]);
    }

    private static string? IdFrom(ContentSchema schema, MappingValue mapping)
    {
        var text = mapping.Entries.FirstOrDefault(e => schema.SlotOf(e.Key) is >= 0 and var slot && schema.Fields[slot] is { Required: true, Type: TextType })?.Value as ScalarValue;
        var id = new StringBuilder();
        var words = 1;
        foreach (var c in text?.Text.Normalize(NormalizationForm.FormC) ?? "")
        {
            if (char.IsLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && id.Length > 0 && id[^1] != '-' && words++ < WordsInId) id.Append('-');
            else if (words > WordsInId) break;
        }

        var slug = id.ToString().Trim('-');
        return SlugType.IsSlug(slug) ? slug : null;
    }
}
