using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>Texts whose day is still to come are checked when they are proposed, not on the day.</summary>
public sealed class ComingEntriesTests
{
    [Theory]
    [InlineData("published: 2026-12-24")]
    [InlineData("published: 2026-11-01\nembargo_until: 2026-12-24")]
    public void A_fault_in_the_text_of_a_scheduled_entry_is_told_today(string dates)
    {
        using var site = Site(dates, "[Nowhere](/nowhere/)");
        var run = site.Run("check", "--as-of", "2026-11-24").MustEndWith(1);
        Assert.Matches(@"input/news/later\.md:[0-9]+:1: error broken-link: ", run.Errors);
    }

    [Fact]
    public void The_build_of_today_does_not_wait_for_it()
    {
        using var site = Site("published: 2026-12-24", "[Nowhere](/nowhere/)");
        site.Run("build", "--as-of", "2026-11-24").MustEndWith(0);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "news", "later")));
    }

    [Fact]
    public void A_draft_may_be_unfinished()
    {
        using var site = Site("published: 2026-12-24\ndraft: true", "[Nowhere](/nowhere/)");
        var run = site.Run("check", "--as-of", "2026-11-24").MustEndWith(0);
        Assert.DoesNotContain("broken-link", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheduled_entry_without_a_fault_adds_nothing()
    {
        using var site = Site("published: 2026-12-24", "[The first page](/)");
        Assert.Equal("", site.Run("check", "--as-of", "2026-11-24").MustEndWith(0).Errors);
    }

    private static DiskSite Site(string dates, string text) => DiskSite.Smallest()
        .With("input/news/later.md", $"---\ntitle: Later\nsummary: What comes.\n{dates}\nkind: statement\n---\n\n{text}\n");
}
