using System.Text.Json;
using IjnSite.Tests.Commands;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>The option that asks other sites.</summary>
public sealed class ExternalLinksTests
{
    [Fact]
    public async Task Nothing_is_sent_without_the_option_and_with_it_nothing_to_the_own_machine()
    {
        await using var server = await LinkServer.StartAsync();
        using var site = DiskSite.Smallest().With("input/pages/index.md", $"---\ntitle: Home\n---\n\nA [word]({server.Address}/gone).\n");
        site.Run("build").MustEndWith(0);
        site.Run("check").MustEndWith(0);
        Assert.False(File.Exists(site.PathOf(".cache/external-links.json")));
        var run = site.Run("check", "--external", "--verbose").MustEndWith(0);
        Assert.Contains("1 link to other sites: 0 dead, 1 that could not be asked, 0 moved for good, 0 known from the last week", run.Output);
        Assert.Contains($"  could not be asked: {server.Address}/gone (its address is not on the public internet)", run.Output);
        Assert.True(File.Exists(site.PathOf(".cache/external-links.json")));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_machine_gets_its_one_document_and_no_cache_leaves_no_file()
    {
        using var site = DiskSite.Smallest();
        using var document = JsonDocument.Parse(site.Run("check", "--external", "--no-cache", "--format", "json").MustEndWith(0).Output);
        Assert.Equal(0, document.RootElement.GetProperty("warnings").GetInt32());
        Assert.False(Directory.Exists(site.PathOf(".cache")));
    }

    [Fact]
    public void Build_does_not_know_the_option()
    {
        using var site = DiskSite.Smallest();
        site.Run("build", "--external").MustEndWith(2);
    }
}
