using static IjnSite.Tests.Hosting.GitHubStandIn;

namespace IjnSite.Tests.Hosting;

/// <summary><c>build/comment.sh</c>: what a stranger's artifact can and cannot do.</summary>
public sealed class CommentTests
{
    private const string Sha = "1111111111111111111111111111111111111111";
    private const string Marker = "<!-- ijn:review -->\n";
    private const string Head = $"{Marker}<sub>Made by the code of this pull request, at {Sha}.</sub>\n\n";

    private static readonly Dictionary<string, string> Event = new()
    {
        ["REPOSITORY"] = "ijn/site",
        ["RUN_ID"] = "55",
        ["HEAD_REPOSITORY"] = "someone/site",
        ["HEAD_SHA"] = Sha,
        ["GH_TOKEN"] = "none",
    };

    [Fact]
    public void The_first_run_writes_a_comment()
    {
        using var github = GitHub(Good("Two pages changed."));

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.Equal(["POST repos/ijn/site/issues/7/comments"], github.Written);
        Assert.Equal(Head + "Two pages changed.", Body(github));
    }

    [Fact]
    public void Later_runs_rewrite_that_comment_and_no_one_elses()
    {
        using var github = GitHub(Good("One page changed.")).Answer(Comments,
            new object[]
            {
                new { id = 1, user = new { login = "someone" }, body = Marker + "Look, I am the bot." },
                new { id = 2, user = new { login = "github-actions[bot]" }, body = "Something else." },
                new { id = 3, user = new { login = "github-actions[bot]" }, body = Marker + "Two pages changed." },
            });

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.Equal(["PATCH repos/ijn/site/issues/comments/3"], github.Written);
    }

    [Theory]
    [InlineData("8", "which is not the latest commit of pull request 8", 0)]
    [InlineData("9", "does not come from someone/site", 1)]
    [InlineData("10", "pull request 10 is closed", 0)]
    [InlineData("11", "Not Found", 1)]
    public void It_speaks_on_no_other_pull_request(string number, string why, int code)
    {
        using var github = GitHub(Zip(("comment.md", Utf8("Hello.")), ("number", Utf8(number))))
            .Answer("repos/ijn/site/pulls/8", Pull("open", "2222222222222222222222222222222222222222", "someone/site"))
            .Answer("repos/ijn/site/pulls/9", Pull("open", Sha, "other/site"))
            .Answer("repos/ijn/site/pulls/10", Pull("closed", Sha, "someone/site"));

        var run = github.Run("build/comment.sh", Event).MustEndWith(code);

        Assert.Contains(why, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Empty(github.Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("7/merge")]
    [InlineData("7 8")]
    [InlineData("7\n8")]
    [InlineData("$(touch evil)")]
    [InlineData("`touch evil`")]
    [InlineData("7; touch evil")]
    [InlineData("../../issues/7")]
    [InlineData("99999999999999999999999")]
    public void A_number_that_is_none_is_refused(string number)
    {
        using var github = GitHub(Zip(("comment.md", Utf8("Hello.")), ("number", Utf8(number))));

        var run = github.Run("build/comment.sh", Event).MustEndWith(1);

        Assert.Contains("Refused: number is no number.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(github.Written);
        Assert.False(File.Exists(github.PathOf("evil")) || File.Exists(github.PathOf("github/evil")));
    }

    public static TheoryData<string[]> Entries => new()
    {
        new[] { "comment.md" },
        new[] { "number" },
        new[] { "comment.md", "number", "build/comment.sh" },
        new[] { "comment.md", "number", "../../evil" },
        new[] { "comment.md", "comment.md", "number" },
        new[] { "comment.md\nnumber" },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_artifact_with_other_files_is_refused(string[] names)
    {
        using var github = GitHub(Zip([.. names.Select(n => (n, Utf8("7")))]));

        github.Run("build/comment.sh", Event).MustEndWith(1);

        Assert.Empty(github.Written);
        Assert.False(File.Exists(github.PathOf("evil")));
    }

    [Fact]
    public void A_link_in_the_artifact_reads_no_file()
    {
        using var github = GitHub(Zip(("->comment.md", Utf8("/etc/hostname")), ("number", Utf8("7"))));

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.Equal(Head + "/etc/hostname", Body(github));
    }

    [Fact]
    public void What_is_no_zip_file_is_refused()
    {
        using var github = GitHub(Utf8("no zip"));

        github.Run("build/comment.sh", Event).MustEndWith(1);

        Assert.Empty(github.Written);
    }

    [Fact]
    public void A_large_artifact_is_not_even_fetched()
    {
        using var github = GitHub(Good("Hello."), size: 200_001);

        github.Run("build/comment.sh", Event).MustEndWith(1);

        Assert.DoesNotContain(github.Asked, a => a.EndsWith("/zip", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_unzips_to_far_more_is_cut_and_says_so()
    {
        using var github = GitHub(Zip(("comment.md", Utf8(new string('a', 50_000_000))), ("number", Utf8("7"))), size: 60_000);

        github.Run("build/comment.sh", Event).MustEndWith(0);

        var body = Body(github);
        Assert.StartsWith(Head + "The comparison is longer than a comment may be. All of it is in the artifacts of the run.\n\na", body, StringComparison.Ordinal);
        Assert.EndsWith("\n" + new string('a', 40_000), body, StringComparison.Ordinal);
        Assert.True(body.Length < 65_536, $"{body.Length} characters");
    }

    [Theory]
    [InlineData("@someone and .@team/x", "@\u2060someone and .@\u2060team/x")]
    [InlineData("&#64;someone &#x40;other &commat;third &#0064;fourth", "@\u2060someone @\u2060other @\u2060third @\u2060fourth")]
    [InlineData("_@someone_ a@someone @&#111;ther &#64someone &#x40other", "_@\u2060someone_ a@\u2060someone @\u2060&#111;ther @\u2060someone @\u2060other")]
    [InlineData("@@someone", "@\u2060@\u2060someone")]
    [InlineData("a\u0007b\u001b[31mc\rd", "ab[31mcd")]
    [InlineData("$(touch evil) `touch evil` \\n \" ' %s", "$(touch evil) `touch evil` \\n \" ' %s")]
    [InlineData("Zürich\n\n| a | b |", "Zürich\n\n| a | b |")]
    public void The_text_calls_nobody_and_runs_nowhere(string written, string shown)
    {
        using var github = GitHub(Good(written));

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.Equal(Head + shown, Body(github));
    }

    [Theory]
    [InlineData("<!--")]
    [InlineData("```")]
    [InlineData("<details>")]
    public void What_the_text_leaves_open_hides_not_whose_words_it_is(string written)
    {
        using var github = GitHub(Good(written));

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.StartsWith(Head, Body(github), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_left_out()
    {
        using var github = GitHub(Zip(("comment.md", [.. Utf8("Hello "), 0xFF, 0xC3, .. Utf8("there."), 0]), ("number", Utf8("7"))));

        github.Run("build/comment.sh", Event).MustEndWith(0);

        Assert.Equal(Head + "Hello there.", Body(github));
    }

    [Fact]
    public void A_run_without_an_artifact_leaves_no_comment()
    {
        using var github = new GitHubStandIn().Answer(Artifacts, new { artifacts = Array.Empty<object>() });

        Assert.Contains("No comment: the run left none.", github.Run("build/comment.sh", Event).MustEndWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_does_not_come_is_a_failure()
    {
        using var github = new GitHubStandIn();

        github.Run("build/comment.sh", Event).MustEndWith(1);
    }

    private const string Artifacts = "repos/ijn/site/actions/runs/55/artifacts?name=pull-request-comment";
    private const string Comments = "repos/ijn/site/issues/7/comments?per_page=100";

    private static string Body(GitHubStandIn github) => github.Sent.GetProperty("body").GetString()!;

    private static byte[] Good(string comment) => Zip(("comment.md", Utf8(comment)), ("number", Utf8("7\n")));

    private static object Pull(string state, string sha, string from) =>
        new { state, @base = new { repo = new { full_name = "ijn/site" } }, head = new { sha, repo = new { full_name = from } } };

    private static GitHubStandIn GitHub(byte[] zip, int size = 500) => new GitHubStandIn()
        .Answer(Artifacts, new { artifacts = new[] { new { id = 900, size_in_bytes = size } } })
        .Answer("repos/ijn/site/actions/artifacts/900/zip", zip)
        .Answer("repos/ijn/site/pulls/7", Pull("open", Sha, "someone/site"))
        .Answer(Comments, Array.Empty<object>());
}
