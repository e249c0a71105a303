using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Tests.Harness;

/// <summary>
/// Front matter with a value for every key of a content type, made from its schema: a key that is added to a type is covered, or fails, by itself.
/// Each text is marked, so that a test can look for it in the outputs.
/// </summary>
internal sealed class SampleValues(Func<string, string> text)
{
    /// <summary>The texts that were written, by key path.</summary>
    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    public string FrontMatter(ContentType type, string slug)
    {
        var lines = new List<string> { "---" };
        foreach (var field in type.Schema.Fields)
        {
            if (field.Key is "draft" or "translation_of" or "language" or "plan" or "parent" or "valid_until") continue;
            if (field.Key == "id") lines.Add($"id: {slug}");
            else if (field.Key == "slug") lines.Add($"slug: {slug}");
            else if (field.Key == "redirect_from") lines.Add($"redirect_from:\n  - /old/{type.Folder}/");
            else Write(lines, field, $"{type.Name}.{field.Key}", "");
        }

        lines.Add("---");
        return string.Join('\n', lines) + "\n";
    }

    private void Write(List<string> lines, Field field, string path, string indent)
    {
        switch (field.Type)
        {
            case ListType { Item: ObjectType group }:
                lines.Add($"{indent}{field.Key}:");
                var lead = $"{indent}  - ";
                foreach (var inner in group.Schema.Fields)
                {
                    var before = lines.Count;
                    Write(lines, inner, $"{path}.{inner.Key}", "");
                    for (var i = before; i < lines.Count; i++) lines[i] = lead + lines[i];
                    lead = $"{indent}    ";
                }

                break;
            case ListType list:
                lines.Add($"{indent}{field.Key}:");
                lines.Add($"{indent}  - {Scalar(list.Item, field, path)}");
                break;
            case ObjectType or MapType:
                throw new NotSupportedException($"No sample for {path}: {field.Type.GetType().Name}.");
            default:
                lines.Add($"{indent}{field.Key}: {Scalar(field.Type, field, path)}");
                break;
        }
    }

    private string Scalar(FieldType type, Field field, string path)
    {
        switch (type)
        {
            case TextType limits:
                var wanted = text(path);
                Written[path] = wanted.Length <= limits.MaxLength ? wanted : wanted[..limits.MaxLength].TrimEnd();
                return Quote(Written[path]);
            case DateType:
                return field.Key is "embargo_until" ? "2020-01-01" : "2026-03-14";
            case IntegerType: return "3";
            case NumberType: return "1";
            case BooleanType: return "true";
            case ChoiceType choice: return choice.Choices[0];
            case ReferenceType reference: return reference.TargetTypes.Count > 0 ? $"the-{reference.TargetTypes[0]}" : "the-news-item";
            case EmailType: return Written[path] = $"{path.Split('.')[0]}@example.org";
            case UrlType: return Written[path] = $"https://example.net/{path}";
            case SiteUrlType: return "/old/";
            case PhoneType: return $"\"{Written[path] = "+1 202-555-0142"}\"";
            case TimeZoneType: return "America/New_York";
            case LanguageType: return "es";
            case SlugType: return "a-slug";
            case PermalinkType: return "/x/:slug/";
            default: throw new NotSupportedException($"No sample for {path}: {type.GetType().Name}.");
        }
    }

    // JSON's escapes are YAML's in double quotes, so any text can be written.
    internal static string Quote(string value) => System.Text.Json.JsonSerializer.Serialize(value);
}
