using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary><c>build/review.sh</c> in a repository of its own, with a program that stands in for <c>ijn</c>: a site builds unless its <c>input/site.yml</c> says broken.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void The_site_is_compared_with_and_without_the_pull_request()
    {
        using var repository = new Merge("old", "new");

        repository.Review(("PULL_REQUEST", "7"), ("PREVIEW", "https://deploy-preview-7--example.netlify.app")).MustEndWith(0);

        Assert.Equal("old -> new --preview-url https://deploy-preview-7--example.netlify.app\n", repository.Text("review/comment.md"));
        Assert.Equal("7\n", repository.Text("review/number"));
    }

    [Fact]
    public void Without_a_preview_no_address_is_made_up()
    {
        using var repository = new Merge("old", "new");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.Equal("old -> new\n", repository.Text("review/comment.md"));
    }

    [Fact]
    public void An_address_that_goes_away_makes_the_job_red_and_leaves_the_comment()
    {
        using var repository = new Merge("old", "removed");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(1);

        Assert.Equal("old -> removed\n", repository.Text("review/comment.md"));
    }

    [Fact]
    public void A_pull_request_that_cannot_be_built_leaves_a_comment_that_says_so()
    {
        using var repository = new Merge("old", "broken");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.StartsWith("**The site cannot be built from this pull request.**", repository.Text("review/comment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_cannot_be_built_is_not_taken_for_a_fault_of_the_content()
    {
        using var repository = new Merge("old", "new", program: "broken");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.Equal("**The program cannot be built from this pull request.** The log of the job says why.\n", repository.Text("review/comment.md"));
        Assert.Equal("7\n", repository.Text("review/number"));
        Assert.Empty(repository.Runs);
    }

    [Fact]
    public void A_base_that_cannot_be_built_is_no_fault_of_the_pull_request()
    {
        using var repository = new Merge("broken", "new");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.StartsWith("**There is nothing to compare with:**", repository.Text("review/comment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_of_the_base_builds_the_base_when_the_program_changes()
    {
        using var repository = new Merge("old", "new", program: "new");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.Equal("old -> new\n", repository.Text("review/comment.md"));
        Assert.Equal(["build in the merge", "build in the base", "diff in the merge"], repository.Runs);
    }

    [Fact]
    public void One_program_builds_both_when_only_content_changes()
    {
        using var repository = new Merge("old", "new");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.Equal(["build in the merge", "build in the merge", "diff in the merge"], repository.Runs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7; touch evil")]
    public void Without_the_number_of_a_pull_request_nothing_runs(string number)
    {
        using var repository = new Merge("old", "new");

        repository.Review(("PULL_REQUEST", number)).MustEndWith(2);

        Assert.Empty(repository.Runs);
    }

    [Fact]
    public void The_checkout_is_left_as_it_was()
    {
        using var repository = new Merge("old", "new");

        repository.Review(("PULL_REQUEST", "7")).MustEndWith(0);

        Assert.Single(repository.Git("worktree", "list").Output.Trim().Split('\n'));
    }

    /// <summary>A checkout of a merge commit.</summary>
    private sealed class Merge : IDisposable
    {
        private readonly ScriptFolder _folder = new();

        public Merge(string old, string @new, string program = "old")
        {
            _folder.WithProgram("dotnet", $$"""
                if [ "$*" = 'build src/IjnSite --configuration Release' ]; then [ "$(cat src/Program.cs)" != broken ]; exit; fi
                [ "$1 $2 $3 $4 $5 $6" = "run --project src/IjnSite --configuration Release --" ] || exit 97
                shift 6
                if [ "$PWD" = '{{_folder.Root}}' ]; then place=merge; else place=base; fi
                echo "$1 in the $place" >> '{{_folder.PathOf("runs")}}'
                case $1 in
                  build)
                    root=. output=output
                    while [ $# -gt 1 ]; do case $2 in --root) root=$3 ;; --output) output=$3 ;; esac; shift; done
                    site=$(cat "$root/input/site.yml")
                    [ "$site" != broken ] || exit 1
                    mkdir -p "$output" && echo "$site" > "$output/page" ;;
                  diff)
                    echo "$(cat "$2/page") -> $(cat "$3/page")${6:+ $6 $7}" > "$5"
                    [ "$(cat "$3/page")" != removed ] ;;
                esac
                """);
            _folder.With("input/site.yml", old).With("src/Program.cs", "old").With(".gitignore", "programs/\nruns\nreview/\n");
            Git("init", "--quiet", "--initial-branch", "main").MustEndWith(0);
            Commit("The base");
            Git("checkout", "--quiet", "-b", "proposal").MustEndWith(0);
            _folder.With("input/site.yml", @new);
            _folder.With("src/Program.cs", program);
            Commit("The proposal");
            Git("checkout", "--quiet", "main").MustEndWith(0);
            Git("-c", "user.name=t", "-c", "user.email=t@example.org", "merge", "--quiet", "--no-ff", "-m", "The merge", "proposal").MustEndWith(0);
        }

        public IEnumerable<string> Runs => File.Exists(_folder.PathOf("runs")) ? File.ReadAllLines(_folder.PathOf("runs")) : [];

        public string Text(string path) => _folder.Text(path);

        public ScriptRun Review(params (string Name, string Value)[] variables) =>
            _folder.Run("build/review.sh", variables.ToDictionary(v => v.Name, v => v.Value), "review");

        public ScriptRun Git(params string[] arguments)
        {
            _folder.With("git.sh", "exec git \"$@\"\n");
            return _folder.Run("git.sh", new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" }, arguments);
        }

        public void Dispose() => _folder.Dispose();

        private void Commit(string message)
        {
            Git("add", "input", "src", "build", ".gitignore").MustEndWith(0);
            Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", message).MustEndWith(0);
        }
    }
}
