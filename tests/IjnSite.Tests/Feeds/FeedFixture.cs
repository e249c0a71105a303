using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Feeds;

/// <summary>A site of another organization with feeds of every kind: ten briefs in the archives' reach, a release, a text in a second language.</summary>
internal static class FeedFixture
{
    public const string BaseUrl = "https://example.org";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    /// <summary>The day of each brief, from the oldest: five of them are of one day.</summary>
    public static readonly string[] Days =
        ["2025-12-01", "2026-01-15", "2026-02-03", "2026-02-03", "2026-02-03", "2026-02-03", "2026-02-03", "2026-03-08T09:30", "2026-07-15", "2026-10-01"];

    private const string Text = """
        The first words, with [another brief](brief-02.md), [a place](#a-part), a note.[^1]

        ## A part {#a-part}

        ![A map of the valley](../images/map.png "The valley.")

        ::: callout Remember
        In a box.
        :::

        | Year | Count |
        |------|------:|
        | 2019 | 3     |

        - [x] done

        [^1]: The source.
        """;

    public static readonly Lazy<TestOutcome> Built = new(() => NewSite().Build());

    /// <summary>Feeds have four items.</summary>
    public static TestSite NewSite()
    {
        var site = TestSite.WithRealTheme()
            .With("input/site.yml", "title: Valley & Hill\nshort_title: V&H\nbase_url: https://example.org\ntime_zone: America/New_York\nlanguage: en\norganization:\n  name: Valley & Hill Society\nfeeds:\n  items: 4\n")
            .With("input/pages/home.md", "---\ntitle: Home\nid: start\nslug: index\n---\nWords.\n")
            .With("input/contacts/ana.md", "---\nname: Ana Ruiz\npurposes:\n  - media\nemail: ana@example.org\nphone: +1 202-555-0142\n---\n")
            .With("input/pillars/bridge.md", "---\ntitle: Bridges\norder: 10\nsummary: We build them.\n---\nWords.\n")
            .With("input/images/map.png", Repository.Picture("see-through.png"))
            .With("input/images/map.yml", "alt: A map\ncredit: Ada\n")
            .With("input/news/release.md", "---\ntitle: A release\nsummary: Something happened.\npublished: 2026-09-01\nkind: release\n---\nWords.\n")
            .With("input/briefs/puente.md", "---\ntitle: El puente\nsummary: Sobre el puente.\npublished: 2026-08-01\nlanguage: es\n---\nPalabras.\n");
        for (var i = 0; i < Days.Length; i++) site.With($"input/briefs/brief-{i + 1:00}.md", Brief(i));
        return site;
    }

    /// <param name="more">Further lines of the front matter, each with its end.</param>
    public static string Brief(int i, string more = "") =>
        $"---\ntitle: Brief {i + 1}, \"quoted\" & <so on>\nsummary: Summary {i + 1} & more.\npublished: {Days[i]}\n"
        + (i == 1 ? "authors:\n  - Ada Author\n  - Bo Writer\n" : "")
        + (i == 8 ? "updated: 2026-07-20\n" : "")
        + (i == 7 ? "changes:\n  - date: 2026-05-05\n    text: A number was wrong.\n" : "")
        + (i == 9 ? "key_points:\n  - A point.\nfigures:\n  - value: 9 of 10\n    label: doctors\n    source: The survey.\n" : "")
        + $"topics:\n  - Law & order\n  - Water\npillars:\n  - bridge\n{more}---\n{(i == 9 ? Text : $"Text {i + 1}.")}\n";

    public static XElement Rss(TestOutcome site, string path = "feed.xml") => XDocument.Parse(site.Text(path)).Root!.Element("channel")!;

    public static XElement AtomFeed(TestOutcome site, string path = "atom.xml") => XDocument.Parse(site.Text(path)).Root!;

    public static JsonElement Json(TestOutcome site, string path = "feed.json") => JsonDocument.Parse(site.Text(path)).RootElement;

    /// <summary>The ids in a feed by the titles of its items.</summary>
    public static List<(string Title, string Id)> Ids(TestOutcome site, string folder, string format) => format switch
    {
        "feed.xml" => [.. Rss(site, folder + format).Elements("item").Select(i => (i.Element("title")!.Value, i.Element("guid")!.Value))],
        "atom.xml" => [.. AtomFeed(site, folder + format).Elements(Atom + "entry").Select(e => (e.Element(Atom + "title")!.Value, e.Element(Atom + "id")!.Value))],
        _ => [.. Json(site, folder + format).GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("title").GetString()!, i.GetProperty("id").GetString()!))],
    };

    public static XElement Item(TestOutcome site, string title, string path = "feed.xml") => Rss(site, path).Elements("item").Single(i => i.Element("title")!.Value.StartsWith(title, StringComparison.Ordinal));

    /// <summary>Every file of a feed, with the address at which it will lie.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> FeedFiles(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        files.Where(f => f.Key.Split('/')[^1] is "feed.xml" or "atom.xml" or "feeds.opml").Select(f => (f.Key, f.Value));

    public static string Utf8(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
