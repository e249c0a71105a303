using IjnSite.Engine.Files;

namespace IjnSite.Tests.Engine.Files;

/// <summary>A cache gives back what it was given, or nothing.</summary>
public sealed class FileCacheTests
{
    private static readonly SitePath Folder = SitePath.Parse("drawn");
    private static readonly byte[] Content = [1, 2, 3, 4];

    [Fact]
    public void What_was_kept_is_found_under_its_name_alone()
    {
        var cache = new FileCache(new MemoryFileStore(), Folder);
        cache.Keep("one.png", Content);
        Assert.Equal(Content, cache.Find("one.png"));
        Assert.Null(cache.Find("two.png"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(35)]
    public void A_file_that_was_cut_off_is_not_found(int length)
    {
        var store = new MemoryFileStore();
        new FileCache(store, Folder).Keep("one.png", Content);
        store.Write(Folder / "one.png", store.Read(Folder / "one.png").AsSpan(0, length));
        Assert.Null(new FileCache(store, Folder).Find("one.png"));
    }

    [Fact]
    public void A_file_with_one_changed_bit_is_not_found()
    {
        var store = new MemoryFileStore();
        new FileCache(store, Folder).Keep("one.png", Content);
        var file = store.Read(Folder / "one.png");
        for (var i = 0; i < file.Length; i++)
        {
            var changed = file.ToArray();
            changed[i] ^= 1;
            store.Write(Folder / "one.png", changed);
            Assert.Null(new FileCache(store, Folder).Find("one.png"));
        }
    }

    [Fact]
    public void Without_a_store_nothing_is_kept()
    {
        var cache = new FileCache(null, Folder);
        cache.Keep("one.png", Content);
        Assert.Null(cache.Find("one.png"));
    }

    [Fact]
    public void A_store_that_cannot_be_written_or_read_is_no_cache_and_no_fault()
    {
        var store = new MemoryFileStore();
        // A file where the cache needs a folder.
        store.Write(Folder, Content);
        var cache = new FileCache(store, Folder);
        cache.Keep("one.png", Content);
        Assert.Null(cache.Find("one.png"));
    }
}
