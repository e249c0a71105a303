using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>A contact is written once: every form in which it is published says the same of it, and none says anything when it has left.</summary>
public sealed class ContactAgreementTests
{
    private const string Jane = """
        ---
        name: Jane Doe
        purposes:
          - media
        email: jane@example.org
        organization: acme
        phone: "+1 202-555-0142"
        languages:
          - es
          - en
        order: 2
        ---

        """;

    private static readonly Lazy<Dictionary<string, byte[]>> Published = new(() => Unpacked(Site(Jane).Build()));

    /// <summary>Where each form stands, and how it is read.</summary>
    private static readonly Dictionary<string, Func<byte[], Said>> Forms = new(StringComparer.Ordinal)
    {
        ["media/jane/index.html"] = file => OnPage(HtmlPage.Parse(file), "main"),
        ["media/index.html"] = file => OnPage(HtmlPage.Parse(file), "li.contact:nth-of-type(2)"),
        ["briefs/one/index.html"] = file => OnPage(HtmlPage.Parse(file), ".for-media .contact") with { Languages = null },
        ["media/jane/index.html#json-ld"] = file => InStructuredData(HtmlPage.Parse(file)),
        ["api/v1/contacts/jane.json"] = InApi,
        ["media/jane.vcf"] = file => InCard(file),
        ["media/contacts.vcf"] = file => InCard(file),
        ["media/press.json"] = InPressData,
        ["kit/press.json"] = InPressData,
        ["kit/contacts/contacts.vcf"] = file => InCard(file),
        ["kit/contacts/contacts.csv"] = InTable,
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    private static readonly Said Written = new("Jane Doe", "jane@example.org", "+12025550142", "en es");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_form_says_what_was_written(string form) => AssertSame(Written, Read(form, Published.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_that_says_something_else_is_noticed(string form)
    {
        Func<string, string>[] changes =
        [
            text => text.Replace("Jane Doe", "Jane Roe", StringComparison.Ordinal),
            text => text.Replace("jane@example.org", "joan@example.org", StringComparison.Ordinal),
            text => text.Replace("2025550142", "2025550143", StringComparison.Ordinal).Replace("202-555-0142", "202-555-0143", StringComparison.Ordinal),
        ];
        var path = form.Split('#')[0];
        foreach (var change in changes)
        {
            var changed = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Published.Value[path])));
            Assert.NotEqual(Published.Value[path], changed);
            Assert.NotEqual(Written with { Languages = null }, Read(form, new(Published.Value) { [path] = changed }) with { Languages = null });
        }
    }

    [Fact]
    public void A_contact_who_has_left_is_in_no_file()
    {
        var before = Site(Jane).Build();
        string[] traces = ["Jane Doe", "jane@example.org", "555-0142", "5550142", "jane.vcf"];
        Assert.All(traces, trace => Assert.NotEmpty(Holding(before, trace)));

        var after = Site(Jane.Replace("order: 2", "valid_until: 2026-11-23", StringComparison.Ordinal)).Build();
        Faults.None(after.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Faults.None(traces.SelectMany(trace => Holding(after, trace)));
        // Whoever is first among those who stayed answers for the brief.
        Assert.Contains("kim@example.org", after.Text("briefs/one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_whose_file_is_gone_while_others_name_it_stops_the_build_at_each_of_them()
    {
        var outcome = Site(Jane).Without("input/contacts/jane.md").With("input/briefs/two.md", "---\ntitle: Two\nsummary: More\npublished: 2026-01-02\nmedia_contact: jane\n---\nWords.\n").Build();
        Assert.Equal(["input/briefs/one.md:5:16", "input/briefs/two.md:5:16"],
            outcome.Findings.Where(f => f.Id == "dangling-reference").Select(f => $"{f.Where.Path}:{f.Where.Line}:{f.Where.Column}"));
        Assert.Empty(outcome.Files);
    }

    private sealed record Said(string Name, string Email, string? Phone, string? Languages);

    private static TestSite Site(string jane) => TestSite.WithRealTheme()
        .With("input/site.yml", "title: A site\nshort_title: Site\nbase_url: https://example.org\n")
        .With("input/_data/press.yml", "terms:\n  - Leave it.\n")
        .With("input/pages/home.md", "---\ntitle: Home\nid: start\nslug: index\n---\nWords.\n")
        .With("input/members/acme.md", "---\ntitle: Acme\nstanding: core\njoined: 2006\n---\nWords.\n")
        .With("input/contacts/jane.md", jane)
        .With("input/contacts/kim.md", "---\nname: Kim\npurposes:\n  - media\nemail: kim@example.org\norder: 1\n---\n")
        .With("input/briefs/one.md", "---\ntitle: One\nsummary: Words\npublished: 2026-01-02\nmedia_contact: jane\n---\nWords.\n");

    private static Dictionary<string, byte[]> Unpacked(TestOutcome outcome)
    {
        var files = outcome.Files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        Faults.None(outcome.Findings.Select(TextFormatter.Format));
        using var kit = new ZipArchive(new MemoryStream(files["media/press-kit.zip"]), ZipArchiveMode.Read);
        foreach (var entry in kit.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            files["kit/" + entry.FullName[(entry.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..]] = content.ToArray();
        }

        return files;
    }

    private static IEnumerable<string> Holding(TestOutcome outcome, string text) =>
        outcome.Files.Where(f => f.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(f => $"{text} is in {f.Key}");

    private static Said Read(string form, Dictionary<string, byte[]> files) => Forms[form](files[form.Split('#')[0]]);

    private static void AssertSame(Said expected, Said read) => Assert.Equal(read.Languages is null ? expected with { Languages = null } : expected, read);

    private static Said OnPage(HtmlPage page, string scope)
    {
        var mail = page.All($"{scope} a[href^='mailto:jane'], {scope} a[href^='mailto:joan']").Single();
        var address = Uri.UnescapeDataString(mail.Attribute("href")!["mailto:".Length..].Split('?')[0]);
        var phone = page.All($"{scope} a[href^='tel:']").SingleOrDefault();
        var shown = phone?.Text ?? page.All($"{scope} > p").Select(p => p.Text).Single(t => t.StartsWith('+'));
        var name = page.All(scope == "main" ? "h1" : $"{scope} .name").Single().Text;
        var terms = page.All($"{scope} dt").Zip(page.All($"{scope} dd")).ToDictionary(t => t.First.Text, t => t.Second.Text);
        return new Said(name, Both(address, mail.Text), phone is null ? Digits(shown) : Both(Digits(phone.Attribute("href")!), Digits(shown)), terms.TryGetValue("Languages", out var names) ? Codes(names.Split(", ")) : null);
    }

    private static Said InStructuredData(HtmlPage page)
    {
        using var json = JsonDocument.Parse(page.All("script[type='application/ld+json']").Single().Text);
        var nodes = Objects(json.RootElement).Where(o => Text(o, "email") is { } email && email.StartsWith("j", StringComparison.Ordinal)).ToList();
        // The person and the contact point say what they say alike.
        var said = nodes.Select(o => (Name: Text(o, "name")!, Email: Text(o, "email")!, Phone: Text(o, "telephone"))).Distinct().ToList();
        var languages = nodes.Select(o => o.TryGetProperty("availableLanguage", out var l) || o.TryGetProperty("knowsLanguage", out l) ? Texts(l) : null).FirstOrDefault(l => l is not null);
        return said.Count == 1 ? new Said(said[0].Name, said[0].Email, said[0].Phone is { } phone ? Digits(phone) : null, languages is null ? null : Codes(languages)) : new Said(string.Join('|', said), "", null, null);
    }

    private static Said InApi(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        return InFields(json.RootElement.GetProperty("fields"));
    }

    private static Said InPressData(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        var contact = json.RootElement.GetProperty("contacts").EnumerateArray().Single(c => Text(c, "id") == "jane");
        var fact = json.RootElement.GetProperty("facts").EnumerateArray().Single(s => Text(s, "key") == "contacts").GetProperty("facts").EnumerateArray().Last();
        var said = InFields(contact);
        return said with
        {
            Name = Both(said.Name, Text(fact, "title")!),
            Email = Both(said.Email, Text(fact, "detail")!.Split(", ")[0]),
            Phone = Both(said.Phone!, Digits(Text(fact, "detail")!.Split(", ")[1])),
        };
    }

    private static Said InFields(JsonElement fields) =>
        new(Text(fields, "name")!, Text(fields, "email")!, Text(fields, "phone") is { } phone ? Digits(phone) : null, Codes(Texts(fields.GetProperty("languages"))));

    private static Said InCard(byte[] file)
    {
        var card = VCardText.Parse(file).Cards[^1];
        string One(string name) => card.Single(l => l.Name == name).Text;
        return new Said(One("FN"), One("EMAIL"), Digits(One("TEL")), Codes(card.Where(l => l.Name == "LANG").Select(l => l.Text)));
    }

    private static Said InTable(byte[] file)
    {
        var rows = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(l => l.Split(',')).ToList();
        string Cell(string column) => rows[^1][Array.IndexOf(rows[0], column)];
        return new Said(Cell("name"), Cell("email"), Digits(Cell("phone")), Codes(Cell("languages").Split("; ")));
    }

    // What a form says twice and not alike is neither.
    private static string Both(string a, string b) => a == b ? a : $"{a} or {b}";

    private static string Digits(string phone) => "+" + string.Concat(phone.Where(char.IsAsciiDigit));

    private static string Codes(IEnumerable<string> languages) => string.Join(' ', languages.Select(l => l switch { "English" => "en", "Spanish" => "es", _ => l }).Order(StringComparer.Ordinal));

    private static string? Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement many) => many.ValueKind == JsonValueKind.String
        ? [many.GetString()!]
        : many.EnumerateArray().Select(l => l.ValueKind == JsonValueKind.String ? l.GetString()! : Text(l, "alternateName") ?? Text(l, "name")!).ToList();

    private static IEnumerable<JsonElement> Objects(JsonElement one) => one.ValueKind switch
    {
        JsonValueKind.Object => one.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(one),
        JsonValueKind.Array => one.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
