using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Hosting;

/// <summary><c>build/ignore.sh</c>: which commits Netlify need not build. It ends with 0 for those, as Netlify wants it.</summary>
public sealed class IgnoreTests
{
    [Theory]
    [InlineData("docs/text.md", 0)]
    [InlineData("input/page.md", 1)]
    [InlineData("src/Program.cs", 1)]
    public void A_change_of_documents_alone_is_ignored(string changed, int code)
    {
        using var repository = new Commits(changed);

        repository.Ignore(("CACHED_COMMIT_REF", "HEAD^1"), ("COMMIT_REF", "HEAD")).MustEndWith(code);
    }

    [Fact]
    public void A_build_hook_is_not_ignored()
    {
        using var repository = new Commits("docs/text.md");

        repository.Ignore(("CACHED_COMMIT_REF", "HEAD^1"), ("COMMIT_REF", "HEAD"), ("INCOMING_HOOK_TITLE", "daily")).MustEndWith(1);
    }

    [Fact]
    public void A_first_build_is_not_ignored()
    {
        using var repository = new Commits("docs/text.md");

        repository.Ignore(("CACHED_COMMIT_REF", "HEAD"), ("COMMIT_REF", "HEAD")).MustEndWith(1);
        repository.Ignore(("COMMIT_REF", "HEAD")).MustEndWith(1);
    }

    [Fact]
    public void A_commit_that_the_clone_does_not_have_is_not_ignored()
    {
        using var repository = new Commits("docs/text.md");

        Assert.NotEqual(0, repository.Ignore(("CACHED_COMMIT_REF", new string('1', 40)), ("COMMIT_REF", "HEAD")).ExitCode);
    }

    /// <summary>Two commits, of which the second changes one file.</summary>
    private sealed class Commits : IDisposable
    {
        private readonly ScriptFolder _folder = new();

        public Commits(string changed)
        {
            _folder.With("commit.sh", "git add --all && git -c user.name=t -c user.email=t@example.org commit --quiet -m \"$1\"\n").With("start.sh", "git init --quiet\n");
            _folder.With("input/page.md", "1").With("src/Program.cs", "1").With("docs/text.md", "1").Run("start.sh").MustEndWith(0);
            _folder.Run("commit.sh", null, "One").MustEndWith(0);
            _folder.With(changed, "2").Run("commit.sh", null, "Two").MustEndWith(0);
        }

        public ScriptRun Ignore(params (string Name, string Value)[] variables) =>
            _folder.Run("build/ignore.sh", variables.ToDictionary(v => v.Name, v => v.Value), "input", "src");

        public void Dispose() => _folder.Dispose();
    }
}
