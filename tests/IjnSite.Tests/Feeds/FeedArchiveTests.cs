using IjnSite.Commands.Diff;
using IjnSite.Tests.Harness;
using static IjnSite.Tests.Feeds.FeedFixture;

namespace IjnSite.Tests.Feeds;

/// <summary>Feeds lead to all entries before theirs (RFC 5005 section 4). The briefs of the site of these tests are eleven, four to a file.</summary>
public sealed class FeedArchiveTests
{
    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    public void The_way_from_the_feed_through_its_archives_meets_every_entry(string format)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var way = new List<string>();
        for (var url = $"{BaseUrl}/briefs/{format}"; url is not null; url = Link(url, "prev-archive"))
        {
            way.Add(url);
            ids.UnionWith(Ids(Built.Value, Folder(url), format).Select(i => i.Id));
        }

        Assert.Equal([$"{BaseUrl}/briefs/{format}", $"{BaseUrl}/briefs/archive/2/{format}", $"{BaseUrl}/briefs/archive/1/{format}"], way);
        Assert.Equal(11, ids.Count);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    public void Links_forward_and_to_the_feed_stand_in_archives_alone(string format)
    {
        var feed = $"{BaseUrl}/briefs/{format}";
        Assert.Null(Link(feed, "next-archive"));
        Assert.Null(Link(feed, "current"));
        Assert.Null(Root(feed).Element(History + "archive"));
        var (first, second) = ($"{BaseUrl}/briefs/archive/1/{format}", $"{BaseUrl}/briefs/archive/2/{format}");
        Assert.Equal((first, feed, second, null), (Link(first, "self"), Link(first, "current"), Link(first, "next-archive"), Link(first, "prev-archive")));
        Assert.Equal((second, feed, null, first), (Link(second, "self"), Link(second, "current"), Link(second, "next-archive"), Link(second, "prev-archive")));
        Assert.NotNull(Root(first).Element(History + "archive"));
    }

    [Fact]
    public void A_json_feed_leads_on_by_its_next_address()
    {
        var seen = new List<int>();
        var path = "briefs/feed.json";
        while (true)
        {
            var feed = Json(Built.Value, path);
            seen.Add(feed.GetProperty("items").GetArrayLength());
            if (!feed.TryGetProperty("next_url", out var next)) break;
            path = next.GetString()![(BaseUrl.Length + 1)..];
        }

        Assert.Equal([4, 4, 4], seen);
    }

    [Fact]
    public void A_new_entry_leaves_every_archive_as_it_was()
    {
        var grown = NewSite();
        for (var i = 0; i < 5; i++) grown.With($"input/briefs/new-{i}.md", Brief(0).Replace("2025-12-01", "2026-11-24", StringComparison.Ordinal).Replace("Brief 1", $"New {i}", StringComparison.Ordinal));
        var after = grown.Build();
        foreach (var file in Built.Value.Files.Keys.Where(f => f.StartsWith("briefs/archive/1/", StringComparison.Ordinal))) Assert.Equal(Built.Value.Text(file), after.Text(file));
        Assert.Equal(Ids(Built.Value, "briefs/archive/2/", "atom.xml"), Ids(after, "briefs/archive/2/", "atom.xml"));
        // What is of the day of the build is in no archive, though it were enough for one: another may come on the same day.
        Assert.False(after.Files.ContainsKey("briefs/archive/4/atom.xml"));
        var shown = Ids(after, "briefs/", "atom.xml").Select(i => i.Title).ToList();
        Assert.All(Enumerable.Range(0, 5), i => Assert.Contains(shown, t => t.StartsWith($"New {i}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_correction_of_an_archived_entry_stands_in_the_feed_too()
    {
        Assert.DoesNotContain(Ids(Built.Value, "briefs/", "feed.xml"), i => i.Title.StartsWith("Brief 1,", StringComparison.Ordinal));
        var site = NewSite().With("input/briefs/brief-01.md", Brief(0, "updated: 2026-11-01\n")).Build();
        Assert.Contains(Ids(site, "briefs/", "feed.xml"), i => i.Title.StartsWith("Brief 1,", StringComparison.Ordinal));
        Assert.Contains(Ids(site, "briefs/archive/1/", "feed.xml"), i => i.Title.StartsWith("Brief 1,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_that_holds_everything_has_no_archive_and_a_setting_switches_them_off()
    {
        Assert.DoesNotContain(NewSite().Set("feeds.items=12").Build().Files.Keys, f => f.Contains("archive/", StringComparison.Ordinal));
        var off = NewSite().Set("feeds.archives=false").Build();
        Assert.DoesNotContain(off.Files.Keys, f => f.Contains("archive/", StringComparison.Ordinal));
        Assert.Equal(["Brief 10", "El puent", "Brief 9,", "Brief 8,"], Ids(off, "briefs/", "feed.xml").Select(i => i.Title[..8]));
    }

    [Fact]
    public void A_comparison_of_two_outputs_takes_no_archive_for_a_feed()
    {
        Assert.True(FeedComparer.IsFeed("briefs/feed.xml"));
        Assert.True(FeedComparer.IsFeed("topics/archive/feed.xml"));
        Assert.False(FeedComparer.IsFeed("briefs/archive/12/feed.xml"));
        Assert.False(FeedComparer.IsFeed("feeds/feeds.opml"));
    }

    private static string Folder(string url) => url[(BaseUrl.Length + 1)..(url.LastIndexOf('/') + 1)];

    private static System.Xml.Linq.XElement Root(string url) =>
        url.EndsWith("atom.xml", StringComparison.Ordinal) ? AtomFeed(Built.Value, url[(BaseUrl.Length + 1)..]) : Rss(Built.Value, url[(BaseUrl.Length + 1)..]);

    private static string? Link(string url, string relation) =>
        (string?)Root(url).Elements(Atom + "link").SingleOrDefault(l => (string?)l.Attribute("rel") == relation)?.Attribute("href");
}
