using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The lists that machines read.</summary>
public sealed class FeedAndSitemapTests(BuiltSite site)
{
    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    public void Every_feed_parses_and_has_entries_with_titles_links_and_dates(string name)
    {
        var files = Named(name);
        Assert.Contains("briefs/" + name, files);
        Assert.All(files, file =>
        {
            using var reader = XmlReader.Create(site.PathOf(file));
            var feed = SyndicationFeed.Load(reader);
            Assert.False(string.IsNullOrWhiteSpace(feed.Title.Text), $"{file} has no title.");
            Assert.NotEmpty(feed.Items);
            Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct().Count());
            Assert.All(feed.Items, i =>
            {
                Assert.False(string.IsNullOrWhiteSpace(i.Title.Text), $"An entry of {file} has no title.");
                Assert.NotEmpty(i.Links);
                Assert.True((name == "atom.xml" ? i.LastUpdatedTime : i.PublishDate).Year > 2000, $"An entry of {file} has no date.");
            });
        });
    }

    [Fact]
    public void Every_json_feed_parses_and_has_entries_with_what_the_standard_needs()
    {
        var files = Named("feed.json");
        Assert.Contains("briefs/feed.json", files);
        Assert.All(files, file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(site.PathOf(file)));
            Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
            Assert.NotEqual("", json.RootElement.GetProperty("title").GetString());
            Assert.EndsWith("/" + file, json.RootElement.GetProperty("feed_url").GetString(), StringComparison.Ordinal);
            var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
            Assert.NotEmpty(items);
            Assert.All(items, i =>
            {
                Assert.NotEqual("", i.GetProperty("id").GetString());
                Assert.True(i.TryGetProperty("content_html", out _) || i.TryGetProperty("content_text", out _), $"An item of {file} has no content.");
            });
        });
    }

    [Fact]
    public void Every_feed_is_named_on_the_page_of_feeds()
    {
        var listed = site.Pages.Single(p => p.Url == "/feeds/").LinksIn("main").ToHashSet(StringComparer.Ordinal);
        var missing = Named("feed.xml").Concat(Named("atom.xml")).Concat(Named("feed.json")).Select(f => "/" + f).Where(f => !listed.Contains(f));
        Faults.None(missing);
    }

    [Fact]
    public void The_sitemap_lists_exactly_the_indexable_pages()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument.Load(site.PathOf("sitemap.xml")).Descendants(ns + "loc").Select(l => l.Value).ToList();
        Assert.Equal(listed.Count, listed.Distinct().Count());
        var expected = site.Pages.Where(p => p.IsIndexable).Select(p => BuiltSite.BaseUrl + p.Url).ToList();
        Faults.None(expected.Except(listed).Select(u => $"missing: {u}").Concat(listed.Except(expected).Select(u => $"not indexable: {u}")));
    }

    private List<string> Named(string name) => [.. FileTree.PathsOf(site.Folder).Where(f => f == name || f.EndsWith("/" + name, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
