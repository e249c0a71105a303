using System.Text;
using IjnSite.Engine.Files;
using Xunit;

namespace IjnSite.Tests.Engine.Files;

/// <summary>What every store does. The two classes below run it over the memory and over the disk.</summary>
public abstract class FileStoreTests
{
    protected abstract IFileStore Store { get; }

    protected static SitePath P(string path) => SitePath.Parse(path);

    private string Text(string path) => Encoding.UTF8.GetString(Store.Read(P(path)));

    [Fact]
    public void What_is_written_is_read()
    {
        Store.Write(P("a/b/c.txt"), "one"u8);
        Assert.Equal("one", Text("a/b/c.txt"));
        Store.Write(P("a/b/c.txt"), "two"u8);
        Assert.Equal("two", Text("a/b/c.txt"));
        Store.Write(P("empty"), []);
        Assert.Equal("", Text("empty"));
    }

    [Fact]
    public void A_file_is_replaced_only_while_it_is_what_was_read()
    {
        Store.Write(P("a/b.md"), "one"u8);
        Store.Replace(P("a/b.md"), "one"u8, "two"u8);
        Assert.Equal("two", Text("a/b.md"));
        Assert.Equal("it has changed since it was read", Assert.Throws<FileStoreException>(() => Store.Replace(P("a/b.md"), "one"u8, "three"u8)).Message);
        Assert.Equal("two", Text("a/b.md"));
        Store.Delete(P("a/b.md"));
        Assert.Equal("there is no such file", Assert.Throws<FileStoreException>(() => Store.Replace(P("a/b.md"), "two"u8, "three"u8)).Message);
        Assert.Empty(Store.List(SitePath.Root));
    }

    [Fact]
    public void A_list_is_recursive_and_ordinal()
    {
        foreach (var path in new[] { "b.md", "a/x.md", "a-b.md", "B.md", "a/é.md", "a/y/z.md" }) Store.Write(P(path), "x"u8);
        Assert.Equal(["B.md", "a-b.md", "a/x.md", "a/y/z.md", "a/é.md", "b.md"], Store.List(SitePath.Root).Select(p => p.Value));
        Assert.Equal(["a/x.md", "a/y/z.md", "a/é.md"], Store.List(P("a")).Select(p => p.Value));
    }

    [Fact]
    public void An_absent_folder_is_empty() => Assert.Empty(Store.List(P("nowhere/at/all")));

    [Fact]
    public void A_file_that_is_not_there_is_told_so()
    {
        Assert.False(Store.Exists(P("a")));
        Assert.Null(Store.Stamp(P("a")));
        var fault = Assert.Throws<FileStoreException>(() => Store.Read(P("x/a")));
        Assert.Equal("there is no such file", fault.Message);
        Assert.Equal("x/a", fault.Path.Value);
        Assert.Throws<FileStoreException>(() => Store.Move(P("a"), P("b")));
        Store.Delete(P("a"));
        Store.Delete(P("x/y/a"));
        Store.DeleteFolder(P("x/y"));
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        Store.Write(P("a/b"), "x"u8);
        Assert.False(Store.Exists(P("a")));
        Assert.Equal("it is a folder, not a file", Assert.Throws<FileStoreException>(() => Store.Read(P("a"))).Message);
        Assert.Throws<FileStoreException>(() => Store.Write(P("a"), "y"u8));
        Assert.Throws<FileStoreException>(() => Store.Write(P("a/b/c"), "y"u8));
        Assert.Equal("x", Text("a/b"));
        Assert.Equal(["a/b"], Store.List(SitePath.Root).Select(p => p.Value));
    }

    [Fact]
    public void A_move_renames_over_what_is_there_and_makes_folders()
    {
        Store.Write(P("from"), "new"u8);
        Store.Write(P("to/here"), "old"u8);
        Store.Move(P("from"), P("to/here"));
        Assert.Equal("new", Text("to/here"));
        Assert.False(Store.Exists(P("from")));
        Store.Move(P("to/here"), P("other/folder/there"));
        Assert.Equal(["other/folder/there"], Store.List(SitePath.Root).Select(p => p.Value));
    }

    [Fact]
    public void A_deleted_file_takes_its_empty_folders_with_it()
    {
        Store.Write(P("a/b/c"), "x"u8);
        Store.Write(P("a/d"), "x"u8);
        Store.Delete(P("a/b/c"));
        Store.Write(P("a/b"), "a file now"u8);
        Assert.Equal("a file now", Text("a/b"));
        Store.Delete(P("a/b"));
        Store.Delete(P("a/d"));
        Assert.Empty(Store.List(SitePath.Root));
        Store.Write(P("a/b/c"), "again"u8);
        Assert.Equal("again", Text("a/b/c"));
    }

    [Fact]
    public void A_deleted_folder_is_gone_with_all_that_is_in_it()
    {
        Store.Write(P("a/b/c"), "x"u8);
        Store.Write(P("a/bc"), "x"u8);
        Store.DeleteFolder(P("a/b"));
        Assert.Equal(["a/bc"], Store.List(SitePath.Root).Select(p => p.Value));
    }

    [Fact]
    public void A_stamp_tells_the_length_and_stays_until_the_next_write()
    {
        Store.Write(P("a"), "four"u8);
        var first = Store.Stamp(P("a"));
        Assert.Equal(4, first!.Value.Length);
        Assert.NotEqual(0, first.Value.Version);
        Assert.Equal(first, Store.Stamp(P("a")));
        var draft = Store.WriteDraft(P("d"), "five!"u8);
        Store.Move(P("d"), P("a"));
        Assert.Equal(draft, Store.Stamp(P("a")));
    }

    [Fact]
    public void A_survey_leaves_out_one_folder()
    {
        foreach (var path in new[] { ".ijn/x", ".ijnx", "a" }) Store.Write(P(path), "x"u8);
        Assert.Equal([".ijnx", "a"], Store.Survey(SitePath.Root, except: P(".ijn")).Select(e => e.Path.Value));
    }

    [Fact]
    public void A_lock_holds_until_it_is_let_go()
    {
        using (var first = Store.TryLock(P("x/lock")))
        {
            Assert.NotNull(first);
            Assert.Null(Store.TryLock(P("x/lock")));
        }

        using var second = Store.TryLock(P("x/lock"));
        Assert.NotNull(second);
    }

    [Fact]
    public void Many_threads_write_and_delete_side_by_side()
    {
        Parallel.For(0, 400, i =>
        {
            var path = P($"f{i % 7}/g/{i}");
            Store.Write(path, Encoding.UTF8.GetBytes($"{i}"));
            Assert.Equal($"{i}", Text(path.Value));
            if (i % 2 == 0) Store.Delete(path);
        });
        Assert.Equal(200, Store.List(SitePath.Root).Count);
    }
}
