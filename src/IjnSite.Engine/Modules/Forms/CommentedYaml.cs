using System.Text;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Yaml;

namespace IjnSite.Engine.Modules.Forms;

/// <summary>
/// YAML with comments, which the form editor would drop and we keep: comments between two keys go with the key below them, and a key with a comment inside its value
/// stays letter for letter as it is.
/// </summary>
internal sealed class CommentedYaml(SourceText text, int start, int length, MappingValue mapping, IReadOnlyList<int> comments)
{
    private readonly int _end = start + length;

    /// <returns>Null when keys and lines are not one to one, as in a group between braces.</returns>
    public string? Write(MappingValue arranged)
    {
        var keys = mapping.Entries.Select(e => text.Offset(e.KeyWhere)).ToList();
        if (mapping.Entries.Any(e => e.KeyWhere.Column != 1)) return null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var lead = start;
        for (var i = 0; i < keys.Count; i++)
        {
            var end = EndOfValue(keys[i], i + 1 < keys.Count ? keys[i + 1] : _end);
            var entry = arranged.Entries.First(e => e.Key == mapping.Entries[i].Key);
            var hasOwn = comments.Any(c => c >= keys[i] && c < end);
            parts[entry.Key] = Remarks(lead, keys[i]) + (hasOwn ? WithLineEnd(text.Text[keys[i]..end]) : YamlWriter.WriteEntry(arranged, entry) + "\n");
            lead = end;
        }

        return string.Concat(arranged.Entries.Select(e => parts[e.Key])) + Remarks(lead, _end);
    }

    // Empty lines and comments from the first column on, right before the next key, are not of this one.
    private int EndOfValue(int key, int next)
    {
        var end = next;
        while (end > key)
        {
            var line = key + text.Text.AsSpan(key, end - 1 - key).LastIndexOf('\n') + 1;
            if (line == key || !(text.Text.AsSpan(line, end - line).IsWhiteSpace() || comments.Contains(line))) break;
            end = line;
        }

        return end;
    }

    private string Remarks(int from, int to)
    {
        var kept = new StringBuilder();
        foreach (var line in text.Text[from..to].Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)) kept.Append(line).Append('\n');
        return kept.ToString();
    }

    private static string WithLineEnd(string part) => part.EndsWith('\n') ? part : part + "\n";
}
