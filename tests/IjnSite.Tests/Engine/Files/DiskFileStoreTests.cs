using System.Diagnostics;
using IjnSite.Engine.Files;
using Xunit;

namespace IjnSite.Tests.Engine.Files;

public sealed class DiskFileStoreTests : FileStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _skipped = [];
    private readonly DiskFileStore _store;

    public DiskFileStoreTests() => _store = new DiskFileStore(_folder.At("root")) { OnSkipped = (path, reason) => _skipped.Add($"{path}: {reason}") };

    protected override IFileStore Store => _store;

    public void Dispose() => _folder.Dispose();

    private static bool HasUnixFiles => !OperatingSystem.IsWindows();

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_replaced_file_keeps_its_permissions_and_one_that_may_only_be_read_stays()
    {
        Assert.SkipUnless(HasUnixFiles, "needs the permissions of Unix");
        Store.Write(P("a.md"), "one"u8);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(_folder.At("root/a.md"), Mode);
        Store.Replace(P("a.md"), "one"u8, "two"u8);
        Assert.Equal(Mode, File.GetUnixFileMode(_folder.At("root/a.md")));
        File.SetUnixFileMode(_folder.At("root/a.md"), UnixFileMode.UserRead);
        Assert.Equal("it may only be read", Assert.Throws<FileStoreException>(() => Store.Replace(P("a.md"), "two"u8, "three"u8)).Message);
        Assert.Equal("two", File.ReadAllText(_folder.At("root/a.md")));
        Assert.Equal(["a.md"], Store.List(SitePath.Root).Select(p => p.Value));
    }

    [Fact]
    public void A_link_is_not_replaced_through()
    {
        Assert.SkipUnless(HasUnixFiles, "needs links without privileges");
        File.WriteAllText(_folder.At("outside"), "one");
        Store.Write(P("a.md"), "x"u8);
        File.CreateSymbolicLink(_folder.At("root/link.md"), _folder.At("outside"));
        Assert.Contains("symbolic link", Assert.Throws<FileStoreException>(() => Store.Replace(P("link.md"), "one"u8, "two"u8)).Message, StringComparison.Ordinal);
        Assert.Equal("one", File.ReadAllText(_folder.At("outside")));
    }

    [Fact]
    public void A_link_is_neither_listed_nor_read_and_is_told_of()
    {
        Assert.SkipUnless(HasUnixFiles, "needs links without privileges");
        File.WriteAllText(_folder.At("secret"), "outside");
        Store.Write(P("a.md"), "in"u8);
        File.CreateSymbolicLink(_folder.At("root/link.md"), _folder.At("secret"));
        File.CreateSymbolicLink(_folder.At("root/inner.md"), _folder.At("root/a.md"));
        File.CreateSymbolicLink(_folder.At("root/dangling.md"), _folder.At("nowhere"));

        Assert.Equal(["a.md"], Store.List(SitePath.Root).Select(p => p.Value));
        Assert.Equal(["dangling.md", "inner.md", "link.md"], _skipped.Select(s => s.Split(':')[0]));
        Assert.All(_skipped, s => Assert.Contains("symbolic link", s, StringComparison.Ordinal));
        foreach (var name in new[] { "link.md", "inner.md", "dangling.md" })
        {
            Assert.Contains("symbolic link", Assert.Throws<FileStoreException>(() => Store.Read(P(name))).Message, StringComparison.Ordinal);
            Assert.False(Store.Exists(P(name)));
        }
    }

    [Fact]
    public void Nothing_behind_a_linked_folder_is_read_or_written()
    {
        Assert.SkipUnless(HasUnixFiles, "needs links without privileges");
        Directory.CreateDirectory(_folder.At("outside/deep"));
        File.WriteAllText(_folder.At("outside/deep/secret"), "outside");
        Store.Write(P("a.md"), "in"u8);
        Directory.CreateSymbolicLink(_folder.At("root/way"), _folder.At("outside"));
        Directory.CreateSymbolicLink(_folder.At("root/loop"), _folder.At("root"));

        Assert.Equal(["a.md"], Store.List(SitePath.Root).Select(p => p.Value));
        Assert.Throws<FileStoreException>(() => Store.List(P("way")));
        Assert.Throws<FileStoreException>(() => Store.List(P("way/deep")));
        Assert.Throws<FileStoreException>(() => Store.Read(P("way/deep/secret")));
        Assert.Throws<FileStoreException>(() => Store.Write(P("way/deep/secret"), "x"u8));
        Assert.Throws<FileStoreException>(() => Store.WriteDraft(P("way/new/x"), "x"u8));
        Assert.Throws<FileStoreException>(() => Store.Move(P("a.md"), P("way/a.md")));
        Assert.Throws<FileStoreException>(() => Store.Delete(P("way/deep/secret")));
        Assert.Throws<FileStoreException>(() => Store.DeleteFolder(P("way/deep")));
        Assert.Throws<FileStoreException>(() => Store.TryMoveFolder(P("way/deep"), P("mine")));
        Assert.False(Store.Exists(P("way/deep/secret")));
        Assert.Equal("outside", File.ReadAllText(_folder.At("outside/deep/secret")));
        Assert.False(Directory.Exists(_folder.At("outside/new")));
    }

    [Fact]
    public void Writing_to_a_link_replaces_the_link_and_not_its_target()
    {
        Assert.SkipUnless(HasUnixFiles, "needs links without privileges");
        File.WriteAllText(_folder.At("secret"), "outside");
        Directory.CreateDirectory(_folder.At("root"));
        foreach (var name in new[] { "a", "b" }) File.CreateSymbolicLink(_folder.At("root/" + name), _folder.At("secret"));
        Store.Write(P("a"), "in"u8);
        Store.WriteDraft(P("b"), "in"u8);
        Assert.Equal("outside", File.ReadAllText(_folder.At("secret")));
        Assert.Equal("in"u8, Store.Read(P("a")));
        Assert.Equal("in"u8, Store.Read(P("b")));
    }

    [Fact]
    public void The_folder_itself_may_be_reached_through_a_link()
    {
        Assert.SkipUnless(HasUnixFiles, "needs links without privileges");
        Store.Write(P("a"), "x"u8);
        Directory.CreateSymbolicLink(_folder.At("other"), _folder.At("root"));
        Assert.Equal("x"u8, new DiskFileStore(_folder.At("other")).Read(P("a")));
    }

    [Fact]
    public async Task A_pipe_is_refused_at_once_instead_of_waited_for()
    {
        Assert.SkipUnless(HasUnixFiles, "has no pipes in folders");
        Store.Write(P("empty"), []);
        await Process.Start("mkfifo", _folder.At("root/pipe")).WaitForExitAsync(TestContext.Current.CancellationToken);

        var reading = Task.Run(() => Assert.Throws<FileStoreException>(() => Store.Read(P("pipe"))), TestContext.Current.CancellationToken);
        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(5000, TestContext.Current.CancellationToken)));
        Assert.Contains("not a plain file", (await reading).Message, StringComparison.Ordinal);
        Assert.Equal(["empty"], Store.List(SitePath.Root).Select(p => p.Value));
        Assert.Contains("pipe: it is not a plain file", Assert.Single(_skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_refused()
    {
        Assert.SkipUnless(HasUnixFiles, "has no devices in folders");
        Assert.Contains("not a plain file", Assert.Throws<FileStoreException>(() => new DiskFileStore("/dev").Read(P("zero"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_file_over_64_MiB_is_refused(int more, bool isRead)
    {
        Directory.CreateDirectory(_folder.At("root"));
        using (var file = File.Create(_folder.At("root/big"))) file.SetLength(FileLimits.MaxFileLength + more);
        if (isRead) Assert.Equal(FileLimits.MaxFileLength, Store.Read(P("big")).LongLength);
        else Assert.Contains("64 MiB", Assert.Throws<FileStoreException>(() => Store.Read(P("big"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_backslash_is_told_of_and_left_out()
    {
        Assert.SkipUnless(HasUnixFiles, "a backslash is a separator there");
        Directory.CreateDirectory(_folder.At("root"));
        File.WriteAllText(_folder.At("root/a\\b.md"), "x");
        Assert.Empty(Store.List(SitePath.Root));
        Assert.Contains("a\\b.md", Assert.Single(_skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_write_leaves_the_old_file_and_no_litter()
    {
        Store.Write(P("a/b"), "old"u8);
        var fault = Assert.Throws<FileStoreException>(() => Store.Write(P("a"), "new"u8));
        Assert.Equal("a", fault.Path.Value);
        Assert.Throws<FileStoreException>(() => Store.Write(P("c/" + new string('x', 300)), "new"u8));
        Assert.Equal(["a/b"], Directory.EnumerateFiles(_store.RootDirectory, "*", SearchOption.AllDirectories).Select(f => P(Path.GetRelativePath(_store.RootDirectory, f)).Value));
    }

    [Fact]
    public void No_message_tells_where_on_the_machine_the_site_lies()
    {
        Directory.CreateDirectory(_folder.At("root/folder"));
        IEnumerable<Action> faults =
        [
            () => Store.Read(P("x/y")), () => Store.Read(P("folder")), () => Store.Write(P("folder"), "x"u8), () => Store.Move(P("x"), P("y")),
            () => Store.Write(P(new string('x', 300)), "x"u8), () => Store.Delete(P("folder")),
        ];
        Assert.All(faults, fault => Assert.DoesNotContain(_folder.Path, Assert.Throws<FileStoreException>(fault).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Folders_that_lie_too_deep_are_told_of_and_not_left_out_in_silence(int depth, bool isListed)
    {
        var path = P(string.Join('/', Enumerable.Repeat("d", depth)) + "/x");
        Store.Write(path, "x"u8);
        if (isListed) Assert.Equal(path, Assert.Single(Store.List(SitePath.Root)));
        else Assert.Contains("64 folders deep", Assert.Throws<FileStoreException>(() => Store.List(SitePath.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_leaves_nothing_behind()
    {
        using (Store.TryLock(P(".ijn/lock"))) Assert.True(File.Exists(_folder.At("root/.ijn/lock")));
        Assert.False(Directory.Exists(_folder.At("root")));
    }

    [Fact]
    public void A_folder_moves_as_a_whole_to_a_free_place_only()
    {
        Store.Write(P("s/a/x"), "x"u8);
        Store.Write(P("s/b/y"), "y"u8);
        Store.Write(P("b/z"), "z"u8);
        Assert.True(Store.TryMoveFolder(P("s/a"), P("n/a")));
        Assert.False(Store.TryMoveFolder(P("s/b"), P("b")));
        Assert.Equal(["b/z", "n/a/x", "s/b/y"], Store.List(SitePath.Root).Select(p => p.Value));
    }
}
