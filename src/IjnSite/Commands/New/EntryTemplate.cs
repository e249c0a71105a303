using System.Globalization;
using System.Text;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.New;

/// <summary>The front matter of a new entry: every required key with a value that passes the checks, in the schema's order, without comments (form editors drop them).</summary>
internal static class EntryTemplate
{
    public static string Write(ContentType type, string title, DateOnly today, int order)
    {
        var text = new StringBuilder("---\n");
        var first = true;
        foreach (var field in type.Schema.Fields.Where(f => f.Required))
        {
            // The first required text is what the entry is called, whatever the key's name.
            var value = first && field.Type is TextType ? title : null;
            first = false;
            Write(text, field, value, today, order, "");
        }

        text.Append("draft: true\n---\n\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Field field, string? value, DateOnly today, int order, string indent)
    {
        text.Append(indent).Append(field.Key).Append(':');
        switch (field.Type)
        {
            case ListType { Item: ObjectType group }:
                text.Append('\n');
                var lead = indent + "  - ";
                // The numbers of a row may be needed together, which its schema alone cannot say.
                foreach (var inner in group.Schema.Fields.Where(f => f.Required || f.Type is IntegerType or NumberType))
                {
                    Write(text, inner, null, today, order, lead);
                    lead = indent + "    ";
                }

                break;
            case ListType list:
                text.Append('\n').Append(indent).Append("  - ").Append(Sample(list.Item, field, today, order)).Append('\n');
                break;
            default:
                text.Append(' ').Append(value is null ? Sample(field.Type, field, today, order) : YamlScalar.Write(value)).Append('\n');
                break;
        }
    }

    private static string Sample(FieldType type, Field field, DateOnly today, int order) => type switch
    {
        DateType => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NumberType => "1",
        IntegerType => order.ToString(CultureInfo.InvariantCulture),
        BooleanType => "false",
        ChoiceType choice => YamlScalar.Write(choice.Choices[0]),
        EmailType => FindPlaceholders.Email,
        UrlType => "https://example.org/",
        TimeZoneType => "America/New_York",
        SlugType => "first",
        _ => YamlScalar.Write(field.Help),
    };
}
