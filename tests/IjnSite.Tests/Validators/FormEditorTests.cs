using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Modules.Forms;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The form of front matter against the code by which Decap CMS reads and writes it.</summary>
public sealed class FormEditorTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "  ", "\n", "\n\n", " lead", "trail ", "tab\tinside", "\ttab", "trailing tab\t", "a: b", "a:", ": a", ":a", "a :b", "a #b", "#a", "a#b", "- a", "-", "-a", "? a", "?", "?a", "@a", "`a`", "%a", "!a", "&a", "*a",
        "|", ">", "[a]", "{a: b}", "a, b", "]", ",a", "'", "\"", "it's", "say \"hi\"", "'a'", "\"a\"", "both ' and \"", "\"quoted\" it's", "yes", "no", "on", "off", "y", "n", "true", "True", "TRUE", "false", "null", "Null", "NULL", "~",
        "0", "-0", "12", "+12", "007", "0x1F", "0o17", "1.5", "1.50", ".5", "5.", "1e3", "-1E-3", ".inf", "-.INF", ".NaN", "1_000", "1,000", "2026-03-14", "2026-03-14T09:30:00Z", "2026-03-14T09:30:00.000Z", "09:30", "<<", "---", "...", "--- a", "%YAML",
        "a\nb", "a\n\nb", "a\n", "a\n\n", "\na", "\n a\nb", " a\nb", "a\n  b\nc", "a\n b", "a \nb", "a\n\n\n b\n\nc\n", "a: b\nc", "a #b\nc: d", "- a\n- b", "\ta\nb", "a\n\t\n", "a\n ", "a\n \nb", "'a\nb'", "\"a\nb\"", "a\n---\nb", "%a\nb",
        "back\\slash", "\\n", "nul\0", "bell\a", "esc\u001b[31m", "cr\rlf", "a\r\nb", "del\u007f", "nel\u0085", "nbsp\u00a0x", "ls\u2028x", "ps\u2029y", "bom\ufeff", "é", "e\u0301", "日本語", "العربية", "😀", "👩‍👩‍👧", "🏳️‍🌈 flag",
        "https://example.org/a?b=c&d=e#f", "name@example.org", "C:\\path", "{{ x }}", "{% x %}", "<b>x</b>", "key: [a, b]", "a -- b", "…", "“quoted”", "$x", "a;b", "=", "==", "a | b", "a > b",
    ];

    [Fact]
    public async Task Every_text_is_written_as_the_form_editor_writes_it()
    {
        var texts = Corpus().ToList();
        var trees = new List<MappingValue>();
        foreach (var text in texts)
        {
            trees.Add(Group(("key", Text(text))));
            trees.Add(Group(("a_long_key_of_more_than_forty_characters_here", Text(text)), ("list", List(Text(text), Text("x"), List(Text(text)))), ("group", Group(("deep", Group(("er", Text(text))))))));
            if (text.Length is > 0 and < 40) trees.Add(Group(("k " + text, List(Group((text + "k", Text("x")), ("two", Text(text)))))));
        }

        trees.Add(Group(("none", Null), ("empty", List()), ("group", Group()), ("all", Group(("a", Null), ("b", Null))), ("some", List(Null, Group(("a", Null)), Text("x")))));
        var theirs = await DecapAsync(trees.Select(t => new JsonObject { ["data"] = Json(t) }));
        Assert.Equal(theirs.Count, trees.Count);
        var faults = trees.Zip(theirs).Where(p => YamlWriter.Write(p.First) != p.Second).Select(p => $"{Json(p.First)!.ToJsonString()}\nours:\n{YamlWriter.Write(p.First)}\ntheirs:\n{p.Second}").ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} of {trees.Count} differ.\n{string.Join("\n", faults.Take(5))}");
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("1.50", "\"1.50\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("-0", "\"-0\"")]
    [InlineData("True", "\"True\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("12345678901234567890", "\"12345678901234567890\"")]
    public async Task A_plain_word_stays_plain_only_when_the_form_editor_writes_it_back_in_the_same_letters(string written, string expected)
    {
        var tree = Group(("key", Text(written) with { IsPlain = true }));
        Assert.Equal($"key: {expected}\n", YamlWriter.Write(tree));
        Assert.Equal($"key: {expected}\n", Assert.Single(await DecapAsync([new JsonObject { ["text"] = $"key: {expected}\n", ["sidecar"] = true }])));
    }

    [Fact]
    public async Task The_form_editor_changes_nothing_in_a_file_of_the_site_that_is_in_form()
    {
        var files = SiteDefinition.ContentTypes
            .SelectMany(type => Files(Repository.PathOf("input", type.Folder), type.IsSidecar ? "*.yml" : "*.md").Select(file => (Type: type, Text: File.ReadAllText(file), File: file)))
            .Where(f => !Path.GetFileName(f.File).StartsWith('_')).ToList();
        Assert.NotEmpty(files);
        await MustStay(files.Select(f => (f.Type, f.File, Form(f.Type, f.Text))));
    }

    [Fact]
    public async Task The_form_editor_changes_nothing_in_a_hostile_file_that_is_in_form()
    {
        var type = SiteDefinition.ContentTypes.First(t => t.Name == "brief");
        // The editor cuts three hyphens and empty lines off the end of what it reads, so that the last value is another one.
        // Nothing that is written is stable where a text looks like a moment: the editor reads it as one, quotes or not.
        // A file with a value that its field refuses, such as one with a control character, waits for its author.
        var texts = Corpus().Where(t => t.All(c => c is '\n' or '\t' or '\r' || !char.IsControl(c)) && !t.EndsWith('Z')).ToList();
        var made = texts.Select(t => (type, t, EntryForm.Of(
            new SourceText(SitePath.Parse("a.md"), $"---\n{YamlWriter.Write(Group(("published", Text("2026-03-14")), ("unknown", Text(t)), ("title", Text(t)), ("figures", List(Group(("label", Text(t)), ("value", Text("7"))))), ("topics", Text(t + "x")), ("last", Text("end"))))}---\n\nBody {t.ReplaceLineEndings(" ")}"),
            type.Schema, isSidecar: false))).ToList();
        // A file whose values would not come back from that form is left as it is: line breaks of other alphabets, and a block that begins with an empty line.
        string[] left = ["\n", "\n\n", "\na", "ls\u2028x", "ps\u2029y"];
        Assert.Equal(left, made.Where(m => m.Item3 is null && Hostile.Contains(m.t)).Select(m => m.t));
        await MustStay(made.Where(m => m.Item3 is not null).Select(m => (m.type, m.t, m.Item3!)));
    }

    private static async Task MustStay(IEnumerable<(ContentType Type, string Name, string Text)> files)
    {
        var all = files.ToList();
        var theirs = await DecapAsync(all.Select(f => new JsonObject
        {
            ["text"] = f.Text,
            ["sidecar"] = f.Type.IsSidecar,
            ["order"] = new JsonArray([.. f.Type.Schema.Fields.Select(k => (JsonNode)k.Key)]),
        }));
        var faults = all.Zip(theirs).Where(p => p.First.Text != p.Second).Select(p => $"{p.First.Name}\nours:\n{p.First.Text}\ntheirs:\n{p.Second}").ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} of {all.Count} differ.\n{string.Join("\n", faults.Take(5))}");
    }

    private static string Form(ContentType type, string text) =>
        EntryForm.Of(new SourceText(SitePath.Parse("a.md"), text), type.Schema, type.IsSidecar) ?? throw new InvalidOperationException("It cannot be read.");

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    // The hostile ones alone, in long lines, and thrown together.
    private static IEnumerable<string> Corpus()
    {
        foreach (var text in Hostile) yield return text;
        foreach (var text in Hostile.Where(t => t.Length > 0)) yield return string.Join(' ', Enumerable.Repeat(text, 500 / text.Length));
        yield return new string('x', 500);
        yield return new string('"', 300);
        yield return string.Concat(Enumerable.Repeat("word ", 60)) + "\n" + new string('y', 120) + "\n  deeper " + new string('z', 100) + "\nend";
        yield return "folded " + string.Concat(Enumerable.Repeat("word ", 60)).Trim() + "\n\nand on\n";
        var random = new Random(20_260_314);
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 25); n > 0; n--) text.Append(Hostile[random.Next(Hostile.Length)]).Append(random.Next(4) switch { 0 => " ", 1 => "\n", 2 => " word ", _ => "" });
            yield return text.ToString();
        }
    }

    private static async Task<IReadOnlyList<string>> DecapAsync(IEnumerable<JsonObject> items)
    {
        NodeTools.Require("node", "yaml", "package.json");
        NodeTools.Require("node", "gray-matter", "package.json");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. items]).ToJsonString(), TestContext.Current.CancellationToken);
            var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "decap-form.cjs"), file], new Dictionary<string, string>());
            return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(e => e.GetString()!)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static JsonNode? Json(MetadataValue value) => value switch
    {
        ScalarValue { IsNull: true } => null,
        ScalarValue text => JsonValue.Create(text.Text),
        SequenceValue list => new JsonArray([.. list.Items.Select(Json)]),
        MappingValue group => new JsonObject(group.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        _ => throw new ArgumentException("There is no such value."),
    };

    private static ScalarValue Null => new(SourceSpan.None, "", IsNull: true);

    private static ScalarValue Text(string text) => new(SourceSpan.None, text);

    private static SequenceValue List(params MetadataValue[] items) => new(SourceSpan.None, items);

    private static MappingValue Group(params (string Key, MetadataValue Value)[] entries) =>
        new(SourceSpan.None, [.. entries.Select(e => new MappingEntry(e.Key, SourceSpan.None, e.Value))]);
}
