using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The page that explains the API to people.</summary>
public sealed class DevelopersPageTests(BuiltSite site)
{
    [Fact]
    public void It_names_every_type_with_its_listing_its_schema_and_its_fields()
    {
        var page = site.ContentPages.Single(p => p.Url == "/developers/").Document;
        var links = page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")).ToHashSet();
        foreach (var type in SiteDefinition.ContentTypes)
        {
            Assert.Contains($"/api/v1/{type.Folder}/index.json", links);
            Assert.Contains($"/api/v1/schemas/{type.Name}.json", links);
            var keys = page.GetElementById(type.Name)!.ParentElement!.QuerySelectorAll("dt code").Select(c => c.TextContent).ToList();
            using var schema = JsonDocument.Parse(File.ReadAllText(site.PathOf($"api/v1/schemas/{type.Name}.json")));
            Assert.Equal(schema.RootElement.GetProperty("properties").GetProperty("fields").GetProperty("properties").EnumerateObject().Select(p => p.Name), keys);
        }
    }

    [Fact]
    public void The_index_leads_to_it_and_the_page_on_feeds_too()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(site.PathOf("api/v1/index.json")));
        Assert.Equal($"{BuiltSite.BaseUrl}/developers/", index.RootElement.GetProperty("links").GetProperty("documentation").GetString());
        Assert.Contains(site.ContentPages.Single(p => p.Url == "/feeds/").Document.QuerySelectorAll("main a[href]"), a => a.GetAttribute("href") == "/developers/");
    }

    [Fact]
    public void Without_the_API_the_page_is_left_out_and_that_is_told()
    {
        var outcome = TestSite.WithRealTheme().Set("outputs.api=false").With("input/pages/index.md", "---\ntitle: Home\n---\n").With("input/pages/developers.md", "---\ntitle: For developers\n---\nWords.\n").Build();
        Assert.DoesNotContain("developers/index.html", outcome.Files.Keys);
        Assert.Equal("input/pages/developers.md:1:1: warning empty-list: 'For developers' is about what is switched off, so the page is left out, and links to it. Delete this file, or take 'api: false' out of the outputs in site.yml.", Assert.Single(outcome.Lines));
    }
}
