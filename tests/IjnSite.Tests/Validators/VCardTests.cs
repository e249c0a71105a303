using System.Text;
using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The vCards before readers that know nothing of the program: npm's vcard4 (strict, RFC 6350) and ical.js, and Python's vobject.</summary>
public sealed class VCardTests(BuiltSite site) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ijn-vcard-");

    private const string Node = """
        const { createRequire } = require('node:module');
        const { readFileSync } = require('node:fs');
        const [, tools, ...files] = process.argv;
        const from = createRequire(tools + '/');
        const { parse } = from('vcard4');
        const ICAL = from('ical.js').default ?? from('ical.js');
        const out = files.map(f => {
          const text = readFileSync(f, 'utf8');
          const strict = [parse(text)].flat().map(card => ({
            fn: card.getProperty('FN').map(p => p.value), email: card.getProperty('EMAIL').map(p => p.value), tel: (card.getProperty('TEL') ?? []).map(p => p.value),
            lang: (card.getProperty('LANG') ?? []).map(p => p.value) }));
          const parsed = ICAL.parse(text);
          const second = (typeof parsed[0] === 'string' ? [parsed] : parsed).map(c => c[1].map(([name, parameters, type, ...values]) => [name, type, values]));
          return { strict, second };
        });
        console.log(JSON.stringify(out));
        """;

    private const string Python = """
        import io, json, sys
        import vobject
        out = []
        for name in sys.argv[1:]:
            with io.open(name, encoding='utf-8', newline='') as file:
                cards = list(vobject.readComponents(file.read()))
            for card in cards: card.validate(raiseException=True)
            out.append([{ key: [v.value if isinstance(v.value, (str, list)) else str(v.value) for v in card.contents[key]] for key in card.contents if key != 'n' } for card in cards])
        print(json.dumps(out))
        """;

    [Fact]
    public async Task Every_card_of_the_site_is_read_by_all_three()
    {
        var files = FileTree.PathsOf(site.Folder).Where(p => p.EndsWith(".vcf", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(site.PathOf).ToList();
        Assert.Equal(5, files.Count);
        var together = files.FindIndex(f => f.EndsWith("contacts.vcf", StringComparison.Ordinal));
        var node = await InNode(files);
        Assert.All(node, f => Assert.NotEmpty(f.GetProperty("strict").EnumerateArray()));
        Assert.Equal(3, node[together].GetProperty("strict").GetArrayLength());
        Assert.Equal(3, node[together].GetProperty("second").GetArrayLength());
        var python = await InPython(files);
        Assert.Equal(["Carolina Chau", "Arianna Rosales", "Jon Rodney"], python[together].EnumerateArray().Select(c => c.GetProperty("fn")[0].GetString()));
    }

    [Fact]
    public async Task What_a_contact_says_comes_back_as_it_was_written()
    {
        // Names with what the format itself uses, a fold in the middle of every kind of letter, and a note of two lines.
        const string Name = "José \"Q\" Ex, Jr. é日本語\U0001F600日本語日本語日本語日本語日本語日本語日本語日本語日本語";
        const string Hours = "Mon–Fri, 9 a.m. to 5 p.m. Ask, please.";
        var outcome = TestSite.WithRealTheme()
            .With("input/members/acme.md", "---\ntitle: \"Acme, Inc. & Sons\"\nstanding: core\njoined: 2006\n---\nWords.\n")
            .With("input/contacts/jane.md", $"---\nname: '{Name}'\npurposes:\n  - media\nemail: a.b+c@example.org\nphone: \"+1 (202) 555-0142\"\nsignal: jane.01\norganization: acme\nlanguages:\n  - es\n  - en\nbeats:\n  - \"Courts, detention\"\n  - Law\nhours: '{Hours}'\ntime_zone: America/New_York\nverified: 2026-10-30\n---\n")
            .Build();
        var file = Write("jane.vcf", outcome.Files["media/jane.vcf"]);

        var node = (await InNode([file]))[0];
        var strict = node.GetProperty("strict")[0];
        Assert.Equal(["es", "en"], Texts(strict.GetProperty("lang")));
        Assert.Equal(["tel:+12025550142"], Texts(strict.GetProperty("tel")));
        Assert.Equal(["a.b+c@example.org"], Texts(strict.GetProperty("email")));
        var second = node.GetProperty("second")[0].EnumerateArray().ToLookup(p => p[0].GetString(), p => p);
        Assert.Equal([Name], Texts(second["fn"].Single()[2]));
        Assert.Equal(["Courts, detention", "Law"], Texts(second["categories"].Single()[2]));
        Assert.Equal(["2026-10-30T00:00:00Z"], Texts(second["rev"].Single()[2]));
        Assert.Equal("uri", second["tel"].Single()[1].GetString());
        Assert.Equal("language-tag", second["lang"].First()[1].GetString());

        var card = (await InPython([file]))[0][0];
        Assert.Equal([Name], Texts(card.GetProperty("fn")));
        Assert.Equal([$"A site\n{Hours} (America/New_York)\nSignal: jane.01"], Texts(card.GetProperty("note")));
        Assert.Equal(["Acme, Inc. & Sons"], card.GetProperty("org").EnumerateArray().SelectMany(Texts));
        Assert.Equal(["Courts, detention", "Law"], card.GetProperty("categories").EnumerateArray().SelectMany(Texts));
        Assert.Equal(["https://example.org/media/jane/"], Texts(card.GetProperty("url")));
        Assert.Equal(["https://example.org/media/jane.vcf"], Texts(card.GetProperty("source")));
        Assert.Equal(["America/New_York"], Texts(card.GetProperty("tz")));
        Assert.StartsWith("urn:uuid:", Texts(card.GetProperty("uid")).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public async Task A_hostile_text_makes_no_property_and_no_second_card(string name)
    {
        var outcome = HostileSite.Of(name);
        var files = outcome.Files.Where(f => f.Key.EndsWith(".vcf", StringComparison.Ordinal)).Select(f => Write(f.Key.Replace('/', '-'), f.Value)).ToList();
        string[] allowed = ["version", "kind", "uid", "source", "fn", "n", "org", "email", "tel", "lang", "tz", "url", "categories", "note", "rev"];
        foreach (var file in await InNode(files))
        {
            Assert.Equal(1, file.GetProperty("strict").GetArrayLength());
            Assert.Empty(file.GetProperty("second")[0].EnumerateArray().Select(p => p[0].GetString()).Except(allowed));
        }

        foreach (var cards in await InPython(files))
        {
            var card = cards.EnumerateArray().Single();
            Assert.Empty(card.EnumerateObject().Select(p => p.Name).Except(allowed));
            Assert.Equal(Shown(HostileSite.Written(name)["contact.name"]), Shown(card.GetProperty("fn")[0].GetString()!));
        }
    }

    [Fact]
    public async Task They_refuse_what_is_wrong()
    {
        var file = Write("wrong.vcf", Encoding.UTF8.GetBytes("BEGIN:VCARD\r\nVERSION:4.0\r\nEMAIL:a@example.org\r\nEND:VCARD\r\n"));
        await Assert.ThrowsAnyAsync<Exception>(() => InNode([file]));
        await Assert.ThrowsAnyAsync<Exception>(() => InPython([file]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A name is one line, whatever the author's keyboard put into it.
    private static string Shown(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ").Trim();

    private static List<string> Texts(JsonElement many) => [.. many.EnumerateArray().Select(t => t.GetString()!)];

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<List<JsonElement>> InNode(IEnumerable<string> files)
    {
        NodeTools.Require("node", "vcard4", "package.json");
        var output = await NodeTools.RunAsync("node", ["-e", Node, "--", Repository.PathOf("tests", "tools"), .. files], new Dictionary<string, string>());
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static async Task<List<JsonElement>> InPython(IEnumerable<string> files)
    {
        var output = await NodeTools.RunAsync(NodeTools.Python("vobject"), ["-c", Python, .. files], new Dictionary<string, string>());
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }
}
