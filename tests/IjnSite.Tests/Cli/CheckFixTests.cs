using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn check --fix</c>.</summary>
public sealed class CheckFixTests
{
    private const string Head = "---\ntitel: 'Home'\n---\n";

    [Fact]
    public void What_is_mended_is_shown_and_what_remains_decides_the_end()
    {
        using var site = Site(Head + "\nText\n").With("input/pages/two.md", "---\ntitle: Two\nnothing: x\n---\n");
        var run = site.Run("check", "--fix").MustEndWith(1);
        Assert.StartsWith("--- input/pages/index.md\n+++ input/pages/index.md\n@@ -1,5 +1,5 @@\n ---\n-titel: 'Home'\n+title: Home\n ---\n \n Text\nMended input/pages/index.md: renames 'titel' to 'title'\nMended 1 file\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("input/pages/two.md:3:1: error unknown-key: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Home\n---\n\nText\n", File.ReadAllText(site.PathOf("input/pages/index.md")));
        Assert.False(Directory.Exists(site.Output), "A check wrote the output.");
    }

    [Fact]
    public void A_draft_in_other_words_stays_one()
    {
        using var site = Site("---\ntitle: Home\n---\n").With("input/pages/two.md", "---\ntitle: Two\ndraft: True\n---\n");
        site.Run("check", "--fix").MustEndWith(0);
        Assert.Equal("---\ntitle: Two\ndraft: true\n---\n", File.ReadAllText(site.PathOf("input/pages/two.md")));
    }

    [Fact]
    public void A_change_of_the_form_alone_is_told_and_can_be_seen()
    {
        using var site = Site("\ufeff---\ntitle: Home\t\n---\n");
        Assert.StartsWith("--- input/pages/index.md\n+++ input/pages/index.md\n@@ -1,3 +1,3 @@\n-[BOM]---\n-title: Home→\n+---\n+title: Home\n ---\nMended input/pages/index.md: puts the front matter in its usual form\nMended 1 file\n", site.Run("check", "--fix").MustEndWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Invisible_characters_go_and_the_words_stay()
    {
        using var site = Site("---\ntitle: Home\n---\n").With("input/pages/two.md", "---\ntitle: Two\n---\nPasted\u0002 from\u000b a&#8; file.\n");
        site.Run("check", "--fix").MustEndWith(0);
        Assert.Equal("---\ntitle: Two\n---\nPasted from a file.\n", File.ReadAllText(site.PathOf("input/pages/two.md")));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var site = Site(Head + "Text \n").With("input/briefs/b.md", "---\npublishd: March 14, 2026\nTitle: B\nsummary: s\ntopics: [x]\n---\nText")
            .With("input/goals/g.md", "---\ntitle: G\norder: 1\nsummary: s\nobjectives: [{text: One}, {text: One}]\n---\n");
        foreach (var layout in new[] { "brief", "goal", "topic" }) site.With($"theme/layouts/{layout}.liquid", "<h1>{{ page.title }}</h1>");
        site.Run("check", "--fix", "--as-of", "2026-11-24");
        Assert.Equal("---\ntitle: B\nsummary: s\npublished: 2026-03-14\ntopics:\n  - x\n---\nText\n", File.ReadAllText(site.PathOf("input/briefs/b.md")));
        Assert.Equal("---\ntitle: G\norder: 1\nsummary: s\nobjectives:\n  - id: one\n    text: One\n  - id: one-2\n    text: One\n---\n", File.ReadAllText(site.PathOf("input/goals/g.md")));
        var before = Contents(site);
        Assert.StartsWith("Nothing to mend\n", site.Run("check", "--fix", "--as-of", "2026-11-24").Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents(site));
    }

    [Fact]
    public void Without_the_option_the_check_writes_nothing_and_says_what_it_could_mend()
    {
        using var site = Site(Head);
        var run = site.Run("check").MustEndWith(1);
        Assert.EndsWith("1 of them can be mended by the program: ijn check --fix\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(Head, File.ReadAllText(site.PathOf("input/pages/index.md")));
    }

    [Fact]
    public void A_file_with_a_fault_that_needs_a_person_is_left_alone()
    {
        const string Broken = "---\ntitle: \"Half \nsummary:    x\n---\nText \n";
        using var site = Site("---\ntitle: Home\n---\n").With("input/pages/half.md", Broken);
        site.Run("check", "--fix").MustEndWith(1);
        Assert.Equal(Broken, File.ReadAllText(site.PathOf("input/pages/half.md")));
    }

    [Fact]
    public void Tabs_become_spaces_where_the_file_can_then_be_read()
    {
        const string StillBroken = "---\ntitle: Two\nredirect_from:\n\t- \"/a/\n---\n";
        using var site = Site("---\ntitle: Home\nredirect_from:\n\t- /a/\n\t- /b/\n---\n").With("input/pages/two.md", StillBroken);
        site.Run("check", "--fix").MustEndWith(1);
        Assert.Equal("---\ntitle: Home\nredirect_from:\n  - /a/\n  - /b/\n---\n", File.ReadAllText(site.PathOf("input/pages/index.md")));
        Assert.Equal(StillBroken, File.ReadAllText(site.PathOf("input/pages/two.md")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_machine_gets_its_one_document_and_the_diff_goes_to_the_other_stream(string format)
    {
        using var site = Site(Head + "::error::x\n##[error]y\n");
        var run = site.Run("check", "--fix", "--format", format).MustEndWith(0);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains("| +title: Home\n", run.Errors, StringComparison.Ordinal);
        Assert.All(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.StartsWith("| ", l, StringComparison.Ordinal));
        Assert.DoesNotContain("##[", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_names_of_strangers_reach_no_terminal_and_start_no_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names cannot be.");
        using var site = Site("---\ntitle: 'Home'\nsummary: \"\\e[31m\"\n---\n::stop-commands::x\u001b[2J\nText").With("input/pages/::error::\u001b[31m.md", "---\nslug: two\ntitle: 'Two'\n---\n");
        var text = site.Run("check", "--fix");
        Assert.DoesNotContain('\u001b', text.Output);
        Assert.Contains("input/pages/::error::", text.Output, StringComparison.Ordinal);
        site.With("input/pages/index.md", "---\ntitle: 'Home'\n---\n::error::x\nText");
        var github = site.Run("check", "--fix", "--format", "github");
        Assert.DoesNotContain(github.Errors.Split('\n').Concat(github.Output.Split('\n')), l => l.TrimStart().StartsWith("::error::x", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_may_only_be_read_is_told_and_stays()
    {
        using var site = Site(Head);
        File.SetAttributes(site.PathOf("input/pages/index.md"), FileAttributes.ReadOnly);
        var run = site.Run("check", "--fix").MustEndWith(1);
        Assert.Contains("input/pages/index.md:1:1: error file-not-mended: The file was not mended: it may only be read.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("error unknown-key", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Head, File.ReadAllText(site.PathOf("input/pages/index.md")));
        File.SetAttributes(site.PathOf("input/pages/index.md"), FileAttributes.Normal);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege.");
        using var site = Site("---\ntitle: Home\n---\n").With("elsewhere.md", Head);
        File.CreateSymbolicLink(site.PathOf("input/pages/two.md"), site.PathOf("elsewhere.md"));
        site.Run("check", "--fix").MustEndWith(1);
        Assert.Equal(Head, File.ReadAllText(site.PathOf("elsewhere.md")));
    }

    [Fact]
    public void A_picture_without_words_gets_a_placeholder_that_the_check_goes_on_reporting()
    {
        using var site = Site("---\ntitle: Home\n---\n").With("input/images/a.yml", "credit: Ana\n");
        File.WriteAllBytes(site.PathOf("input/images/a.png"), Repository.Picture(Directory.EnumerateFiles(Repository.PathOf("tests", "pictures"), "*.png").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).First()));
        var run = site.Run("check", "--fix");
        Assert.Equal("alt: What the picture shows, in a sentence, for people who do not see it.\ncredit: Ana\n", File.ReadAllText(site.PathOf("input/images/a.yml")));
        Assert.Contains("input/images/a.yml:1:6: warning placeholder: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_front_matter_is_a_warning()
    {
        using var site = Site("---\n# Ask Ana.\ntitle: Home\n---\n");
        Assert.StartsWith("input/pages/index.md:2:1: warning front-matter-comment: ", site.Run("check").MustEndWith(0).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_site_is_in_form()
    {
        using var site = new DiskSite();
        FileTree.Copy(Repository.PathOf("input"), site.PathOf("input"));
        FileTree.Copy(Repository.PathOf("theme"), site.PathOf("theme"));
        var run = site.Run("check", "--fix", "--as-of", BuiltSite.AsOf).MustEndWith(0);
        Assert.StartsWith("Nothing to mend\n", run.Output, StringComparison.Ordinal);
    }

    private static DiskSite Site(string index) => DiskSite.Smallest().With("input/pages/index.md", index);

    private static Dictionary<string, string> Contents(DiskSite site) =>
        FileTree.PathsOf(site.PathOf("input")).ToDictionary(p => p, p => File.ReadAllText(site.PathOf("input/" + p)), StringComparer.Ordinal);
}
