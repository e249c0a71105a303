using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Syndication;
using IjnSite.Outputs.Headers;
using IjnSite.Tests.Harness;
using static IjnSite.Tests.Feeds.FeedFixture;

namespace IjnSite.Tests.Feeds;

/// <summary>What feeds say of entries.</summary>
public sealed class FeedContentTests
{
    [Fact]
    public void The_site_of_these_tests_has_no_error() => Faults.None(Built.Value.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public void A_new_title_slug_and_domain_leave_the_id_as_it_was(string format)
    {
        var before = Ids(Built.Value, "briefs/", format).Single(i => i.Title.StartsWith("Brief 10", StringComparison.Ordinal));
        var moved = NewSite().Without("input/briefs/brief-10.md").With("input/briefs/renamed.md", Brief(9, "id: brief-10\nslug: another\n").Replace("Brief 10", "Other words", StringComparison.Ordinal)).Set("base_url=https://other.example/below").Build();
        Assert.Contains("https://other.example/below/briefs/another/", moved.Text("briefs/" + format), StringComparison.Ordinal);
        Assert.Equal(before.Id, Ids(moved, "briefs/", format).Single(i => i.Title.StartsWith("Other words", StringComparison.Ordinal)).Id);
    }

    [Fact]
    public void The_feeds_own_id_is_the_same_on_another_domain_and_in_its_archives()
    {
        string Id(TestOutcome site, string path) => AtomFeed(site, path).Element(Atom + "id")!.Value;
        var other = NewSite().Set("base_url=https://other.example").Build();
        Assert.Equal(Id(Built.Value, "briefs/atom.xml"), Id(other, "briefs/atom.xml"));
        Assert.Equal(Id(Built.Value, "briefs/atom.xml"), Id(Built.Value, "briefs/archive/1/atom.xml"));
        Assert.NotEqual(Id(Built.Value, "briefs/atom.xml"), Id(Built.Value, "atom.xml"));
    }

    [Theory]
    [InlineData("Brief 2,", "Thu, 15 Jan 2026 00:00:00 -0500")]
    [InlineData("Brief 9,", "Wed, 15 Jul 2026 00:00:00 -0400")]
    [InlineData("Brief 8,", "Sun, 08 Mar 2026 09:30:00 -0400")]
    [InlineData("Brief 1,", "Mon, 01 Dec 2025 00:00:00 -0500")]
    public void Dates_have_the_offset_of_their_day(string title, string expected)
    {
        var site = NewSite().Set("feeds.items=100").Build();
        Assert.Equal(expected, Item(site, title).Element("pubDate")!.Value);
    }

    [Fact]
    public void An_offset_that_the_validator_does_not_take_becomes_that_of_greenwich()
    {
        var site = NewSite().Set("time_zone=Asia/Kathmandu").Set("feeds.items=100").Build();
        Assert.Equal("Wed, 14 Jan 2026 18:15:00 Z", Item(site, "Brief 2,").Element("pubDate")!.Value);
        Assert.Equal("2026-01-15T00:00:00+05:45", Entry(site, "Brief 2,").Element(Atom + "published")!.Value);
    }

    [Fact]
    public void A_change_and_an_update_move_the_date_of_the_last_change()
    {
        var site = NewSite().Set("feeds.items=100").Build();
        Assert.StartsWith("2026-07-20T00:", Updated(site, "Brief 9,"), StringComparison.Ordinal);
        Assert.StartsWith("2026-05-05T00:", Updated(site, "Brief 8,"), StringComparison.Ordinal);
        Assert.StartsWith("2026-10-01T00:", Updated(site, "Brief 10,"), StringComparison.Ordinal);
        var modified = Json(site).GetProperty("items").EnumerateArray().Where(i => i.TryGetProperty("date_modified", out _)).ToDictionary(i => i.GetProperty("title").GetString()![..7], i => i.GetProperty("date_modified").GetString());
        Assert.Equal(["Brief 8", "Brief 9"], modified.Keys.Order());
        Assert.Equal(Updated(site, "Brief 9,"), modified["Brief 9"]);
    }

    [Fact]
    public void No_two_entries_were_changed_at_the_same_second_and_a_new_one_moves_none()
    {
        Dictionary<string, string> Times(TestOutcome site) => AtomFeed(site).Elements(Atom + "entry").ToDictionary(e => e.Element(Atom + "id")!.Value, e => e.Element(Atom + "updated")!.Value);
        var before = Times(NewSite().Set("feeds.items=100").Build());
        Assert.Equal(before.Count, before.Values.Distinct().Count());
        Assert.All(before.Values, t => Assert.InRange(DateTimeOffset.Parse(t, System.Globalization.CultureInfo.InvariantCulture).TimeOfDay, TimeSpan.Zero, TimeSpan.FromHours(10)));
        var after = Times(NewSite().With("input/briefs/aaa.md", Brief(2)).With("input/briefs/zzz.md", Brief(3)).Set("feeds.items=100").Build());
        Assert.Equal(before.Count + 2, after.Count);
        Assert.All(before, t => Assert.Equal(t.Value, after[t.Key]));
    }

    [Fact]
    public void The_feed_says_when_its_newest_entry_changed_and_never_the_day_of_the_build()
    {
        var later = NewSite();
        later.AsOf = new DateOnly(2026, 12, 31);
        var site = later.Build();
        Assert.StartsWith("Thu, 01 Oct 2026 00:0", Rss(site).Element("lastBuildDate")!.Value, StringComparison.Ordinal);
        foreach (var path in new[] { "feed.xml", "atom.xml", "feed.json", "feeds/feeds.opml" }) Assert.Equal(Built.Value.Text(path), site.Text(path));
    }

    [Fact]
    public void An_item_holds_all_that_its_page_says_and_nothing_of_the_pages_own()
    {
        var html = Item(Built.Value, "Brief 10,", "briefs/feed.xml").Element(Content + "encoded")!.Value;
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var words in new[] { "A point.", "9 of 10", "doctors", "The survey.", "The first words", "A map of the valley", "The source.", "Remember", "In a box.", "2019", "Ana Ruiz", "ana@example.org", "+1 202-555-0142" })
            Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Empty(body.QuerySelectorAll("[class], [id], [role], [style], [tabindex], details, section, aside, span, svg, script"));
        Assert.DoesNotContain("aria-", html, StringComparison.Ordinal);
        Assert.DoesNotContain("¶", html, StringComparison.Ordinal);
        Assert.Equal("Remember", body.QuerySelector("div > p > strong")!.TextContent);
        Assert.Equal(html, Json(Built.Value, "briefs/feed.json").GetProperty("items")[0].GetProperty("content_html").GetString());
        Assert.Equal(html, Entry(Built.Value, "Brief 10,", "briefs/atom.xml").Element(Atom + "content")!.Value);
    }

    [Fact]
    public void Every_address_in_an_item_is_whole()
    {
        var body = new HtmlParser().ParseDocument(Item(Built.Value, "Brief 10,", "briefs/feed.xml").Element(Content + "encoded")!.Value).Body!;
        var addresses = body.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).ToList();
        Assert.Equal(
            [$"{BaseUrl}/briefs/brief-02/", $"{BaseUrl}/briefs/brief-10/#a-part", $"{BaseUrl}/briefs/brief-10/#fn-1", $"{BaseUrl}/briefs/brief-10/#fnref-1", "mailto:ana@example.org"], addresses);
        var picture = body.QuerySelector("img")!;
        Assert.StartsWith($"{BaseUrl}/images/", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.True(int.Parse(picture.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void A_correction_stands_in_the_item()
    {
        var html = Item(NewSite().Set("feeds.items=100").Build(), "Brief 8,").Element(Content + "encoded")!.Value;
        Assert.Contains("A number was wrong.", html, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-05-05\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_have_names_and_the_organization_stands_in_for_them()
    {
        var site = NewSite().Set("feeds.items=100").Build();
        Assert.Equal(["Ada Author", "Bo Writer"], Item(site, "Brief 2,").Elements(DublinCore + "creator").Select(c => c.Value));
        Assert.Equal(["Valley & Hill Society"], Item(site, "Brief 1,").Elements(DublinCore + "creator").Select(c => c.Value));
        Assert.Equal(["Ada Author", "Bo Writer"], Entry(site, "Brief 2,").Elements(Atom + "author").Select(a => a.Element(Atom + "name")!.Value));
        Assert.Equal("Valley & Hill Society", AtomFeed(site).Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("Valley & Hill Society", Json(site).GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal(["Law & order", "Water"], Item(site, "Brief 2,").Elements("category").Select(c => c.Value));
        Assert.Equal(["Law & order", "Water"], Entry(site, "Brief 2,").Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
    }

    [Fact]
    public void The_picture_of_an_item_is_the_first_of_its_text_else_its_card_with_its_size()
    {
        var picture = Item(Built.Value, "Brief 10,", "briefs/feed.xml").Element(Media + "content")!;
        Assert.StartsWith($"{BaseUrl}/images/", picture.Attribute("url")!.Value, StringComparison.Ordinal);
        Assert.Empty(picture.Elements());
        var card = Item(Built.Value, "Brief 9,", "briefs/feed.xml").Element(Media + "content")!;
        Assert.StartsWith($"{BaseUrl}/social/", card.Attribute("url")!.Value, StringComparison.Ordinal);
        Assert.Equal(("1200", "630", "image/png"), (card.Attribute("width")!.Value, card.Attribute("height")!.Value, card.Attribute("type")!.Value));
        Assert.True(Built.Value.Files.ContainsKey(card.Attribute("url")!.Value[(BaseUrl.Length + 1)..]));
    }

    [Fact]
    public void The_picture_of_a_feed_is_as_large_as_it_says_and_no_larger_than_rss_allows()
    {
        var image = Rss(Built.Value).Element("image")!;
        var pixels = new PngPixels(Built.Value.Files[image.Element("url")!.Value[(BaseUrl.Length + 1)..]]);
        Assert.Equal((144, 144), (pixels.Width, pixels.Height));
        Assert.Equal(("144", "144"), (image.Element("width")!.Value, image.Element("height")!.Value));
        Assert.EndsWith(".png", AtomFeed(Built.Value).Element(Atom + "icon")!.Value, StringComparison.Ordinal);
        Assert.Contains("/social/", AtomFeed(Built.Value).Element(Atom + "logo")!.Value, StringComparison.Ordinal);
        Assert.Contains("/icons/", Json(Built.Value).GetProperty("icon").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_press_feed_has_what_is_for_the_media_below_the_page_of_contacts()
    {
        var titles = Rss(NewSite().Set("feeds.items=100").With("input/stories/s.md", "---\ntitle: A story\nsummary: Told.\npublished: 2026-10-05\nconsent: c-1\n---\nWords.\n").Build(), "media/feed.xml").Elements("item").Select(i => i.Element("title")!.Value).ToList();
        Assert.Contains("A release", titles);
        Assert.Contains(titles, t => t.StartsWith("Brief 1,", StringComparison.Ordinal));
        Assert.DoesNotContain("A story", titles);
        Assert.Equal($"{BaseUrl}/media/", Rss(Built.Value, "media/feed.xml").Element("link")!.Value);
    }

    [Fact]
    public void A_second_language_has_a_feed_and_one_language_has_none()
    {
        Assert.Equal("es", Rss(Built.Value, "es/feed.xml").Element("language")!.Value);
        Assert.Equal(["El puente"], Rss(Built.Value, "es/feed.xml").Elements("item").Select(i => i.Element("title")!.Value));
        Assert.Equal("es", Entry(Built.Value, "El puente", "es/atom.xml").Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.DoesNotContain(NewSite().Without("input/briefs/puente.md").Build().Files.Keys, f => f.StartsWith("es/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_feeds_has_each_once_and_the_press_first()
    {
        var outlines = XDocument.Parse(Built.Value.Text("feeds/feeds.opml")).Descendants("outline").Where(o => o.Attribute("xmlUrl") is not null).ToList();
        Assert.Equal($"{BaseUrl}/media/feed.xml", outlines[0].Attribute("xmlUrl")!.Value);
        var urls = outlines.Select(o => o.Attribute("xmlUrl")!.Value).ToList();
        var written = Built.Value.Files.Keys.Where(f => f.EndsWith("feed.xml", StringComparison.Ordinal) && !f.Contains("archive/", StringComparison.Ordinal)).Select(f => $"{BaseUrl}/{f}").Order(StringComparer.Ordinal);
        Assert.Equal(written, urls.Order(StringComparer.Ordinal));
        var page = new HtmlParser().ParseDocument(Built.Value.Text("feeds/index.html"));
        Assert.Equal("/feeds/feeds.opml", page.QuerySelector("link[type='text/x-opml']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main a[href='/feeds/feeds.opml']"));
    }

    [Theory]
    [InlineData("briefs/index.html", "/briefs/feed.xml")]
    [InlineData("media/index.html", "/media/feed.xml")]
    [InlineData("topics/water/index.html", "/topics/water/feed.xml")]
    [InlineData("pillars/bridge/index.html", "/pillars/bridge/feed.xml")]
    [InlineData("briefs/brief-01/index.html", "/feed.xml")]
    public void A_page_names_the_feeds_that_fit_it(string page, string feed)
    {
        var links = new HtmlParser().ParseDocument(Built.Value.Text(page)).QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href")).ToList();
        Assert.Contains(feed, links);
        Assert.Contains("/feed.json", links);
    }

    [Theory]
    [InlineData("/feed.xml", "application/xml; charset=utf-8")]
    [InlineData("/briefs/archive/1/atom.xml", "application/xml; charset=utf-8")]
    [InlineData("/briefs/archive/1/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/feeds/feeds.opml", "text/x-opml; charset=utf-8")]
    public void The_host_says_what_the_file_is_and_lets_readers_on_other_hosts_have_it(string url, string type)
    {
        var headers = HeaderRules.For(url, noIndex: false, hasSearch: true).ToDictionary(h => h.Name, h => h.Value, StringComparer.Ordinal);
        Assert.Equal(type, headers["Content-Type"]);
        Assert.Equal("*", headers["Access-Control-Allow-Origin"]);
        Assert.Contains("style-src 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_words_and_a_theme_without_the_partial_still_make_whole_items()
    {
        var site = NewSite().Without("theme/partials/feed-item.liquid").With("input/briefs/brief-10.md", Brief(9).Split("\n---\n")[0] + "\n---\n").Build();
        Assert.Equal("<p>Summary 10 &amp; more.</p>", Item(site, "Brief 10,", "briefs/feed.xml").Element(Content + "encoded")!.Value);
    }

    [Fact]
    public void Control_characters_and_line_ends_do_not_reach_a_feed()
    {
        var item = new FeedItem("urn:x:y", "https://example.org/", "a\r\nb\u0001\u0085\uFFFFc ]]> \uD800", "s\u0002", "<p>\u0003h</p>", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, false, ["n\r\nm"], ["t\u0000"], "en", null);
        foreach (var xml in new[] { RssWriter.Item(item, "p", "en"), AtomWriter.Item(item, "p", "en") })
        {
            var parsed = XElement.Parse($"<r xmlns:atom='{Atom}' xmlns:dc='{DublinCore}' xmlns:content='{Content}' xmlns:media='{Media}'>{xml}</r>");
            Assert.Equal("a bc ]]>", parsed.Descendants().First(e => e.Name.LocalName == "title").Value);
            Assert.Contains("n m", parsed.Value, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(JsonFeedWriter.Item(item, "p"));
        Assert.Equal("a bc ]]>", json.RootElement.GetProperty("title").GetString());
    }

    private static XElement Entry(TestOutcome site, string title, string path = "atom.xml") =>
        AtomFeed(site, path).Elements(Atom + "entry").Single(e => e.Element(Atom + "title")!.Value.StartsWith(title, StringComparison.Ordinal));

    private static string Updated(TestOutcome site, string title) => Entry(site, title).Element(Atom + "updated")!.Value;
}
