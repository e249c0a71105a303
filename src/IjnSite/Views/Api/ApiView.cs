using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Views.Api;

/// <summary>What the content API offers, for the page that explains it to people.</summary>
public static class ApiView
{
    public static readonly LiquidShape<Field> FieldShape = new("page.api.collections.fields")
    {
        { "key", "the name of the field", f => f.Key },
        { "kind", "what JSON holds there: `string`, `date`, `link`, `object[]` …", f => KindOf(f.Type) },
        { "meaning", "what it is for, in a sentence", f => f.Help },
        { "required", "every entry has it", f => f.Required },
    };

    public static readonly LiquidShape<(ContentType Type, ViewContext Context)> CollectionShape = new("page.api.collections")
    {
        { "type", "the name of the type, such as `news-item`", c => c.Type.Name },
        { "title", "its name for people, in the plural", c => new PageNames(c.Context.Index, c.Context.Strings).OfMany(c.Type) },
        { "meaning", "what an entry is, in a sentence", c => ApiFields.MeaningOf(c.Type) },
        { "total", "how many entries there are", c => c.Context.Index.Of(c.Type).Count(e => !e.IsBroken) },
        { "url", "the address of its listing", c => c.Context.Settings.Href(ApiAddress.ListOf(c.Type)) },
        { "schema_url", "the address of the schema of its entries", c => c.Context.Settings.Href(ApiAddress.SchemaOf(c.Type.Name)) },
        { "fields", "its fields", c => c.Type.Schema.Fields.Where(f => !ApiFields.IsWithheld(f)).Select(FieldShape.MapOf).ToList() },
    };

    public static readonly LiquidShape<ViewContext> Shape = new("page.api")
    {
        { "version", "the number of the contract", _ => ApiAddress.Version },
        { "page_size", "how many entries one page of a listing has", _ => ApiAddress.PageSize },
        { "collections", "the types of entries", c => c.Index.Types.Select(t => CollectionShape.MapOf((t, c))).ToList() },
    };

    /// <returns>Null when the site has no API.</returns>
    public static LiquidMap? Of(ViewContext context) => context.Settings.IsOn("api") ? Shape.MapOf(context) : null;

    private static string KindOf(FieldType type) => type switch
    {
        ListType list => KindOf(list.Item) + "[]",
        ObjectType or MapType => "object",
        ReferenceType => "link",
        BooleanType => "boolean",
        IntegerType or NumberType => "number",
        DateType => "date",
        _ => "string",
    };
}
