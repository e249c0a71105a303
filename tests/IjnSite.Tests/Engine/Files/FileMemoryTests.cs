using IjnSite.Engine.Files;

namespace IjnSite.Tests.Engine.Files;

/// <summary>What is remembered of a folder is never older than the folder.</summary>
public sealed class FileMemoryTests : IDisposable
{
    private static readonly SitePath File1 = SitePath.Parse("a.md");

    private readonly TemporaryFolder _folder = new();
    private readonly FileMemory _memory = new();

    public void Dispose() => _folder.Dispose();

    private byte[] Read() => _memory.Of(new DiskFileStore(_folder.Path)).Read(File1);

    private void Write(string text, TimeSpan age)
    {
        File.WriteAllText(_folder.At("a.md"), text);
        File.SetLastWriteTimeUtc(_folder.At("a.md"), File.GetLastWriteTimeUtc(_folder.At("a.md")) - age);
    }

    [Fact]
    public void A_file_that_did_not_change_is_read_once()
    {
        Write("text", TimeSpan.FromHours(1));
        Assert.Same(Read(), Read());
    }

    [Fact]
    public void A_changed_file_is_read_again()
    {
        Write("text", TimeSpan.FromHours(2));
        Assert.Equal("text"u8.ToArray(), Read());
        Write("word", TimeSpan.FromHours(1));
        Assert.Equal("word"u8.ToArray(), Read());
    }

    [Fact]
    public void A_file_that_was_new_when_it_was_read_is_read_again_though_length_and_time_are_the_same()
    {
        Write("text", TimeSpan.Zero);
        var time = File.GetLastWriteTimeUtc(_folder.At("a.md"));
        Assert.Equal("text"u8.ToArray(), Read());
        File.WriteAllText(_folder.At("a.md"), "word");
        File.SetLastWriteTimeUtc(_folder.At("a.md"), time);
        Assert.Equal("word"u8.ToArray(), Read());
    }

    [Fact]
    public void One_run_sees_a_file_as_it_first_read_it()
    {
        Write("text", TimeSpan.FromHours(2));
        var run = _memory.Of(new DiskFileStore(_folder.Path));
        Assert.Equal("text"u8.ToArray(), run.Read(File1));
        Write("longer text", TimeSpan.FromHours(1));
        Assert.Equal("text"u8.ToArray(), run.Read(File1));
        Assert.Equal("longer text"u8.ToArray(), Read());
    }
}
