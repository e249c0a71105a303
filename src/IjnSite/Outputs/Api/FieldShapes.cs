using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Views.Api;

namespace IjnSite.Outputs.Api;

/// <summary>The keys of a content type as the API has them: which they are, and what their values look like there. Made from the content schema, so that a new key is in file and schema by itself.</summary>
internal static class FieldShapes
{
    /// <summary>The fields of a type that the API shows, in the order of its schema.</summary>
    public static IEnumerable<Field> Shown(ContentType type) => type.Schema.Fields.Where(f => !ApiFields.IsWithheld(f));

    public static JsonShape Of(ContentType type) => JsonShapes.Group([.. Shown(type).Select(Member)]);

    // What a reference means may be held back on the day of the build, and is then not there.
    private static ShapeMember Member(Field field) => new(field.Key, field.Help, Of(field.Type), field.Required && field.Type is not ReferenceType);

    private static JsonShape Of(FieldType type) => type switch
    {
        ListType list => JsonShapes.Many(Of(list.Item)),
        ObjectType group => JsonShapes.Group([.. group.Schema.Fields.Select(Member)]),
        MapType map => JsonShapes.Map(Of(map.ValueType)),
        ReferenceType reference => EntryShapes.LinkTo(reference.TargetTypes),
        BooleanType => JsonShapes.Flag,
        IntegerType whole => JsonShapes.Whole(whole.Min, whole.Max),
        NumberType => JsonShapes.Number,
        DateType date => date.DayNeeded ? JsonShapes.Day : JsonShapes.Date,
        TextType text => JsonShapes.Text(max: text.MaxLength),
        ScalarType { Form.Choices.Count: > 0 } choice => JsonShapes.Choice(choice.Form.Choices),
        // Values are in the API without the blanks that an author may have left at their ends.
        // Not every program that reads schemas knows classes of Unicode.
        ScalarType { Form.Pattern: var pattern } when pattern.Contains(@"\p{", StringComparison.Ordinal) => JsonShapes.Text(),
        ScalarType scalar => JsonShapes.Text(type is EmailType ? "email" : null, $"^(?:{scalar.Form.Pattern.Replace(ScalarForm.Blank + "*", "", StringComparison.Ordinal)})$"),
        _ => throw new NotSupportedException($"{type.GetType().Name} does not say what it is in the API."),
    };
}
