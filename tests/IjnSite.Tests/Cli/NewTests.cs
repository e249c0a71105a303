using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn new TYPE "Title"</c>.</summary>
public sealed class NewTests
{
    public static TheoryData<string> Types => [.. SiteDefinition.ContentTypes.Where(t => !t.IsSidecar).Select(t => t.Name)];

    [Fact]
    public void A_new_brief_passes_the_check()
    {
        using var site = DiskSite.Smallest().With("theme/layouts/brief.liquid", "<h1>{{ page.title }}</h1>{{ page.content }}");
        var run = site.Run("new", "brief", "A title: with \"quotes\" & more").MustEndWith(0);
        Assert.Contains("input/briefs/a-title-with-quotes-more.md", run.Output, StringComparison.Ordinal);
        Assert.Contains("published:", File.ReadAllText(site.PathOf("input/briefs/a-title-with-quotes-more.md")), StringComparison.Ordinal);
        var check = site.Run("check").MustEndWith(0);
        Assert.Empty(check.Errors);
        Assert.Contains("draft: input/briefs/a-title-with-quotes-more.md", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_new_entry_of_every_type_passes_the_check_of_the_real_site(string type)
    {
        using var site = new DiskSite();
        FileTree.Copy(Repository.PathOf("input"), site.PathOf("input"));
        FileTree.Copy(Repository.PathOf("theme"), site.PathOf("theme"));
        site.Run("new", type, "Something quite new").MustEndWith(0);
        var check = site.Run("check", "--as-of", BuiltSite.AsOf);
        Assert.DoesNotContain("something-quite-new", check.Errors, StringComparison.Ordinal);
        Assert.Contains("something-quite-new.md", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_exists_is_never_overwritten()
    {
        using var site = DiskSite.Smallest();
        site.Run("new", "page", "A title").MustEndWith(0);
        site.With("input/pages/a-title.md", "---\ntitle: Written with care\n---\n");
        var run = site.Run("new", "page", "A title").MustEndWith(1);
        Assert.StartsWith("input/pages/a-title.md:1:1: error ", run.Errors, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Written with care\n---\n", File.ReadAllText(site.PathOf("input/pages/a-title.md")));
    }

    [Theory]
    [InlineData("../../escape")]
    [InlineData("a/b")]
    [InlineData("!!!")]
    [InlineData("...")]
    [InlineData("")]
    [InlineData("con")]
    public void No_title_makes_a_file_outside_its_folder_or_without_a_name(string title)
    {
        using var site = DiskSite.Smallest();
        var before = FileTree.PathsOf(site.Root).ToHashSet(StringComparer.Ordinal);
        var run = site.Run("new", "page", title);
        Assert.InRange(run.ExitCode, 0, 2);
        var made = FileTree.PathsOf(site.Root).Where(p => !before.Contains(p)).ToList();
        Assert.All(made, p => Assert.Matches("^input/pages/[a-z0-9][a-z0-9-]*\\.md$", p));
        if (run.ExitCode == 0) Assert.Single(made);
        else Assert.Empty(made);
    }

    [Fact]
    public void The_file_is_made_in_the_folder_that_was_named()
    {
        using var site = DiskSite.Smallest();
        using var elsewhere = new DiskSite();
        elsewhere.Run("new", "page", "A title", "--root", site.Root).MustEndWith(0);
        Assert.True(File.Exists(site.PathOf("input/pages/a-title.md")), "The file is not in the site.");
        Assert.Empty(FileTree.PathsOf(elsewhere.Root));
    }
}
