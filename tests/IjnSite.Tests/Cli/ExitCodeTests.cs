using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>How a run ends: 0 when nothing is wrong, 1 when content, theme or settings have errors.</summary>
public sealed class ExitCodeTests
{
    private const string Unfinished = "---\ntitle: A page\nunknwon: yes\n---\n\nText.\n";

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void The_smallest_site_ends_with_0(string command)
    {
        using var site = DiskSite.Smallest();
        site.Run(command, "--as-of", "2026-11-24").MustEndWith(0);
    }

    [Fact]
    public void Build_is_the_command_when_none_is_named()
    {
        using var site = DiskSite.Smallest();
        site.Run("--as-of", "2026-11-24").MustEndWith(0);
        Assert.Contains("The first page.", File.ReadAllText(Path.Combine(site.Output, "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void An_error_in_the_content_ends_with_1_and_its_place(string command)
    {
        using var site = DiskSite.Smallest().With("input/pages/a.md", Unfinished);
        var run = site.Run(command).MustEndWith(1);
        Assert.Contains("input/pages/a.md:3:1: error unknown-key: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_the_settings_ends_with_1()
    {
        using var site = DiskSite.Smallest().With("input/site.yml", "title: A site\nbase_url: nonsense\n");
        Assert.StartsWith("input/site.yml:2:", site.Run("build").MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_the_theme_ends_with_1()
    {
        using var site = DiskSite.Smallest().With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1>\n{% if %}");
        Assert.StartsWith("theme/layouts/page.liquid:2:", site.Run("build").MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_site_ends_with_1_and_the_name_of_the_missing_file()
    {
        using var site = new DiskSite();
        Assert.StartsWith("input/site.yml:1:1: error ", site.Run("build").MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output), "An output folder was made.");
    }

    [Fact]
    public void A_root_that_does_not_exist_ends_with_1()
    {
        using var site = new DiskSite();
        site.Run("build", "--root", site.PathOf("nowhere")).MustEndWith(1);
    }

    [Fact]
    public void A_theme_that_does_not_exist_ends_with_1()
    {
        using var site = DiskSite.Smallest();
        site.Run("build", "--theme", "nowhere").MustEndWith(1);
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_1()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest();
        // A link to itself: not even the administrator can open it.
        File.CreateSymbolicLink(site.PathOf("input/pages/locked.md"), site.PathOf("input/pages/locked.md"));
        Assert.StartsWith("input/pages/locked.md:1:1: error ", site.Run("build").MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_folder_that_cannot_be_listed_ends_with_1_and_is_the_only_finding(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv"), "The test runs the program as a plain user, with setpriv.");
        if (!OperatingSystem.IsLinux()) return;
        using var site = DiskSite.Smallest()
            .With("input/pages/index.md", "---\ntitle: Home\n---\n\nSee [a brief](xref:brief/a).\n")
            .With("input/briefs/a.md", "---\ntitle: A\nsummary: B\npublished: 2026-01-01\n---\n");
        File.SetUnixFileMode(site.PathOf("input/briefs"), UnixFileMode.None);
        try
        {
            var run = site.RunAsPlainUser(command).MustEndWith(1);
            Assert.StartsWith("input/briefs:1:1: error unreadable-file: It cannot be read: this program is not allowed to", run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.SetUnixFileMode(site.PathOf("input/briefs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_fault_in_the_settings_hides_no_other()
    {
        using var site = DiskSite.Smallest()
            .With("input/site.yml", "title: A site\nbase_url: https://example.org\nunknwon: x\n").With("input/pages/a.md", Unfinished);
        var run = site.Run("build").MustEndWith(1);
        Assert.Contains("input/site.yml:3:1: error unknown-key: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("input/pages/a.md:3:1: error unknown-key: ", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Not built: 2 errors. Nothing was written.", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output), "An output folder was made.");
    }

    [Fact]
    public void A_file_that_is_not_text_ends_with_1()
    {
        using var site = DiskSite.Smallest().With("input/pages/a.md", "---\ntitle: A\n---\n");
        File.WriteAllBytes(site.PathOf("input/pages/a.md"), [0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE]);
        Assert.StartsWith("input/pages/a.md:2:1: error ", site.Run("build").MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_ends_with_0_and_with_strict_with_1()
    {
        using var site = DiskSite.Smallest()
            .With("input/contacts/ana.md", "---\nname: Ana\npurposes:\n  - membership\nemail: ana@example.org\nvalid_until: 2026-01-01\n---\n")
            .With("theme/layouts/contact.liquid", "<h1>{{ page.title }}</h1>");
        var lenient = site.Run("build", "--as-of", "2026-11-24").MustEndWith(0);
        Assert.Contains(": warning ", lenient.Errors, StringComparison.Ordinal);
        var strict = site.Run("build", "--as-of", "2026-11-24", "--strict").MustEndWith(1);
        Assert.StartsWith("Not built: 1 warning. Nothing was written.", strict.Output, StringComparison.Ordinal);
    }
}
