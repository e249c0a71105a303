using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Settings;
using IjnSite.Tests.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The JSON Schemas for editors beside the reader that decides: an editor never marks what a build takes, and marks what a build refuses wherever a schema can state it.</summary>
public sealed class JsonSchemaTests
{
    private static readonly Dictionary<string, FieldType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = new TextType(40), ["long text"] = new TextType(40, multiline: true), ["integer"] = new IntegerType(), ["range"] = new IntegerType(1, 100), ["number"] = new NumberType(),
        ["boolean"] = new BooleanType(), ["date"] = new DateType(), ["day"] = new DateType(dayNeeded: true), ["choice"] = new ChoiceType("core", "member"), ["reference"] = new ReferenceType("brief"),
        ["e-mail"] = new EmailType(), ["url"] = new UrlType(), ["site url"] = new SiteUrlType(), ["slug"] = new SlugType(), ["language"] = new LanguageType(), ["zone"] = new TimeZoneType(),
        ["phone"] = new PhoneType(), ["permalink"] = new PermalinkType(),
        ["texts"] = new ListType(new TextType(40)), ["dates"] = new ListType(new DateType()), ["choices"] = new ListType(new ChoiceType("core", "member")),
        ["group"] = new ObjectType(Fields.Text("a", "Help.").Needed(), Fields.Integer("b", "Help.")), ["groups"] = new ListType(new ObjectType(Fields.Text("a", "Help.").Needed(), Fields.Integer("b", "Help."))),
        ["map"] = new MapType(new BooleanType()),
    };

    // As they stand after "key:" in a file.
    private static readonly string[] Values =
    [
        "", "~", "null", "\"\"", "' '", "\"\\u0085\"", "\"\\n\"", "x", "A title: no", "\"A title: yes\"", "2020", "2020.5", "-5", "+5", "0", "007", "1e3", "0x1F", "5.0", ".5", "5.", "12,5", "1_000", "99999999999", "101", "100", ".inf", ".nan",
        "true", "false", "True", "yes", "no", "\"true\"", "\"5\"", "' 5'", "\"5.5\"", "core", "' core'", "Core", "member", "[core, member]", "[core, other]", "[]", "[\"\"]", "[~, core]", "[[core]]", "{}", "{a: x}", "{a: x, b: 5}", "{a: x, c: 5}", "{b: 5}", "{a: ''}", "{a: x, b: y}",
        "[{a: x}, {a: y, b: 2}]", "[{a: x}, {b: 2}]", "[{a: x}, ~]", "{a: true, b: false}", "{a: yes}", "{a: ~}",
        "\"a\\u0001b\"", "\"a\\u0085b\"", "\"a\\fb\"", "\"a\\u000bb\"", "\"a\\tb\"", "\"a\\nb\"", "\"a\\ud800b\"", "\"\\uffff\"", "1234567890123456789012345678901234567890", "x234567890123456789012345678901234567890", "x2345678901234567890123456789012345678901", "\" x234567890123456789012345678901234567890 \"",
        "|\n  a@b.org\n", "|\n  one\n  two\n", ">\n  en\n", "|-\n  en\n",
        "2026-03-14", "' 2026-03-14'", "2026-3-14", "2026-02-30", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-13", "2026-03", "2026-3", "0000", "0001", "9999", "26", "14.03.2026", "2026-03-14T09:30", "2026-03-14 09:30:15", "2026-03-14T24:00", "2026-03-14T9:30", "2026-03-14T09:30Z", "2026-03-14T09:30-05:00", "2026-03-14T09:30+14:00", "2026-03-14T09:30+14:30", "2026-03T09:30",
        "a@b.org", "' a@b.org '", "a@b", "a b@c.org", "a@b.org\\n", "\"a@b.org\\n\"", "@b.org", "a@-b.org", "Ana <a@b.org>",
        "https://example.org/", "http://example.org", "HTTPS://example.org", "https:example.org", "https:/example.org", "https:\\\\example.org", "ftp://example.org", "javascript:alert(1)", "https://u@example.org/", "https://u:p@example.org/", "https://@example.org/", "https://example.org/a b", "https://example.org/@user", "https://", "mailto:a@b.org", "/old-page/", "//example.org", "/a/../b", "/..", "/..a/", "/a?b", "/a b/", "/a:b", "old/", "/",
        "where-we-meet", "-a", "a-", "a--b", "Élan", "élan", "año-2", "日本", "a_b", "a.b", "a b", "ａ", "Ａ", "1-2", "en", "EN", "pt-BR", "zh-Hant-TW", "es-419", "english", "en-us", "America/New_York", "UTC", "America/Nowhere", "EST", "Europe/Paris ",
        "+1 202-555-0142", "+12025550142", "202-555-0142", "+1 (202) 555.0142", "+123456", "+1234567890123456", "+1 202 555 0142 ext. 5", "' +1 202-555-0142'", "/briefs/:slug/", "/:year/:slug/", "/a//b/", "/:id/", "/A/", "briefs/",
    ];

    // What YAML hands on no longer shows how it was written, or what only a table or a parser knows.
    private static readonly HashSet<string> Inexpressible = new(StringComparer.Ordinal)
    {
        "integer: 1e3", "integer: 0x1F", "integer: 5.0", "integer: 5.", "range: 5.", "range: 0x1F", "range: 5.0", "number: 1e3", "number: 0x1F", "number: .inf", "number: 1234567890123456789012345678901234567890", "number: .nan", "boolean: True", "map: {a: True}", "integer: \"99999999999\"",
        "date: 26", "date: -5", "date: +5", "date: 007", "date: 100", "date: 101", "date: 1e3", "date: 0x1F", "date: 5.0", "date: 5.", "dates: 26", "dates: +5", "dates: 007", "dates: 100", "dates: 101", "dates: 1e3", "dates: 0x1F", "dates: 5.0", "dates: 5.",
        "slug: 2020.5", "slug: -5", "slug: +5", "slug: 0x1F", "slug: 5.0", "slug: .5", "slug: 5.", "slug: True", "slug: .inf", "slug: .nan", "slug: Ａ", "slug: +12025550142", "slug: +123456", "slug: +1234567890123456", "zone: America/Nowhere",
    };

    [Fact]
    public async Task A_schema_takes_what_the_reader_takes_and_refuses_what_it_refuses()
    {
        var cases = Types.SelectMany(t => new[] { false, true }.Select(needed => (t.Key, Needed: needed, Schema: new ContentSchema([new Field<object>("key", t.Value, "Help.", needed)])))).ToList();
        var verdicts = await SchemaVerdicts(cases.Select(c => (JsonSchemaWriter.Write(c.Schema, "test", "Test."), Values.Select(v => $"key: {v}").Append("other: x").Append("{}"))));
        var faults = new List<string>();
        foreach (var (c, verdict) in cases.Zip(verdicts))
        {
            foreach (var (value, taken) in Values.Zip(verdict))
            {
                if (taken is null || Reads(c.Schema, $"key: {value}") is not { } read || read == taken) continue;
                if (read) faults.Add($"refused by the schema alone: {c.Key}{(c.Needed ? ", required" : "")}: {value}");
                else if (!IsInexpressible(c.Key, value)) faults.Add($"refused by the reader alone: {c.Key}{(c.Needed ? ", required" : "")}: {value}");
            }

            Assert.False(verdict[^2]);
            Assert.Equal(!c.Needed, verdict[^1]);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_letter_that_may_stand_in_an_address_may_in_the_schema()
    {
        var schema = new ContentSchema([new Field<object>("key", new SlugType(), "Help.")]);
        var letters = Enumerable.Range(0x80, 0xFFFF - 0x80).Select(n => (char)n).Where(c => !char.IsSurrogate(c)).Select(c => $"a{c}a").ToList();
        var verdict = (await SchemaVerdicts([(JsonSchemaWriter.Write(schema, "test", "Test."), letters.Select(l => $"key: {JsonSerializer.Serialize(l)}"))]))[0];
        Assert.Empty(letters.Zip(verdict).Where(l => SlugType.IsSlug(l.First) && l.Second == false).Select(l => $"U+{(int)l.First[1]:X4}"));
        Assert.Contains(letters.Zip(verdict), l => l.Second == false && l.First == "aÉa");
    }

    [Fact]
    public async Task Every_file_of_the_site_fits_the_schema_of_its_kind()
    {
        var defaults = JsonSchemaWriter.WriteDefaults(SiteDefinition.ContentTypes.Select(t => t.Schema), "test", "Test.");
        var files = new List<(string Path, byte[] Schema, string Text)>();
        foreach (var site in new[] { Repository.PathOf("input"), Repository.PathOf("tests", "sites", "components") })
        {
            foreach (var type in SiteDefinition.ContentTypes.Where(t => !t.IsSidecar && Directory.Exists(Path.Combine(site, t.Folder))))
                files.AddRange(Directory.EnumerateFiles(Path.Combine(site, type.Folder), "*.md").Select(f => (f, JsonSchemaWriter.Write(type.Schema, "test", "Test."), FrontMatterOf(File.ReadAllText(f)))));
            files.AddRange(Directory.EnumerateFiles(site, "_directory.yml", SearchOption.AllDirectories).Select(f => (f, defaults, File.ReadAllText(f))));
            files.Add((Path.Combine(site, "site.yml"), JsonSchemaWriter.Write(SettingsSchema.Schema, "test", "Test."), File.ReadAllText(Path.Combine(site, "site.yml"))));
        }

        Assert.True(files.Count > 100, "The content is not there.");
        var verdicts = await SchemaVerdicts(files.Select(f => (f.Schema, (IEnumerable<string>)[f.Text])));
        Assert.Empty(files.Zip(verdicts).Where(f => f.Second[0] != true).Select(f => f.First.Path));
    }

    private static string FrontMatterOf(string text) => text.Split("---\n", 3)[1];

    // A number no longer shows the plus sign and the zeros with which a telephone number began.
    private static bool IsInexpressible(string type, string value) =>
        Inexpressible.Contains($"{type}: {value}") || (type == "phone" && System.Text.RegularExpressions.Regex.IsMatch(value, @"^[+-]?[0-9.]+(e[0-9]+)?$|^0x1F$|^\.(inf|nan)$"));

    // Null where the text is no YAML to our reader: then the editor says so too, whatever the schema.
    private static bool? Reads(ContentSchema schema, string yaml)
    {
        var source = new SourceText(SitePath.Parse("a.yml"), yaml);
        var found = new DiagnosticBag();
        if (YamlReader.Read(source, 0, yaml.Length, YamlLimits.FrontMatter, found) is not { } mapping || found.HasErrors) return null;
        SchemaReader.Read(schema, mapping, found);
        return !found.HasErrors;
    }

    private static async Task<List<List<bool?>>> SchemaVerdicts(IEnumerable<(byte[] Schema, IEnumerable<string> Texts)> cases)
    {
        NodeTools.Require("node", "ajv", "package.json");
        NodeTools.Require("node", "yaml-language-server", "package.json");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "cases.json");
        await using (var stream = File.Create(file))
        {
            await using var json = new Utf8JsonWriter(stream);
            json.WriteStartArray();
            foreach (var (schema, texts) in cases)
            {
                json.WriteStartObject();
                json.WritePropertyName("schema");
                json.WriteRawValue(schema);
                json.WriteStartArray("texts");
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "schema-verdicts.js"), file], new Dictionary<string, string>());
        return JsonSerializer.Deserialize<List<List<bool?>>>(output)!;
    }
}
