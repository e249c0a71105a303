using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn new TYPE "Title"</c>.</summary>
public sealed class NewTests
{
    private static List<string> Types => [.. SiteDefinition.ContentTypes.Where(t => !t.IsSidecar).Select(t => t.Name)];

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

    [Fact]
    public void A_new_entry_of_every_type_passes_the_check_of_the_real_site()
    {
        using var site = new DiskSite();
        FileTree.Copy(Repository.PathOf("input"), site.PathOf("input"));
        FileTree.Copy(Repository.PathOf("theme"), site.PathOf("theme"));
        foreach (var type in Types) site.Run("new", type, $"Something quite new {type}").MustEndWith(0);
        var check = site.Run("check", "--as-of", BuiltSite.AsOf);
        Assert.DoesNotContain("something-quite-new", check.Errors, StringComparison.Ordinal);
        Assert.All(Types, type => Assert.Contains($"something-quite-new-{type}.md", check.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_exists_is_never_overwritten()
    {
        using var site = DiskSite.Smallest();
        site.Run("new", "page", "A title").MustEndWith(0);
        site.With("input/pages/a-title.md", "---\ntitle: Written with care\n---\n");
        var run = site.Run("new", "page", "A title").MustEndWith(1);
        Assert.StartsWith("input/pages/a-title.md:1:1: error file-exists: ", run.Errors, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("", 1)]
    [InlineData("1 2 7", 8)]
    [InlineData("10 20 41 80", 90)]
    [InlineData("10 20 45", 50)]
    public void A_new_entry_is_the_last_of_its_kind(string orders, int expected)
    {
        using var site = DiskSite.Smallest();
        foreach (var order in orders.Split(' ', StringSplitOptions.RemoveEmptyEntries)) site.With($"input/plan/s{order}.md", $"---\ntitle: S\norder: {order}\n---\n");
        site.Run("new", "plan-section", "The last").MustEndWith(0);
        Assert.Contains($"\norder: {expected}\n", File.ReadAllText(site.PathOf("input/plan/the-last.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Today_is_the_day_in_the_zone_of_the_site()
    {
        // The two zones lie a day apart at every moment.
        string DayIn(string zone)
        {
            using var site = DiskSite.Smallest().With("input/site.yml", $"title: A site\nbase_url: https://example.org\ntime_zone: {zone}\n");
            site.Run("new", "brief", "A brief").MustEndWith(0);
            return File.ReadLines(site.PathOf("input/briefs/a-brief.md")).First(l => l.StartsWith("published: ", StringComparison.Ordinal));
        }

        Assert.NotEqual(DayIn("Pacific/Pago_Pago"), DayIn("Pacific/Kiritimati"));
    }

    [Fact]
    public void What_a_new_file_was_filled_with_is_found_once_it_is_no_draft()
    {
        using var site = DiskSite.Smallest().With("theme/layouts/brief.liquid", "<h1>{{ page.title }}</h1>").With("theme/layouts/contact.liquid", "<h1>{{ page.title }}</h1>");
        site.Run("new", "brief", "A brief", "--as-of", "2026-11-24").MustEndWith(0);
        site.Run("new", "contact", "Ana", "--as-of", "2026-11-24").MustEndWith(0);
        Assert.DoesNotContain("placeholder", site.Run("build", "--as-of", "2026-11-24").MustEndWith(0).Errors, StringComparison.Ordinal);
        foreach (var file in new[] { "input/briefs/a-brief.md", "input/contacts/ana.md" }) site.With(file, File.ReadAllText(site.PathOf(file)).Replace("draft: true\n", "", StringComparison.Ordinal));
        var errors = site.Run("build", "--as-of", "2026-11-24").MustEndWith(0).Errors;
        Assert.Contains("warning placeholder: 'summary' still has the words", errors, StringComparison.Ordinal);
        Assert.Contains("warning placeholder: 'email' still has the words", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The type and the title of the new entry are missing")]
    [InlineData("The title of the new brief is missing", "brief")]
    [InlineData("The file that is to be described is missing", "image")]
    [InlineData("There is no type 'breif'", "breif", "A title")]
    [InlineData("There is no file 'march.jpg' in input/images/", "image", "march.jpg")]
    [InlineData("There is no file '../site.yml' in input/images/", "image", "../site.yml")]
    public void What_is_missing_is_named_where_nobody_can_be_asked(string message, params string[] arguments)
    {
        using var site = DiskSite.Smallest();
        var before = FileTree.PathsOf(site.Root).ToList();
        var run = site.Run(["new", .. arguments]).MustEndWith(2);
        Assert.StartsWith($"error usage: {message}", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.PathsOf(site.Root));
    }

    [Theory]
    [InlineData("march.jpg")]
    [InlineData("input/images/march.jpg")]
    public void A_picture_that_is_there_gets_a_sidecar(string name)
    {
        using var site = DiskSite.Smallest().With("input/images/march.jpg", "not looked at here");
        Assert.Contains("Made input/images/march.yml", site.Run("new", "image", name).MustEndWith(0).Output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(site.PathOf("input/images/march.yml"));
        Assert.Equal(["alt", "credit", "draft"], lines.Select(l => l.Split(':')[0]));
        Assert.Contains("error file-exists: ", site.Run("new", "image", name).MustEndWith(1).Errors, StringComparison.Ordinal);
    }
}
