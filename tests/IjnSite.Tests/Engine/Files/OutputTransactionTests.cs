using System.Text;
using IjnSite.Engine.Files;
using Xunit;

namespace IjnSite.Tests.Engine.Files;

public sealed class OutputTransactionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static readonly Dictionary<string, string> OldSite = new()
    {
        ["index.html"] = "home", ["a/index.html"] = "a", ["b/index.html"] = "b", ["b/deep/x.txt"] = "x", ["gone/index.html"] = "gone",
        ["file"] = "a file that becomes a folder", ["folder/index.html"] = "a folder that becomes a file", ["Case/x"] = "upper", ["same.css"] = "same",
    };

    private static readonly Dictionary<string, string> NewSite = new()
    {
        ["index.html"] = "home 2", ["a/index.html"] = "a", ["b/index.html"] = "b 2", ["b/deep/y.txt"] = "y", ["b/new/index.html"] = "new below old",
        ["file/index.html"] = "f", ["folder"] = "f", ["case/x"] = "lower", ["same.css"] = "same", ["new/one/index.html"] = "1", ["new/two/index.html"] = "2",
    };

    private IFileStore Store(string kind) => kind == "disk" ? new DiskFileStore(_folder.At(Guid.NewGuid().ToString("N"))) : new MemoryFileStore();

    private static SitePath P(string path) => SitePath.Parse(path);

    private static CommitResult Build(IFileStore store, Dictionary<string, string> site)
    {
        using var transaction = OutputTransaction.Begin(store);
        foreach (var (path, text) in site) transaction.Stage(P(path), Encoding.UTF8.GetBytes(text));
        return transaction.Commit();
    }

    private static Dictionary<string, string> SiteIn(IFileStore store) =>
        store.Survey(SitePath.Root, except: P(".ijn")).ToDictionary(e => e.Path.Value, e => Encoding.UTF8.GetString(store.Read(e.Path)));

    private static IEnumerable<string> Records(IFileStore store) => store.List(P(".ijn")).Select(p => p.Value);

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void What_was_staged_can_be_read_before_it_is_the_site_whether_it_changed_or_not(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        using var transaction = OutputTransaction.Begin(store);
        transaction.Stage(P("same.css"), "same"u8);
        transaction.Stage(P("index.html"), "home 2"u8);

        Assert.Equal("same", Encoding.UTF8.GetString(transaction.Read(P("same.css"))));
        Assert.Equal("home 2", Encoding.UTF8.GetString(transaction.Read(P("index.html"))));
        Assert.Equal(6, transaction.Find(P("index.html"))!.Value.Length);
        Assert.Null(transaction.Find(P("a/index.html")));
        Assert.Throws<InvalidOperationException>(() => transaction.Read(P("a/index.html")));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_site_becomes_the_next_site(string kind)
    {
        var store = Store(kind);
        Assert.Equal(new CommitResult(9, 0, 0, OldSite.Values.Sum(t => t.Length)), Build(store, OldSite));
        Assert.Equal(OldSite.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));

        Assert.Equal(new CommitResult(9, 2, 5, NewSite.Values.Sum(t => t.Length)), Build(store, NewSite));
        Assert.Equal(NewSite.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));
        Assert.Equal([".ijn/manifest.json", ".ijn/stamps"], Records(store));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void The_same_site_again_writes_nothing(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        var before = store.Survey(SitePath.Root);
        Assert.Equal(new CommitResult(0, 9, 0, OldSite.Values.Sum(t => t.Length)), Build(store, OldSite));
        Assert.Equal(before, store.Survey(SitePath.Root));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void Whatever_fails_and_whenever_the_next_run_yields_exactly_the_new_site(string kind)
    {
        var completed = false;
        for (var operations = 0; !completed; operations++)
        {
            foreach (var alsoDoesTheLast in new[] { false, true })
            {
                var store = Store(kind);
                Build(store, OldSite);
                var failing = new FailingFileStore(store, operations, alsoDoesTheLast);
                try
                {
                    Build(failing, NewSite);
                }
                catch (FileStoreException)
                {
                    Assert.True(failing.HasFailed);
                }

                if (!store.Exists(P(".ijn/journal.json")))
                {
                    var site = SiteIn(store).OrderBy(f => f.Key).ToList();
                    Assert.True(site.SequenceEqual(OldSite.OrderBy(f => f.Key)) || site.SequenceEqual(NewSite.OrderBy(f => f.Key)), $"half a site after {operations} operations");
                }

                // Begin alone heals: one of the two whole sites is there.
                OutputTransaction.Begin(store).Dispose();
                var healed = SiteIn(store).OrderBy(f => f.Key).ToList();
                Assert.True(healed.SequenceEqual(OldSite.OrderBy(f => f.Key)) || healed.SequenceEqual(NewSite.OrderBy(f => f.Key)), $"not healed after {operations} operations");
                Assert.DoesNotContain(Records(store), r => r.Contains("staging", StringComparison.Ordinal) || r.EndsWith(".tmp", StringComparison.Ordinal) || r.EndsWith("journal.json", StringComparison.Ordinal));

                Build(store, NewSite);
                Assert.Equal(NewSite.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));
                Assert.Equal([".ijn/manifest.json", ".ijn/stamps"], Records(store));
                completed = !failing.HasFailed;
            }
        }
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void Without_a_commit_nothing_changes(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        var before = store.Survey(SitePath.Root);
        using (var transaction = OutputTransaction.Begin(store)) transaction.Stage(P("new/page"), "x"u8);
        Assert.Equal(before, store.Survey(SitePath.Root));
    }

    [Fact]
    public void Without_a_commit_no_folder_appears()
    {
        var root = _folder.At("output");
        using (var transaction = OutputTransaction.Begin(new DiskFileStore(root))) transaction.Stage(P("new/page"), "x"u8);
        Assert.False(Directory.Exists(root));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_folder_with_files_of_somebody_else_is_refused_and_left_as_it_is(string kind)
    {
        var store = Store(kind);
        for (var i = 1; i <= 7; i++) store.Write(P($"mine/{i}.txt"), "precious"u8);
        var before = store.Survey(SitePath.Root);
        var refusal = Assert.Throws<OutputRefusedException>(() => OutputTransaction.Begin(store));
        Assert.Contains("mine/1.txt, mine/2.txt, mine/3.txt, mine/4.txt, mine/5.txt and 2 more", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, store.Survey(SitePath.Root));

        var ours = Store(kind);
        Build(ours, OldSite);
        ours.Write(P("a/note.txt"), "precious"u8);
        Assert.Throws<OutputRefusedException>(() => OutputTransaction.Begin(ours));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_file_of_somebody_else_that_comes_during_the_build_is_not_overwritten(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        using (var transaction = OutputTransaction.Begin(store))
        {
            transaction.Stage(P("new.txt"), "ours"u8);
            store.Write(P("new.txt"), "theirs"u8);
            Assert.Throws<OutputRefusedException>(() => transaction.Commit());
        }

        Assert.Equal("theirs"u8, store.Read(P("new.txt")));
        store.Delete(P("new.txt"));
        Assert.Equal(OldSite.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));
    }

    [Fact]
    public void A_link_of_somebody_else_is_refused_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links without privileges");
        var root = _folder.At("output");
        Build(new DiskFileStore(root), OldSite);
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), _folder.Path);
        Assert.Contains("link", Assert.Throws<OutputRefusedException>(() => OutputTransaction.Begin(new DiskFileStore(root))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_file_that_somebody_changed_or_deleted_is_written_again(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        store.Write(P("index.html"), "HOME"u8);
        store.Write(P("same.css"), "longer than before"u8);
        store.Delete(P("b/deep/x.txt"));
        Assert.Equal(3, Build(store, OldSite).FilesWritten);
        Assert.Equal(OldSite.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_file_with_a_new_time_but_the_same_bytes_is_left_alone(string kind)
    {
        var store = Store(kind);
        Build(store, OldSite);
        store.Write(P("index.html"), "home"u8);
        store.Delete(P(".ijn/stamps"));
        var before = store.Survey(SitePath.Root, except: P(".ijn"));
        Assert.Equal(0, Build(store, OldSite).FilesWritten);
        Assert.Equal(before, store.Survey(SitePath.Root, except: P(".ijn")));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_second_build_at_the_same_time_is_refused(string kind)
    {
        var store = Store(kind);
        using (OutputTransaction.Begin(store))
            Assert.Contains("Another build", Assert.Throws<OutputRefusedException>(() => OutputTransaction.Begin(store)).Message, StringComparison.Ordinal);
        OutputTransaction.Begin(store).Dispose();
    }

    [Fact]
    public void A_path_is_staged_once()
    {
        using var transaction = OutputTransaction.Begin(new MemoryFileStore());
        transaction.Stage(P("a"), "x"u8);
        Assert.Throws<InvalidOperationException>(() => transaction.Stage(P("a"), "x"u8));
        Assert.Throws<InvalidOperationException>(() => transaction.Stage(P(".ijn/manifest.json"), "x"u8));
        transaction.Commit();
        Assert.Throws<InvalidOperationException>(() => transaction.Stage(P("b"), "x"u8));
    }

    [Fact]
    public void The_manifest_is_the_same_whatever_the_order_and_the_machine()
    {
        var (memory, disk) = (Store("memory"), Store("disk"));
        Build(memory, OldSite);
        Build(disk, new Dictionary<string, string>(OldSite.Reverse()));
        Assert.Equal(memory.Read(P(".ijn/manifest.json")), disk.Read(P(".ijn/manifest.json")));
        var manifest = OutputManifest.FromJson(memory.Read(P(".ijn/manifest.json")));
        Assert.Equal(manifest.ToJson(), memory.Read(P(".ijn/manifest.json")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("{\"version\":2,\"files\":[]}")]
    [InlineData("{\"version\":1,\"files\":[{\"path\":\"../x\",\"length\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"version\":1,\"files\":[{\"path\":1}]}")]
    public void Records_that_cannot_be_understood_are_refused_in_plain_words(string manifest)
    {
        var store = new MemoryFileStore();
        store.Write(P(".ijn/manifest.json"), Encoding.UTF8.GetBytes(manifest));
        Assert.Contains("cannot be read", Assert.Throws<OutputRefusedException>(() => OutputTransaction.Begin(store)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("disk")]
    public void A_large_change_goes_through_many_threads(string kind)
    {
        var store = Store(kind);
        var site = Enumerable.Range(0, 300).ToDictionary(i => $"d{i % 9}/{i}.html", i => $"{i}");
        Build(store, site);
        var next = site.ToDictionary(f => f.Key, f => f.Value + " changed");
        using (var transaction = OutputTransaction.Begin(store))
        {
            Parallel.ForEach(next, f => transaction.Stage(P(f.Key), Encoding.UTF8.GetBytes(f.Value)));
            Assert.Equal(300, transaction.Commit().FilesWritten);
        }

        Assert.Equal(next.OrderBy(f => f.Key), SiteIn(store).OrderBy(f => f.Key));
    }
}
