using IjnSite.Commands;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>--overlay</c>: a folder from elsewhere that lies over the content.</summary>
public sealed class OverlayTests
{
    private const string Secret = "---\ntitle: Our answer\nsummary: Words of the answer\npublished: 2026-03-14\nkind: release\nembargo_until: 2026-12-24\n---\n\nThe text.\n";

    [Fact]
    public void Its_files_add_to_the_content_and_take_the_place_of_those_at_the_same_path()
    {
        using var elsewhere = DiskSite.Smallest();
        using var site = DiskSite.Smallest().With("input/pages/stays.md", "---\ntitle: Stays\n---\n");
        elsewhere.With("texts/pages/index.md", "---\ntitle: Another home\n---\n").With("texts/pages/new.md", "---\ntitle: New\n---\n");
        site.Run("build", "--overlay", elsewhere.PathOf("texts")).MustEndWith(0);
        Assert.Contains("<h1>Another home</h1>", File.ReadAllText(site.PathOf("output/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(site.PathOf("output/new/index.html")) && File.Exists(site.PathOf("output/stays/index.html")));
        Assert.Contains("title: Home", File.ReadAllText(site.PathOf("input/pages/index.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_under_embargo_in_it_is_in_no_file_and_no_log()
    {
        using var elsewhere = DiskSite.Smallest().With("texts/news/answer.md", Secret);
        using var site = DiskSite.Smallest();
        var run = site.Run("build", "--overlay", elsewhere.PathOf("texts"), "--as-of", "2026-11-24", "--format", "github", "--summary", "summary.md").MustEndWith(0);
        Assert.Contains("Left out, under embargo: texts/news/answer.md", run.Output, StringComparison.Ordinal);
        foreach (var text in FileTree.PathsOf(site.Output).Select(p => File.ReadAllText(Path.Combine(site.Output, p))).Append(File.ReadAllText(site.PathOf("summary.md"))).Append(run.Output).Append(run.Errors))
            Assert.DoesNotContain("Our answer", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FileTree.PathsOf(site.Output), p => p.Contains("answer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_the_place_where_the_file_lies()
    {
        using var elsewhere = DiskSite.Smallest().With("texts/pages/broken.md", "---\ntitle: Broken\nunknwon: x\n---\n");
        using var site = DiskSite.Smallest().With("private/pages/second.md", "---\ntitle: Second\nunknwon: y\n---\n");
        Assert.StartsWith("texts/pages/broken.md:3:1: error unknown-key: ", site.Run("build", "--overlay", elsewhere.PathOf("texts")).MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"private/pages/second.md\"", site.Run("check", "--overlay", "private", "--format", "sarif").MustEndWith(1).Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_mended_in_it_is_mended_where_it_lies()
    {
        using var elsewhere = DiskSite.Smallest().With("texts/briefs/one.md", "---\ntitle: One\nsummary: Words\npublished: March 14, 2026\n---\n");
        using var site = DiskSite.Smallest();
        var before = FileTree.HashesOf(site.PathOf("input"));
        var run = site.Run("check", "--fix", "--overlay", elsewhere.PathOf("texts")).MustEndWith(0);
        Assert.Contains("published: 2026-03-14", File.ReadAllText(elsewhere.PathOf("texts/briefs/one.md")), StringComparison.Ordinal);
        Assert.Contains("Mended texts/briefs/one.md", run.Output, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, FileTree.HashesOf(site.PathOf("input"))));
    }

    [Fact]
    public void A_folder_that_cannot_be_one_is_wrong_usage()
    {
        using var site = DiskSite.Smallest().With("private/a-file", "");
        Directory.CreateSymbolicLink(site.PathOf("way-in"), site.PathOf("input"));
        foreach (var (folder, why) in new[]
        {
            ("input", "The overlay folder is the input folder"), ("input/pages", "The overlay folder lies inside the input folder"), (".", "The overlay folder contains the input folder"),
            ("way-in", "The overlay folder is the input folder"), ("theme", "The overlay folder is the theme folder"), ("nowhere", $"The overlay folder is not there: {site.PathOf("nowhere")}"), ("private/a-file", "The overlay folder is a file, or lies below one"),
            ("private", "The overlay folder has none of the folders of the content, such as news; name the folder in which they lie"),
        }) Assert.Equal(why, Fault(site, folder));
        Assert.Contains("--overlay cannot be 'input': The overlay folder is the input folder.", site.Run("check", "--overlay", "input").MustEndWith(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_inside_it_is_refused()
    {
        using var site = DiskSite.Smallest().With("private/pages/new.md", "---\ntitle: New\n---\n");
        Assert.Contains("The output folder lies inside the overlay folder", site.Run("build", "--overlay", "private", "--output", "private/out").MustEndWith(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_it_is_not_followed_and_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest().With("diary.md", "---\ntitle: Diary\n---\n").With("private/pages/new.md", "---\ntitle: New\n---\n");
        File.CreateSymbolicLink(site.PathOf("private/pages/index.md"), site.PathOf("diary.md"));
        Assert.StartsWith("private/pages/index.md:1:1: error unreadable-file: ", site.Run("build", "--overlay", "private").MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_it_and_follows_its_changes()
    {
        using var site = DiskSite.Smallest().With("private/news/answer.md", Secret).With("theme/layouts/news-item.liquid", "<h1>{{ page.title }}</h1>");
        await using var preview = await PreviewRun.StartAsync(site, "--overlay", "private", "--embargoed");
        var cancel = TestContext.Current.CancellationToken;
        Assert.Contains("<h1>Our answer</h1>", await preview.Client.GetStringAsync("/news/answer/", cancel), StringComparison.Ordinal);
        site.With("private/news/answer.md", Secret.Replace("Our answer", "Our reply", StringComparison.Ordinal));
        for (var i = 0; i < 200 && !preview.Said.Contains("Rebuilt in ", StringComparison.Ordinal); i++) await Task.Delay(50, cancel);
        Assert.Contains("<h1>Our reply</h1>", await preview.Client.GetStringAsync("/news/answer/", cancel), StringComparison.Ordinal);
    }

    private static string? Fault(DiskSite site, string folder) =>
        SiteFolders.Of(new RunOptions { Root = site.Root, Overlay = folder, Format = "text" }).OverlayFault();
}
