using IjnSite.Engine.Files;
using Xunit;

namespace IjnSite.Tests.Engine.Files;

public class MemoryFileStoreTests : FileStoreTests
{
    protected override IFileStore Store { get; } = new MemoryFileStore();

    [Fact]
    public void What_a_caller_does_to_the_bytes_changes_nothing()
    {
        byte[] mine = [1, 2];
        Store.Write(P("a"), mine);
        mine[0] = 9;
        Store.Read(P("a"))[1] = 9;
        Assert.Equal([1, 2], Store.Read(P("a")));
    }
}
