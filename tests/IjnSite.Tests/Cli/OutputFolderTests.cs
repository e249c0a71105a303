using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>The output folder: what is refused with exit code 3, and what a run leaves alone.</summary>
public sealed class OutputFolderTests
{
    [Fact]
    public void A_folder_with_files_that_are_not_ours_is_refused_and_untouched()
    {
        using var site = DiskSite.Smallest().With("output/diary.txt", "mine");
        var before = FileTree.HashesOf(site.Output);
        var run = site.Run("build").MustEndWith(3);
        Assert.StartsWith("error output-refused: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("diary.txt", run.Errors, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, FileTree.HashesOf(site.Output)));
    }

    [Fact]
    public void A_foreign_file_that_came_later_is_refused_and_nothing_is_changed()
    {
        using var site = DiskSite.Smallest();
        site.Run("build").MustEndWith(0);
        site.With("output/diary.txt", "mine").With("input/pages/index.md", "---\ntitle: Changed\n---\n");
        var before = FileTree.HashesOf(site.Output);
        site.Run("build").MustEndWith(3);
        Assert.Empty(FileTree.Differences(before, FileTree.HashesOf(site.Output)));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        using var site = DiskSite.Smallest();
        Directory.CreateDirectory(site.Output);
        site.Run("build").MustEndWith(0);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("theme")]
    [InlineData("input/pages")]
    [InlineData("input/new")]
    [InlineData("theme/new/deeper")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("input/../theme")]
    public void An_output_that_is_in_or_around_the_sources_is_refused(string output)
    {
        using var site = DiskSite.Smallest();
        var before = FileTree.HashesOf(site.Root);
        var run = site.Run("build", "--output", output).MustEndWith(3);
        Assert.StartsWith("error ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, FileTree.HashesOf(site.Root)));
    }

    [Fact]
    public void An_output_that_reaches_the_input_through_a_link_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest();
        Directory.CreateSymbolicLink(site.PathOf("way-in"), site.PathOf("input"));
        var before = FileTree.HashesOf(site.PathOf("input"));
        site.Run("build", "--output", "way-in").MustEndWith(3);
        Assert.Empty(FileTree.Differences(before, FileTree.HashesOf(site.PathOf("input"))));
    }

    [Fact]
    public void A_parent_that_is_a_file_ends_with_3()
    {
        using var site = DiskSite.Smallest().With("a-file", "");
        Assert.StartsWith("error ", site.Run("build", "--output", "a-file/site").MustEndWith(3).Errors, StringComparison.Ordinal);
        var file = site.Run("build", "--output", "a-file").MustEndWith(3);
        Assert.Contains("a-file", file.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(".ijn", file.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_that_cannot_be_written_ends_with_3()
    {
        // Not even the administrator can make a folder there.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test needs Linux's /proc.");
        using var site = DiskSite.Smallest();
        Assert.StartsWith("error output-failed: The output folder '/proc/ijn-output' cannot be used", site.Run("build", "--output", "/proc/ijn-output").MustEndWith(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_leaves_the_last_good_output_byte_for_byte()
    {
        using var site = DiskSite.Smallest().With("input/pages/second.md", "---\ntitle: Second\n---\n");
        site.Run("build").MustEndWith(0);
        var (hashes, times) = (FileTree.HashesOf(site.Output), FileTree.TimesOf(site.Output));
        site.With("input/pages/index.md", "---\ntitle: Changed\n---\n").With("input/pages/second.md", "---\ntitle: Second\nunknwon: x\n---\n");
        site.Run("build").MustEndWith(1);
        Assert.Empty(FileTree.Differences(hashes, FileTree.HashesOf(site.Output)));
        Assert.Equal(times, FileTree.TimesOf(site.Output));
    }

    [Fact]
    public void A_second_build_writes_only_what_changed_and_removes_what_is_gone()
    {
        using var site = DiskSite.Smallest()
            .With("input/pages/stays.md", "---\ntitle: Stays\n---\n").With("input/pages/goes.md", "---\ntitle: Goes\n---\n");
        site.Run("build").MustEndWith(0);
        var before = FileTree.TimesOf(site.Output);
        Assert.Contains("goes/index.html", before.Keys);
        site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nChanged.\n").Without("input/pages/goes.md");
        site.Run("build").MustEndWith(0);
        var after = FileTree.TimesOf(site.Output);
        Assert.DoesNotContain("goes/index.html", after.Keys);
        Assert.Equal(before["stays/index.html"], after["stays/index.html"]);
        Assert.NotEqual(before["index.html"], after["index.html"]);
    }

    [Fact]
    public void A_second_build_of_the_same_sources_writes_nothing()
    {
        using var site = DiskSite.Smallest();
        site.Run("build").MustEndWith(0);
        var before = FileTree.TimesOf(site.Output);
        Assert.Contains("Output: 0 written", site.Run("build").MustEndWith(0).Output, StringComparison.Ordinal);
        Assert.Equal(before, FileTree.TimesOf(site.Output));
    }

    [Fact]
    public void A_check_neither_reads_nor_writes_the_output()
    {
        using var site = DiskSite.Smallest();
        site.Run("check").MustEndWith(0);
        Assert.False(Directory.Exists(site.Output), "An output folder was made.");
        site.With("output/diary.txt", "mine").Run("check").MustEndWith(0);
        Assert.Equal(["diary.txt"], FileTree.PathsOf(site.Output));
    }

    [Fact]
    public void The_folders_can_be_named_from_elsewhere()
    {
        using var site = DiskSite.Smallest();
        using var elsewhere = new DiskSite();
        elsewhere.Run("build", "--root", site.Root, "--output", elsewhere.PathOf("published")).MustEndWith(0);
        Assert.True(File.Exists(elsewhere.PathOf("published/index.html")), "There is no page in the folder that was named.");
        Assert.False(Directory.Exists(site.Output), "The usual output folder was made too.");
    }
}
