using System.Text;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Writes one value of front matter, with quotes only where YAML would read it as something else.</summary>
public static class YamlScalar
{
    private const string Starters = "-?:,[]{}#&*!|>'\"%@`";

    public static string Write(string text)
    {
        if (text.Length > 0 && !NeedsQuotes(text)) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsQuotes(string text) =>
        char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text[^1] == ':'
        || Starters.Contains(text[0], StringComparison.Ordinal) && !(text.Length > 1 && text[0] is '-' or '?' or ':' && text[1] != ' ')
        || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.Any(char.IsControl)
        || text is "null" or "~" or "Null" or "NULL";
}
