using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IjnSite.Commands.Build.Cms;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The content editor's configuration is the content schema, seen through its widgets.</summary>
public sealed class CmsConfigTests
{
    private static readonly JsonArray Collections = (JsonArray)Config()["collections"]!;

    public static TheoryData<string> Types => [.. SiteDefinition.ContentTypes.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_a_collection_with_its_keys_in_their_order(string name)
    {
        var type = SiteDefinition.ContentTypes.Single(t => t.Name == name);
        var collection = Collections.Single(c => Text(c!, "name") == type.Folder)!;
        Assert.Equal($"input/{type.Folder}", Text(collection, "folder"));
        Assert.Equal(type.IsSidecar ? "yml" : "md", Text(collection, "extension"));
        var fields = (JsonArray)collection["fields"]!;
        Assert.Equal(type.Schema.Fields.Select(f => f.Key), fields.Select(f => Text(f!, "name")).Where(n => n != "body"));
        foreach (var field in type.Schema.Fields)
        {
            var shown = fields.Single(f => Text(f!, "name") == field.Key)!;
            Assert.Equal(field.Required, shown["required"]!.GetValue<bool>());
            Assert.StartsWith(field.Help, Text(shown, "hint"), StringComparison.Ordinal);
        }

        if (!type.IsSidecar)
        {
            var body = fields.Single(f => Text(f!, "name") == "body")!;
            Assert.True(body["sanitize_preview"]!.GetValue<bool>());
            Assert.Equal(["raw"], body["modes"]!.AsArray().Select(m => m!.GetValue<string>()));
        }
    }

    [Fact]
    public void Every_type_of_field_has_a_widget()
    {
        FieldType[] types =
        [
            new TextType(), new TextType(multiline: true), new IntegerType(), new NumberType(), new BooleanType(), new DateType(), new ChoiceType("a"), new EmailType(), new UrlType(), new SiteUrlType(),
            new SlugType(), new LanguageType(), new TimeZoneType(), new PhoneType(), new PermalinkType(), new EndpointType(), new RepositoryType(), new ReferenceType(), new ListType(new TextType()), new ObjectType(),
        ];
        // Free keys stand in the settings alone, which the editor does not open.
        var known = types.Select(t => t.GetType()).Append(typeof(MapType)).ToHashSet();
        var all = new[] { typeof(FieldType).Assembly, typeof(SiteDefinition).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(FieldType)) && !t.IsAbstract);
        Faults.None(all.Except(known).Select(t => $"{t.Name} is not tried here"));
        foreach (var type in types) Assert.NotEmpty(Text(Widget(type), "widget"));
        Assert.Throws<NotSupportedException>(() => Widget(new MapType(new TextType())));
    }

    [Fact]
    public void Each_type_has_the_widget_that_writes_what_it_reads()
    {
        Assert.Equal("string", Text(Widget(new TextType(80)), "widget"));
        Assert.Equal("text", Text(Widget(new TextType(multiline: true)), "widget"));
        Assert.Equal("""{"label":"A key","name":"a_key","required":false,"hint":"Help. Write a whole number from 1 to 5.","widget":"number","value_type":"int","min":1,"max":5}""", Widget(new IntegerType(1, 5)).ToJsonString());
        Assert.Equal("""{"label":"A key","name":"a_key","required":false,"hint":"Help.","widget":"select","options":["media","membership"],"multiple":true}""", Widget(new ListType(new ChoiceType("media", "membership"))).ToJsonString());
        Assert.Equal("""{"label":"A key","name":"a_key","required":false,"hint":"Help.","widget":"relation","collection":"contacts","value_field":"{{slug}}","search_fields":["name"],"display_fields":["name"],"options_length":500}""", Widget(new ReferenceType("contact")).ToJsonString());
        Assert.True(Widget(new ListType(new ReferenceType("pillar")))["multiple"]!.GetValue<bool>());
        // Entries of any type are none of the editor's collections.
        Assert.Equal("string", Text(Widget(new ReferenceType()), "widget"));
        // A comma is no end of an item.
        Assert.Equal("string", Text(Widget(new ListType(new TextType()))["field"]!, "widget"));
    }

    [Theory]
    [InlineData("2026", true, false)]
    [InlineData("2026-03", true, false)]
    [InlineData("2026-03-14", true, true)]
    [InlineData("2026-03-14T18:00", true, true)]
    [InlineData("2026-03-14T18:00:00-05:00", true, true)]
    [InlineData("14.3.2026", false, false)]
    [InlineData("2026-3-14", false, false)]
    public void A_date_is_as_the_schema_has_it(string text, bool asDate, bool asDay)
    {
        Assert.Equal(asDate, Takes(new DateType(), text));
        Assert.Equal(asDay, Takes(new DateType(dayNeeded: true), text));
    }

    [Fact]
    public void Patterns_take_what_the_types_take_and_refuse_common_slips()
    {
        (ScalarType Type, string[] Good, string[] Bad)[] cases =
        [
            (new EmailType(), ["name@example.org", "first.last+x@mail.example.co"], ["name", "name@example", "Name <name@example.org>"]),
            (new UrlType(), ["https://example.org/", "http://example.org/a?b=c#d", "HTTPS://example.org"], ["example.org", "https://exa mple.org", "mailto:a@example.org"]),
            (new SiteUrlType(), ["/old/", "/a/b.html", "/"], ["old/", "https://example.org/", "/a?b"]),
            (new SlugType(), ["where-the-systems-meet", "a", "niños-2026", "一"], ["Where", "a b", "a.b", "-a", ""]),
            (new LanguageType(), ["en", "es", "pt-BR", "zh-Hant-TW"], ["EN", "english"]),
            (new TimeZoneType(), ["UTC", "America/New_York"], ["Eastern"]),
            (new TextType(5), ["", "12345", "  12345  "], ["123456"]),
            (new TextType(5, multiline: true), ["1\n345"], ["1\n3456"]),
        ];
        Faults.None(cases.SelectMany(c => c.Good.Where(t => !Takes(c.Type, t)).Select(t => $"{c.Type.GetType().Name} refuses '{t}'")
            .Concat(c.Bad.Where(t => Takes(c.Type, t)).Select(t => $"{c.Type.GetType().Name} takes '{t}'"))));
    }

    [Fact]
    public void Another_language_has_collections_of_its_own_whose_entries_say_so()
    {
        var collections = (JsonArray)Config("es")["collections"]!;
        Assert.Equal(2 * SiteDefinition.ContentTypes.Count, collections.Count);
        var briefs = collections.Single(c => Text(c!, "name") == "briefs-es")!;
        Assert.Equal("input/es/briefs", Text(briefs, "folder"));
        var language = briefs["fields"]!.AsArray().Single(f => Text(f!, "name") == "language")!;
        Assert.Equal("""{"name":"language","widget":"hidden","default":"es"}""", language.ToJsonString());
    }

    [Fact]
    public void On_GitHub_nothing_is_published_deleted_or_uploaded_past_a_pull_request()
    {
        var config = Config();
        Assert.Equal("editorial_workflow", Text(config, "publish_mode"));
        Assert.Equal("none", Text(config["media_library"]!, "name"));
        Assert.All(Collections, c => Assert.False(c!["delete"]!.GetValue<bool>() || c["publish"]!.GetValue<bool>()));
        Assert.All(Collections, c => Assert.Equal(!SiteDefinition.ContentTypes.Single(t => t.Folder == Text(c!, "name")).IsSidecar, c!["create"]!.GetValue<bool>()));
    }

    [Fact]
    public void A_preview_of_a_pull_request_is_linked_by_the_entrys_own_address()
    {
        Assert.Equal("briefs/{{slug}}/", Text(Collections.Single(c => Text(c!, "name") == "briefs")!, "preview_path"));
        var own = (JsonArray)CmsConfig.Write(Settings("permalinks.brief=/papers/:slug/"), SiteDefinition.ContentTypes, SitePath.Parse("input"), [])["collections"]!;
        Assert.Equal("papers/{{slug}}/", Text(own.Single(c => Text(c!, "name") == "briefs")!, "preview_path"));
    }

    private static JsonObject Config(params string[] languages) => CmsConfig.Write(Settings("cms.repository=network/site"), SiteDefinition.ContentTypes, SitePath.Parse("input"), languages);

    private static SiteSettings Settings(string setting) => TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n").Set(setting).Build().Result!.Settings;

    private static JsonObject Widget(FieldType type) => new CmsWidgets(SiteDefinition.ContentTypes).Of(new Field<object>("a_key", type, "Help."));

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();

    private static bool Takes(ScalarType type, string text) => Regex.IsMatch(text, CmsPatterns.Of(type)!, RegexOptions.ECMAScript);
}
