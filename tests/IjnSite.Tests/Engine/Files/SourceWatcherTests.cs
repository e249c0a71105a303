using System.Collections.Concurrent;
using System.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Engine.Files;

/// <summary>What a watcher of folders tells, however the files come to change; with the system's events and without.</summary>
public sealed class SourceWatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<SourceChange> _told = new();
    private readonly List<string> _notices = [];

    public SourceWatcherTests()
    {
        Directory.CreateDirectory(_folder.At("input/pages"));
        File.WriteAllText(_folder.At("input/pages/a.md"), "one");
    }

    public void Dispose() => _folder.Dispose();

    private SourceWatcher Start(bool polls)
    {
        var watcher = new SourceWatcher([_folder.At("input")], _notices.Add, polls ? _ => throw new IOException("no watches left") : null);
        watcher.Start(_told.Enqueue);
        return watcher;
    }

    private async Task<IEnumerable<string>> ToldOfAsync(string file)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience.Limit; await Task.Delay(10, TestContext.Current.CancellationToken))
            if (_told.Any(c => c.Files.Any(f => f.Value == file))) return _told.SelectMany(c => c.Files).Select(f => f.Value).Distinct();
        Assert.Fail($"Nothing was told of {file}; told: {string.Join(", ", _told.SelectMany(c => c.Files))}");
        return [];
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_save_an_atomic_save_a_rename_and_a_deletion_are_told(bool polls)
    {
        using var watcher = Start(polls);
        File.WriteAllText(_folder.At("input/pages/a.md"), "two!");
        await ToldOfAsync("pages/a.md");
        _told.Clear();
        File.WriteAllText(_folder.At("input/pages/.a.md.swp"), "swap");
        File.WriteAllText(_folder.At("input/pages/a.md~"), "three!");
        File.Move(_folder.At("input/pages/a.md~"), _folder.At("input/pages/a.md"), overwrite: true);
        Assert.Equal(["pages/a.md"], await ToldOfAsync("pages/a.md"));
        _told.Clear();
        File.Move(_folder.At("input/pages/a.md"), _folder.At("input/pages/b.md"));
        Assert.Contains("pages/a.md", await ToldOfAsync("pages/b.md"));
        _told.Clear();
        File.Delete(_folder.At("input/pages/b.md"));
        await ToldOfAsync("pages/b.md");
    }

    [Fact]
    public async Task A_checkout_of_a_thousand_files_is_told_at_most_twice()
    {
        using var watcher = Start(polls: false);
        for (var i = 0; i < 1_000; i++)
        {
            var folder = Directory.CreateDirectory(_folder.At($"input/pages/f{i % 20}"));
            File.WriteAllText(Path.Combine(folder.FullName, $"p{i}.md"), "text");
        }

        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience.Limit && _told.SelectMany(c => c.Files).Distinct().Count() < 1_000;) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(1_000, _told.SelectMany(c => c.Files).Distinct().Count());
        Assert.InRange(_told.Count, 1, 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_goes_and_comes_back_is_followed(bool polls)
    {
        using var watcher = Start(polls);
        Directory.Move(_folder.At("input"), _folder.At("away"));
        await ToldOfAsync("pages/a.md");
        _told.Clear();
        Directory.CreateDirectory(_folder.At("input/pages"));
        File.WriteAllText(_folder.At("input/pages/new.md"), "text");
        await ToldOfAsync("pages/new.md");
        _told.Clear();
        File.WriteAllText(_folder.At("input/pages/new.md"), "changed text");
        await ToldOfAsync("pages/new.md");
    }

    [Fact]
    public async Task Without_watches_of_the_system_it_says_so_once_and_looks_by_itself()
    {
        using var watcher = Start(polls: true);
        Assert.True(watcher.IsPolling);
        Assert.Equal(["no watches left"], _notices);
        File.WriteAllText(_folder.At("input/pages/a.md"), "changed");
        await ToldOfAsync("pages/a.md");
        Assert.Single(_notices);
    }

    [Theory]
    [InlineData(".a.md.swp")]
    [InlineData(".a.md.swx")]
    [InlineData("4913")]
    [InlineData("a.md~")]
    [InlineData(".#a.md")]
    [InlineData("#a.md#")]
    [InlineData(".DS_Store")]
    [InlineData("Thumbs.db")]
    [InlineData("a.md___jb_tmp___")]
    public void What_an_editor_leaves_is_known(string name) => Assert.True(EditorFiles.Has(name));

    [Theory]
    [InlineData("a.md")]
    [InlineData("4913.md")]
    [InlineData("swp")]
    [InlineData(".well-known")]
    [InlineData("#1.md")]
    [InlineData("_folder.yml")]
    public void Content_is_not_taken_for_it(string name) => Assert.False(EditorFiles.Has(name));
}
