using System.Text.Json;
using System.Text.Json.Nodes;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;
using IjnSite.Tests.Validators;

namespace IjnSite.Tests.Site;

/// <summary>The JSON-LD of every page of the real site, and of a site with a value for every key, against the part of the vocabulary of schema.org in <c>schema-org.json</c>.</summary>
public sealed class StructuredDataTests(BuiltSite site)
{
    private static readonly Lazy<JsonObject> Vocabulary = new(() => JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "schema-org.json")))!.AsObject());

    private static readonly Lazy<TestOutcome> Full = new(() => FullSite.Build(path => $"S {path.Replace('.', ' ').Replace('_', ' ')}", "The text of the entry.").Outcome);

    private IEnumerable<(string Path, HtmlPage Page, JsonArray Graph)> Graphs =>
        from file in site.Pages.Select(p => (Path: p.Url, Bytes: File.ReadAllBytes(site.PathOf(p.File)))).Concat(Full.Value.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => (Path: "every key: " + f.Key, Bytes: f.Value)))
        let page = HtmlPage.Parse(file.Bytes)
        let data = page.All("script[type='application/ld+json']").Select(s => s.Text).SingleOrDefault()
        where data is not null
        select (file.Path, page, JsonNode.Parse(data)!["@graph"]!.AsArray());

    [Fact]
    public void Every_node_has_a_type_and_properties_of_the_vocabulary_with_values_of_their_kind()
    {
        var faults = new List<string>();
        foreach (var (path, _, graph) in Graphs)
            foreach (var node in graph) Judge(node!.AsObject(), path, faults);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("""{"@type":"NGO","nam":"x"}""", "nam")]
    [InlineData("""{"@type":"Organisation","name":"x"}""", "Organisation")]
    [InlineData("""{"@type":"Event","location":{"@type":"Person"}}""", "location")]
    [InlineData("""{"@type":"Event","startDate":"14 March"}""", "startDate")]
    [InlineData("""{"@type":"WebPage","breadcrumb":"x","url":"not an address"}""", "url")]
    [InlineData("""{"@type":"Event","maximumAttendeeCapacity":"many"}""", "maximumAttendeeCapacity")]
    public void The_judge_sees_a_fault(string node, string word)
    {
        var faults = new List<string>();
        Judge(JsonNode.Parse(node)!.AsObject(), "here", faults);
        Assert.Contains(word, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_leads_to_a_node_of_the_same_graph()
    {
        var faults = new List<string>();
        foreach (var (path, _, graph) in Graphs)
        {
            var nodes = Objects(graph).ToList();
            var ids = nodes.Where(n => n.Count > 1).Select(n => (string?)n["@id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
            faults.AddRange(nodes.Where(n => n.Count == 1 && n["@id"] is not null && !ids.Contains((string)n["@id"]!)).Select(n => $"{path}: {n.ToJsonString()}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_text_of_the_graph_is_shown_by_its_page()
    {
        var faults = new List<string>();
        foreach (var (path, page, graph) in Graphs)
        {
            var shown = Fold(string.Concat(page.All("body").Select(b => b.Text + " ")));
            var links = page.All("a[href], link[href], form[action]").Select(a => a.Attribute("href") ?? a.Attribute("action")!).ToHashSet(StringComparer.Ordinal);
            var dates = page.All("time[datetime]").Select(t => t.Attribute("datetime")!).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, text) in Objects(graph).SelectMany(n => n).SelectMany(p => Texts(p.Key, p.Value)))
            {
                var isShown = key switch
                {
                    "@type" or "@id" or "eventAttendanceMode" or "query-input" or "urlTemplate" => true,
                    // The purpose, for which the page's heading may have other words.
                    "contactType" => true,
                    "inLanguage" => page.All($"html[lang='{text}']").Any(),
                    // A language's code is shown as its name.
                    "availableLanguage" or "knowsLanguage" => true,
                    "url" or "item" or "sameAs" or "correctionsPolicy" => links.Contains(text) || links.Contains(new Uri(text).AbsolutePath) || links.Contains(new Uri(text).PathAndQuery),
                    "foundingDate" => shown.Contains(text, StringComparison.Ordinal),
                    "startDate" or "endDate" or "datePublished" or "dateModified" => dates.Any(d => text.StartsWith(d[..Math.Min(d.Length, 10)], StringComparison.Ordinal)),
                    _ => shown.Contains(Fold(text), StringComparison.Ordinal),
                };
                if (!isShown) faults.Add($"{path}: {key} \"{text}\"");
            }
        }

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public void The_home_page_says_who_belongs_to_the_network_whom_to_ask_and_how_to_search()
    {
        var graph = Graphs.Single(g => g.Path == "/").Graph;
        var organization = graph.Select(n => n!.AsObject()).Single(n => (string?)n["@type"] == "NGO");
        Assert.Equal(9, organization["member"]!.AsArray().Count);
        Assert.Equal(["Carolina Chau", "Arianna Rosales", "Jon Rodney"], organization["contactPoint"]!.AsArray().Select(c => (string)c!["name"]!));
        Assert.Equal("2006", (string?)organization["foundingDate"]);
        // A site whose index was not made cannot be searched, and promises nothing.
        var action = graph.Select(n => n!.AsObject()).Single(n => (string?)n["@type"] == "WebSite")["potentialAction"];
        Assert.Equal(site.Has("pagefind/pagefind.js") ? "https://immigrantjusticenetwork.org/search/?q={search_term_string}" : null, (string?)action?["target"]!["urlTemplate"]);
    }

    [Fact]
    public void The_contact_page_gives_whom_it_names_and_for_what()
    {
        var organization = Graphs.Single(g => g.Path == "/contact/").Graph.Select(n => n!.AsObject()).Single(n => (string?)n["@type"] == "NGO");
        var contact = Assert.Single(organization["contactPoint"]!.AsArray())!;
        Assert.Equal(("Oliver Merino", "Membership, Campaign & Policy Inquiries", "omerino@ilrc.org"), ((string?)contact["name"], (string?)contact["contactType"], (string?)contact["email"]));
    }

    [Fact]
    public void The_page_of_the_advisory_board_mentions_its_people_as_it_shows_them()
    {
        var page = Graphs.Single(g => g.Path == "/advisory-board/").Graph.Select(n => n!.AsObject()).Single(n => (string?)n["@type"] == "WebPage");
        var shown = site.Pages.Single(p => p.Url == "/advisory-board/").Document.QuerySelectorAll(".people .name").Select(n => n.TextContent);
        Assert.Equal(shown, page["mentions"]!.AsArray().Select(p => (string)p!["name"]!));
        Assert.All(page["mentions"]!.AsArray(), p => Assert.Equal("Person", (string?)p!["@type"]));
    }

    [Fact]
    public void The_glossary_is_a_set_of_terms_with_their_meanings()
    {
        var page = Graphs.Single(g => g.Path == "/glossary/").Graph.Select(n => n!.AsObject()).Single(n => (string?)n["@type"] == "CollectionPage");
        var terms = page["mainEntity"]!["hasDefinedTerm"]!.AsArray();
        Assert.Equal(site.Pages.Single(p => p.Url == "/glossary/").Document.QuerySelectorAll("dfn").Length, terms.Count);
        Assert.All(terms, t => Assert.False(string.IsNullOrEmpty((string?)t!["description"])));
    }

    [Fact]
    public async Task The_committed_vocabulary_is_that_of_schema_org()
    {
        NodeTools.Require("node", "schema-dts", "package.json");
        var printed = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "schema-org.mjs")], new Dictionary<string, string>());
        Assert.Equal(printed, File.ReadAllText(Repository.PathOf("tests", "schema-org.json")));
    }

    private static void Judge(JsonObject node, string path, List<string> faults)
    {
        var types = node["@type"] is JsonArray many ? [.. many.Select(t => (string)t!)] : new[] { (string?)node["@type"] ?? "" };
        foreach (var unknown in types.Where(t => !Vocabulary.Value.ContainsKey(t))) faults.Add($"{path}: no type {unknown}");
        if (types.Any(t => !Vocabulary.Value.ContainsKey(t))) return;
        foreach (var (key, value) in node.Where(p => p.Key[0] != '@'))
        {
            var ranges = key == "query-input" ? ["Text"] : types.Select(t => RangesOf(t, key)).FirstOrDefault(r => r.Count > 0) ?? [];
            if (ranges.Count == 0)
            {
                faults.Add($"{path}: {string.Join("/", types)} has no {key}");
                continue;
            }

            foreach (var one in value is JsonArray list ? list.AsEnumerable() : [value])
            {
                if (one is JsonObject { Count: 1 } reference && reference.ContainsKey("@id")) continue;
                if (one is JsonObject inner)
                {
                    if (!ranges.Any(r => IsA((string?)inner["@type"] ?? "", r))) faults.Add($"{path}: {key} takes no {inner["@type"]}");
                    else Judge(inner, path, faults);
                }
                else if (!ranges.Any(r => Fits(one!.AsValue(), r)))
                {
                    faults.Add($"{path}: {key} takes {string.Join(" or ", ranges)}, not {one!.ToJsonString()}");
                }
            }
        }
    }

    private static IReadOnlyList<string> RangesOf(string type, string property)
    {
        var own = Vocabulary.Value[type]!["properties"]![property]?.AsArray().Select(r => (string)r!).ToList();
        return own ?? Vocabulary.Value[type]!["parents"]!.AsArray().Select(p => RangesOf((string)p!, property)).FirstOrDefault(r => r.Count > 0) ?? [];
    }

    private static bool IsA(string type, string ancestor) =>
        type == ancestor || Vocabulary.Value.ContainsKey(type) && Vocabulary.Value[type]!["parents"]!.AsArray().Any(p => IsA((string)p!, ancestor));

    private static bool Fits(JsonValue value, string range) => range switch
    {
        "Integer" or "Number" => value.GetValueKind() == JsonValueKind.Number,
        "URL" => value.GetValueKind() == JsonValueKind.String && Uri.TryCreate((string?)value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http",
        "Date" or "DateTime" => value.GetValueKind() == JsonValueKind.String && System.Text.RegularExpressions.Regex.IsMatch((string)value!, @"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?$"),
        "EventAttendanceModeEnumeration" => value.GetValueKind() == JsonValueKind.String && System.Text.RegularExpressions.Regex.IsMatch((string)value!, "^https://schema.org/(Online|Offline|Mixed)EventAttendanceMode$"),
        "Text" => value.GetValueKind() == JsonValueKind.String,
        // A word for a thing, where the vocabulary takes one: a language by its code (BCP 47).
        "Language" => value.GetValueKind() == JsonValueKind.String,
        // An address stands for anything that has a page (schema.org, data model).
        _ => Fits(value, "URL"),
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(p => Objects(p.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<(string Key, string Text)> Texts(string key, JsonNode? value) => value switch
    {
        JsonArray many => many.SelectMany(v => Texts(key, v)),
        JsonValue one when one.GetValueKind() == JsonValueKind.String => [(key, (string)one!)],
        _ => [],
    };

    // White space as a page shows it.
    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
