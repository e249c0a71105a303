using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>How far things are from each other, in clicks.</summary>
public sealed class NavigationTests(BuiltSite site)
{
    [Fact]
    public void Every_page_has_a_link_to_the_media_page_in_its_header_or_footer()
    {
        var without = site.ContentPages.Where(p => !p.LinksIn("body > header").Concat(p.LinksIn("body > footer")).Contains("/media/")).Select(p => p.Url);
        Faults.None(without);
    }

    [Fact]
    public void Every_brief_is_at_most_two_clicks_from_every_page()
    {
        var briefs = site.ContentPages.Select(p => p.Url).Where(IsBrief).ToList();
        Assert.True(briefs.Count >= 4, $"There are {briefs.Count} briefs.");
        var links = site.Pages.ToDictionary(p => p.Url, p => p.LinksIn().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var far = from page in site.ContentPages
                  from brief in briefs
                  where page.Url != brief && !links[page.Url].Contains(brief) && !links[page.Url].Any(next => links.TryGetValue(next, out var more) && more.Contains(brief))
                  select $"{page.Url} to {brief}";
        Faults.None(far);
    }

    [Fact]
    public void Every_indexable_page_is_reached_from_home()
    {
        var links = site.Pages.ToDictionary(p => p.Url, p => p.LinksIn().ToList(), StringComparer.Ordinal);
        var seen = new HashSet<string>(["/"], StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out var url))
        {
            if (!links.TryGetValue(url, out var next)) continue;
            foreach (var link in next.Where(seen.Add)) open.Enqueue(link);
        }

        Faults.None(site.Pages.Where(p => p.IsIndexable && !seen.Contains(p.Url)).Select(p => p.Url));
    }

    [Fact]
    public void Home_has_the_mission_the_latest_briefs_the_pillars_and_a_media_contact()
    {
        var main = site.Pages.Single(p => p.Url == "/");
        var links = main.LinksIn("main").ToList();
        Assert.False(string.IsNullOrWhiteSpace(main.Document.QuerySelector("main .home-mission")?.TextContent), "No mission on the home page.");
        Assert.True(links.Count(IsBrief) >= 3, "Fewer than three briefs on the home page.");
        Assert.Equal(4, links.Count(l => l.StartsWith("/pillars/", StringComparison.Ordinal) && l != "/pillars/"));
        Assert.NotEmpty(main.Document.QuerySelectorAll("main a[href^='mailto:']"));
    }

    private static bool IsBrief(string url) =>
        url.StartsWith("/briefs/", StringComparison.Ordinal) && url != "/briefs/" && !url.StartsWith("/briefs/page/", StringComparison.Ordinal);
}
