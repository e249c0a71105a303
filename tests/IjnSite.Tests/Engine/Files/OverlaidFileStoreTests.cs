using System.Text;
using IjnSite.Engine.Files;

namespace IjnSite.Tests.Engine.Files;

public sealed class OverlaidFileStoreTests
{
    private readonly MemoryFileStore _below = new(), _above = new();

    public OverlaidFileStoreTests()
    {
        _below.Write(SitePath.Parse("a/both.md"), "below"u8);
        _below.Write(SitePath.Parse("a/low.md"), "low"u8);
        _above.Write(SitePath.Parse("a/both.md"), "above it"u8);
        _above.Write(SitePath.Parse("b/high.md"), "high"u8);
    }

    private OverlaidFileStore Store => new(_below, _above);

    [Fact]
    public void Files_of_both_are_there_once_and_in_order() =>
        Assert.Equal(["a/both.md", "a/low.md", "b/high.md"], Store.List(SitePath.Root).Select(p => p.Value));

    [Theory]
    [InlineData("a/both.md", "above it")]
    [InlineData("a/low.md", "low")]
    [InlineData("b/high.md", "high")]
    public void A_file_of_the_upper_store_goes_before_one_of_the_lower(string path, string text)
    {
        Assert.True(Store.Exists(SitePath.Parse(path)));
        Assert.Equal(text, Encoding.UTF8.GetString(Store.Read(SitePath.Parse(path))));
        Assert.Equal(text.Length, ((IFileStore)Store).Stamp(SitePath.Parse(path))!.Value.Length);
    }

    [Theory]
    [InlineData("a/both.md", true)]
    [InlineData("a/low.md", false)]
    public void A_file_is_changed_in_the_store_that_holds_it(string path, bool isAbove)
    {
        var file = SitePath.Parse(path);
        Store.Replace(file, Store.Read(file), "new"u8);
        Assert.Equal("new", Encoding.UTF8.GetString((isAbove ? _above : _below).Read(file)));
        if (isAbove) Assert.Equal("below", Encoding.UTF8.GetString(_below.Read(file)));
        else Assert.False(_above.Exists(file));
    }

    [Fact]
    public void What_neither_has_is_not_there()
    {
        Assert.False(Store.Exists(SitePath.Parse("none.md")));
        Assert.Throws<FileStoreException>(() => Store.Read(SitePath.Parse("none.md")));
    }

    [Fact]
    public void Nothing_is_made_in_it() => Assert.Throws<NotSupportedException>(() => Store.Write(SitePath.Parse("new.md"), "x"u8));
}
