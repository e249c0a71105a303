using System.Globalization;
using System.Text;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.Editors;

/// <summary>
/// Snippets for the front matter of Markdown files, by which Visual Studio Code completes keys there and says what they mean: it gives front matter to no schema
/// (see decision 14). Each is offered in its type's folder only.
/// </summary>
internal static class SnippetWriter
{
    public static byte[] Write(SitePath input) => EditorFiles.Json(json =>
    {
        foreach (var type in SiteDefinition.ContentTypes.Where(t => !t.IsSidecar))
        {
            var whole = new Body();
            whole.Line("---");
            foreach (var field in type.Schema.Fields.Where(f => f.Required)) whole.Field(field);
            whole.Line("draft: true");
            whole.Line("---");
            whole.Line("");
            Snippet(type.Name, type.Name, type.Meaning, whole.Lines, type);
            foreach (var field in type.Schema.Fields)
            {
                var one = new Body();
                one.Field(field);
                Snippet($"{type.Name}.{field.Key}", field.Key, $"{field.Help} {(field.Required ? "Required" : "Optional")}: {field.Type.Expectation}.", one.Lines, type);
            }
        }

        void Snippet(string name, string prefix, string description, IReadOnlyList<string> body, ContentType type)
        {
            json.WriteStartObject(name);
            json.WriteString("scope", "markdown");
            json.WriteStartArray("include");
            json.WriteStringValue($"**/{input}/{type.Folder}/**/*.md");
            json.WriteEndArray();
            json.WriteString("prefix", prefix);
            json.WriteStartArray("body");
            foreach (var line in body) json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteString("description", description);
            json.WriteEndObject();
        }
    });

    // The places that the writer jumps to are numbered through the whole snippet.
    private sealed class Body
    {
        private int _places;

        public List<string> Lines { get; } = [];

        public void Line(string text) => Lines.Add(text);

        public void Field(Field field, string lead = "", string indent = "")
        {
            switch (field.Type)
            {
                case ListType { Item: ObjectType group }:
                    Lines.Add($"{lead}{field.Key}:");
                    var item = $"{indent}  - ";
                    foreach (var inner in group.Schema.Fields)
                    {
                        Field(inner, item, $"{indent}    ");
                        item = $"{indent}    ";
                    }

                    break;
                case ListType list:
                    Lines.Add($"{lead}{field.Key}:");
                    Lines.Add($"{indent}  - {Place(list.Item)}");
                    break;
                default:
                    Lines.Add($"{lead}{field.Key}: {Place(field.Type)}");
                    break;
            }
        }

        private string Place(FieldType type)
        {
            var number = (++_places).ToString(CultureInfo.InvariantCulture);
            return type switch
            {
                BooleanType => $"${{{number}|true,false|}}",
                ScalarType { Form.Choices: { Count: > 0 } choices } => $"${{{number}|{string.Join(',', choices.Select(c => Escape(c, "\\,|$}")))}|}}",
                DateType => $"${{{number}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}",
                TimeZoneType zone => $"${{{number}:{Escape(zone.Form.Example, "\\$}")}}}",
                _ => "$" + number,
            };
        }

        private static string Escape(string text, string special)
        {
            var escaped = new StringBuilder();
            foreach (var c in text) escaped.Append(special.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
            return escaped.ToString();
        }
    }
}
