using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IjnSite.Outputs.Api;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What the content API says of entries, day by day.</summary>
public sealed class ApiTests
{
    private const string Brief = "title: One\nsummary: Words.\npublished: 2026-03-14\n";

    [Theory]
    [InlineData("briefs", Brief, "current")]
    [InlineData("briefs", Brief + "review_by: 2026-11-24\n", "current")]
    [InlineData("briefs", Brief + "review_by: 2026-11-23\n", "due_for_review")]
    [InlineData("contacts", "verified: 2026-05-28\n", "current")]
    [InlineData("contacts", "verified: 2026-05-27\n", "due_for_review")]
    [InlineData("contacts", "", "due_for_review")]
    [InlineData("contacts", "verified: 2026-11-01\nvalid_until: 2026-12-25\n", "current")]
    [InlineData("contacts", "verified: 2026-11-01\nvalid_until: 2026-12-24\n", "expiring")]
    [InlineData("contacts", "valid_until: 2026-11-24\n", "expiring")]
    [InlineData("briefs", "title: One\nsummary: Words.\npublished: 2026-03-14\ndraft: true\n", "draft")]
    [InlineData("briefs", "title: One\nsummary: Words.\npublished: 2026-11-25\n", "scheduled")]
    public void The_status_follows_from_the_dates(string folder, string keys, string status)
    {
        var site = Site().With($"input/{folder}/one.md", $"---\n{keys}{(folder == "contacts" ? "name: One\npurposes: [media]\nemail: one@example.org\n" : "")}---\n");
        site.Drafts = true;
        var outcome = site.Build();
        Assert.Equal(status, Json(outcome, $"{folder}/one").GetProperty("status").GetString());
        Assert.Equal(status, Json(outcome, $"{folder}/index").GetProperty("items")[0].GetProperty("status").GetString());
    }

    [Fact]
    public void A_preview_marks_drafts_and_tells_no_change_of_them_and_the_published_site_has_neither()
    {
        var site = Site().With("input/briefs/one.md", $"---\n{Brief}draft: true\n---\n").With("input/briefs/two.md", $"---\n{Brief}---\n");
        var published = site.Build();
        Assert.DoesNotContain("api/v1/briefs/one.json", published.Files.Keys);
        Assert.Equal(["two"], Ids(Json(published, "briefs/index")));
        site.Drafts = true;
        var preview = site.Build();
        Assert.Equal(["one", "two"], Ids(Json(preview, "briefs/index")));
        Assert.Equal(["two"], Ids(Json(preview, "changes")));
    }

    [Fact]
    public void A_listing_is_cut_at_100_and_leads_through_its_pages_in_the_order_of_the_site()
    {
        var site = Site();
        for (var n = 1; n <= 201; n++) site.With($"input/goals/goal-{n}.md", $"---\ntitle: Goal {n}\norder: {1000 - n}\nsummary: S.\nobjectives:\n  - id: a\n    text: T.\n---\n");
        var outcome = site.Build();
        var pages = new[] { "goals/index", "goals/page/2", "goals/page/3" }.Select(p => Json(outcome, p)).ToList();
        Assert.Equal(Enumerable.Range(1, 201).Reverse().Select(n => $"goal-{n}"), pages.SelectMany(Ids));
        Assert.Equal([100, 100, 1], pages.Select(p => p.GetProperty("items").GetArrayLength()));
        Assert.All(pages, p => Assert.Equal((201, 3), (p.GetProperty("total").GetInt32(), p.GetProperty("pages").GetInt32())));
        Assert.Equal(["self 1", "first 1", "next 2", "last 3"], Links(pages[0]));
        Assert.Equal(["self 2", "first 1", "prev 1", "next 3", "last 3"], Links(pages[1]));
        Assert.Equal(["self 3", "first 1", "prev 2", "last 3"], Links(pages[2]));
        Assert.DoesNotContain("api/v1/goals/page/4.json", outcome.Files.Keys);

        static IEnumerable<string> Links(JsonElement page) => page.GetProperty("links").EnumerateObject().Select(l => $"{l.Name} {(l.Value.GetString() is var url && url == "https://example.org/api/v1/goals/index.json" ? "1" : Regex.Match(url!, "/api/v1/goals/page/([0-9])[.]json$").Groups[1].Value)}");
    }

    [Fact]
    public void Changes_are_told_the_newest_first_up_to_the_day_of_the_build()
    {
        var outcome = Site()
            .With("input/briefs/one.md", $"---\n{Brief}updated: 2026-05-02\nchanges:\n  - date: 2026-05-02\n    text: A figure was wrong.\n  - date: 2026-12-01\n    text: Not yet.\n---\n")
            .With("input/briefs/two.md", "---\ntitle: Two\nsummary: Words.\npublished: 2026-04-01\nupdated: 2026-06-01\n---\n").Build();
        var changes = Json(outcome, "changes");
        Assert.Equal(
            ["2026-06-01 two updated ", "2026-05-02 one correction A figure was wrong.", "2026-04-01 two published ", "2026-03-14 one published "],
            changes.GetProperty("items").EnumerateArray().Select(c => $"{c.GetProperty("date")} {c.GetProperty("id")} {c.GetProperty("kind")} {(c.TryGetProperty("text", out var text) ? text : "")}"));
        Assert.Equal(4, changes.GetProperty("total").GetInt32());
        var dates = Json(outcome, "briefs/one").GetProperty("dates");
        Assert.Equal(("2026-03-14", "2026-05-02", "2026-05-02"), (dates.GetProperty("first_change").GetString(), dates.GetProperty("last_change").GetString(), dates.GetProperty("updated").GetString()));
    }

    [Fact]
    public void An_entry_leads_to_what_belongs_to_it_both_ways()
    {
        var outcome = Site().With("input/pillars/p.md", "---\ntitle: P\norder: 1\nsummary: S.\n---\n").With("input/briefs/one.md", $"---\n{Brief}pillars: [p]\nrelated: [p]\n---\nWords.\n").Build();
        var pillar = Json(outcome, "briefs/one").GetProperty("fields").GetProperty("pillars")[0];
        Assert.Equal("""{"id":"p","type":"pillar","title":"P","url":"https://example.org/pillars/p/","api_url":"https://example.org/api/v1/pillars/p.json"}""", JsonSerializer.Serialize(pillar));
        var referrer = Json(outcome, "pillars/p").GetProperty("referenced_by")[0];
        Assert.Equal("one", referrer.GetProperty("entry").GetProperty("id").GetString());
        Assert.Equal(["pillars", "related"], referrer.GetProperty("fields").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void Translations_lead_to_each_other()
    {
        var outcome = Site().With("input/briefs/one.md", $"---\n{Brief}---\n").With("input/briefs/uno.md", $"---\n{Brief}language: es\ntranslation_of: one\n---\n").With("input/briefs/um.md", $"---\n{Brief}language: pt\ntranslation_of: one\n---\n").Build();
        Assert.Equal(["es uno", "pt um"], Of("one").Order());
        Assert.Equal(["en one", "pt um"], Of("uno").Order());
        Assert.Empty(Json(outcome, "briefs/one").GetProperty("referenced_by").EnumerateArray());
        Assert.Equal(["en", "es", "pt"], Json(outcome, "index").GetProperty("languages").EnumerateArray().Select(l => l.GetString()));

        IEnumerable<string> Of(string id) => Json(outcome, $"briefs/{id}").GetProperty("translations").EnumerateArray().Select(t => $"{t.GetProperty("language")} {t.GetProperty("entry").GetProperty("id")}");
    }

    [Fact]
    public void A_contact_who_left_is_in_no_file_and_the_first_media_contact_answers()
    {
        var site = Site().With("input/contacts/jane.md", "---\nname: Jane\npurposes: [media]\nemail: jane@example.org\nvalid_until: 2026-11-23\n---\n").With("input/contacts/june.md", "---\nname: June\npurposes: [media]\nemail: june@example.org\nphone: +1 202-555-0142\n---\n")
            .With("input/briefs/one.md", $"---\n{Brief}media_contact: jane\n---\nWords.\n");
        var outcome = site.Build();
        Assert.DoesNotContain(outcome.Files.Keys.Where(f => f.StartsWith("api/", StringComparison.Ordinal)), f => outcome.Text(f).Contains("jane", StringComparison.OrdinalIgnoreCase));
        var brief = Json(outcome, "briefs/one");
        Assert.Equal("june", brief.GetProperty("media_contact").GetProperty("id").GetString());
        Assert.False(brief.GetProperty("fields").TryGetProperty("media_contact", out _));
        var row = Assert.Single(Json(outcome, "contacts/index").GetProperty("items").EnumerateArray());
        Assert.Equal(("june@example.org", "+1 202-555-0142", "https://example.org/media/june.vcf"), (row.GetProperty("fields").GetProperty("email").GetString(), row.GetProperty("fields").GetProperty("phone").GetString(), row.GetProperty("forms").GetProperty("vcard").GetString()));
        // And the day before, she was there.
        site.AsOf = new DateOnly(2026, 11, 23);
        Assert.Equal("jane", Json(site.Build(), "briefs/one").GetProperty("media_contact").GetProperty("id").GetString());
    }

    [Fact]
    public void Forms_name_what_is_published_and_nothing_else()
    {
        var site = Site().With("input/briefs/one.md", $"---\n{Brief}topics: [Courts]\n---\nWords.\n").With("input/contacts/june.md", "---\nname: June\npurposes: [media]\nemail: june@example.org\n---\n");
        var forms = Json(site.Build(), "briefs/one").GetProperty("forms");
        Assert.Equal("https://example.org/briefs/one/", forms.GetProperty("page").GetString());
        Assert.Superset(new HashSet<string?> { "https://example.org/feed.xml", "https://example.org/briefs/atom.xml", "https://example.org/topics/courts/feed.json" }, forms.GetProperty("feeds").EnumerateArray().Select(f => f.GetProperty("url").GetString()).ToHashSet());
        var less = site.Set("outputs.feeds=false").Set("outputs.entry_files=false").Build();
        Assert.Empty(Json(less, "briefs/one").GetProperty("forms").GetProperty("feeds").EnumerateArray());
        Assert.False(Json(less, "contacts/june").GetProperty("forms").TryGetProperty("vcard", out _));
    }

    [Fact]
    public void The_checksum_of_the_meaning_stays_when_the_form_or_a_neighbor_changes()
    {
        var before = Checksums("title: P", $"---\n{Brief}pillars: [p]\n---\nSome *words*.\n", "https://example.org");
        var moved = Checksums("title: Another name", $"---\n{Brief}pillars:\n  - p\n---\nSome words.\n", "https://example.net/site");
        Assert.Equal(before.Content, moved.Content);
        Assert.NotEqual(before.Source, moved.Source);
        Assert.NotEqual(before.Content, Checksums("title: P", $"---\n{Brief}pillars: [p]\n---\nOther *words*.\n", "https://example.org").Content);
        Assert.NotEqual(before.Content, Checksums("title: P", $"---\n{Brief}---\nSome *words*.\n", "https://example.org").Content);

        static (string Content, string Source) Checksums(string pillar, string brief, string url)
        {
            var sums = Json(Site().Set($"base_url={url}").With("input/pillars/p.md", $"---\n{pillar}\norder: 1\nsummary: S.\n---\n").With("input/briefs/one.md", brief).Build(), "briefs/one").GetProperty("checksums");
            return (sums.GetProperty("content").GetString()!, sums.GetProperty("source").GetString()!);
        }
    }

    // As ECMAScript prints them (RFC 8785, appendix B).
    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("1.0", "1")]
    [InlineData("-0.0", "0")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1000000000000000000000", "1e+21")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("-1234567.25", "-1234567.25")]
    public void Numbers_have_their_canonical_form(string number, string canonical) =>
        Assert.Equal(canonical, EntryMeaning.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Evidence_of_a_consent_and_switches_of_pages_are_in_no_file()
    {
        var outcome = Site().With("input/stories/one.md", $"---\n{Brief}consent: secret-17\nreview_by: 2027-01-01\nexit_link: false\nglossary_links: false\nredirect_from: [/old/]\n---\n").Build();
        Assert.DoesNotContain(outcome.Files.Keys.Where(f => f.StartsWith("api/", StringComparison.Ordinal)), f => outcome.Text(f).Contains("secret-17", StringComparison.Ordinal));
        Assert.Equal(["title", "summary", "published"], Json(outcome, "stories/one").GetProperty("fields").EnumerateObject().Select(f => f.Name));
    }

    [Fact]
    public void The_navigation_leads_nowhere_that_is_held_back()
    {
        var outcome = Site().With("input/site.yml", "title: A site\nbase_url: https://example.org\nnavigation:\n  header:\n    - label: Home\n      url: /\n    - label: Briefs\n      url: /briefs/\n").With("input/briefs/one.md", "---\ntitle: One\nsummary: Words.\npublished: 2026-11-25\n---\n").Build();
        var link = Assert.Single(Json(outcome, "navigation").GetProperty("header").EnumerateArray());
        Assert.Equal(("Home", "https://example.org/", "home"), (link.GetProperty("label").GetString(), link.GetProperty("url").GetString(), link.GetProperty("entry").GetProperty("id").GetString()));
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public void Hostile_text_comes_back_as_it_was_written_and_never_ends_its_string(string name)
    {
        var outcome = HostileSite.Of(name);
        var written = HostileSite.Written(name).Values.Select(Read).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var file in outcome.Files.Keys.Where(f => f.StartsWith("api/", StringComparison.Ordinal)))
        {
            var text = outcome.Text(file);
            // Nothing raw that HTML, JavaScript or a terminal would take for more than text.
            if (text.Any(c => (char.IsControl(c) && c != '\n') || c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029')) faults.Add($"{file}: a character stands there raw");
            using var json = JsonDocument.Parse(text);
            Strings(json.RootElement).Where(s => written.Contains(s.Trim())).ToList().ForEach(s => written.Remove(s.Trim()));
        }

        Assert.Empty(faults);
        // What is no content is not there; the line breaks of long texts stay.
        Assert.All(written, w => Assert.True(HostileSite.Written(name).Any(p => Read(p.Value) == w && (p.Key.EndsWith(".consent", StringComparison.Ordinal) || p.Value.Contains('\n', StringComparison.Ordinal))), w));

        // A text is one line, and what was cut within a character has the sign for that in its place.
        static string Read(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Regex.Replace(text, "[\r\n\t]", " ").Trim()));
    }

    [Fact]
    public void Only_feeds_and_the_API_may_be_read_from_other_origins()
    {
        var headers = HostileSite.Of("markup").Text("_headers");
        var open = Regex.Matches(headers, @"(?m)^(/\S*)\n((?:  .+\n)+)").Where(m => m.Groups[2].Value.Contains("Access-Control-Allow-Origin", StringComparison.Ordinal)).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("/api/*", open);
        Assert.All(open, url => Assert.Matches(@"^/api/\*$|/(feed|atom)\.xml$|/feed\.json$|\.opml$", url));
        Assert.Matches(@"(?m)^/feed\.xml$", string.Join('\n', open));
    }

    [Fact]
    public void The_files_are_the_same_however_many_work_on_them()
    {
        var site = Site().With("input/pillars/p.md", "---\ntitle: P\norder: 1\nsummary: S.\n---\n");
        for (var n = 0; n < 30; n++) site.With($"input/briefs/b{n}.md", $"---\n{Brief}pillars: [p]\n---\nWords {n}.\n");
        site.Jobs = 1;
        var alone = site.Build();
        site.Jobs = 4;
        var together = site.Build();
        Assert.All(alone.Files.Where(f => f.Key.StartsWith("api/", StringComparison.Ordinal)), f => Assert.True(f.Value.AsSpan().SequenceEqual(together.Files[f.Key]), f.Key));
    }

    private static TestSite Site() => TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n");

    private static JsonElement Json(TestOutcome outcome, string file) => JsonDocument.Parse(outcome.Text($"api/v1/{file}.json")).RootElement;

    private static IEnumerable<string?> Ids(JsonElement listing) => listing.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString());

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Strings(m.Value)),
        _ => [],
    };
}
