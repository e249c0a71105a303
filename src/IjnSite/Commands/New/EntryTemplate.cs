using System.Globalization;
using System.Text;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.New;

/// <summary>
/// The keys of a new entry: those that were answered, and every other required one with a value that passes the checks, in the schema's order, without comments (form editors drop them).
/// </summary>
/// <param name="today">The value of dates.</param>
/// <param name="order">The value of whole numbers.</param>
/// <param name="zone">The site's time zone, by its IANA name.</param>
internal sealed class EntryTemplate(DateOnly today, int order, string zone)
{
    /// <summary>The key that says what an entry is called: the first of its keys, where that is a text.</summary>
    public static Field? TitleFieldOf(ContentType type) => type.IsPicture ? null : type.Schema.Fields.First(f => f.Required) is { Type: TextType } first ? first : null;

    /// <param name="answers">The values of keys as their author wrote them; several for a list.</param>
    public string Write(ContentType type, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var text = new StringBuilder(type.IsSidecar ? "" : "---\n");
        foreach (var field in type.Schema.Fields)
        {
            if (answers.TryGetValue(field.Key, out var values)) WriteAnswer(text, field, values);
            else if (field.Required) WriteSample(text, field, "", "");
        }

        text.Append("draft: true\n").Append(type.IsSidecar ? "" : "---\n\n");
        return text.ToString();
    }

    /// <summary>A value that can stay as it is; null where only the author knows one.</summary>
    public string? Proposal(FieldType type) => type switch
    {
        DateType => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IntegerType => order.ToString(CultureInfo.InvariantCulture),
        TimeZoneType => zone,
        _ => null,
    };

    private static void WriteAnswer(StringBuilder text, Field field, IReadOnlyList<string> values)
    {
        text.Append(field.Key).Append(':');
        if (field.Type is ListType)
        {
            foreach (var value in values) text.Append("\n  - ").Append(YamlScalar.Write(value));
            text.Append('\n');
        }
        else
        {
            text.Append(' ').Append(YamlScalar.Write(values[0])).Append('\n');
        }
    }

    private void WriteSample(StringBuilder text, Field field, string lead, string indent)
    {
        text.Append(lead).Append(field.Key).Append(':');
        switch (field.Type)
        {
            case ListType { Item: ObjectType group }:
                text.Append('\n');
                var item = indent + "  - ";
                // The numbers of a row may be needed together, which its schema alone cannot say.
                foreach (var inner in group.Schema.Fields.Where(f => f.Required || f.Type is IntegerType or NumberType))
                {
                    WriteSample(text, inner, item, indent + "    ");
                    item = indent + "    ";
                }

                break;
            case ListType list:
                text.Append('\n').Append(indent).Append("  - ").Append(Sample(list.Item, field)).Append('\n');
                break;
            default:
                text.Append(' ').Append(Sample(field.Type, field)).Append('\n');
                break;
        }
    }

    private string Sample(FieldType type, Field field) => Proposal(type) ?? type switch
    {
        // A text that is still there when the entry is no draft any more is found by its words.
        TextType => YamlScalar.Write(field.Help),
        SlugType => "first",
        ScalarType scalar => YamlScalar.Write(scalar.Form.Example),
        _ => YamlScalar.Write(field.Help),
    };
}
