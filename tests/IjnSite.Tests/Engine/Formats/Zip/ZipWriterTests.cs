using System.IO.Compression;
using System.Text;
using IjnSite.Engine.Formats.Zip;

namespace IjnSite.Tests.Engine.Formats.Zip;

/// <summary>Archives whose bytes depend on their files alone.</summary>
public sealed class ZipWriterTests
{
    [Fact]
    public void The_bytes_are_those_of_the_format_with_no_system_no_clock_and_no_compression()
    {
        var zip = ZipWriter.Write([File("a", "hi")]);
        // APPNOTE 4.3.7: signature, version 2.0 or 1.0, method 0, 1980-01-01 0:00 as 0x0021 0x0000; CRC-32 of "hi" is 0xd8932aac.
        Assert.Equal([0x50, 0x4b, 0x03, 0x04], zip[..4]);
        Assert.Equal([0x00, 0x00], zip[8..10]);
        Assert.Equal([0x00, 0x00, 0x21, 0x00], zip[10..14]);
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.True(directory > 0, "There is no directory.");
        Assert.Equal(0, zip[directory + 5]);
        Assert.Equal([0xac, 0x2a, 0x93, 0xd8], zip[(directory + 16)..(directory + 20)]);
        Assert.Equal([2, 0, 0, 0, 2, 0, 0, 0], zip[(directory + 20)..(directory + 28)]);
        Assert.Equal([0, 0, 0, 0], zip[(directory + 38)..(directory + 42)]);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_and_another_order_gives_others()
    {
        Assert.Equal(ZipWriter.Write([File("a", "1"), File("b/c", "2")]), ZipWriter.Write([File("a", "1"), File("b/c", "2")]));
        Assert.NotEqual(ZipWriter.Write([File("a", "1"), File("b/c", "2")]), ZipWriter.Write([File("b/c", "2"), File("a", "1")]));
    }

    [Fact]
    public void Names_and_contents_are_read_back_as_they_were()
    {
        using var read = new ZipArchive(new MemoryStream(ZipWriter.Write([File("k/empty", ""), File("k/é/日本.txt", "ünï")])), ZipArchiveMode.Read);
        Assert.Equal(["k/empty", "k/é/日本.txt"], read.Entries.Select(e => e.FullName));
        Assert.Equal(0, read.Entries[0].Length);
        using var text = new StreamReader(read.Entries[1].Open());
        Assert.Equal("ünï", text.ReadToEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("a\\b")]
    [InlineData("C:/x")]
    [InlineData("a//b")]
    public void A_name_that_could_lie_elsewhere_is_refused(string name) => Assert.Throws<ArgumentException>(() => ZipWriter.Write([File(name, "x")]));

    [Fact]
    public void Two_names_that_some_systems_take_for_one_are_refused() => Assert.Throws<ArgumentException>(() => ZipWriter.Write([File("a.txt", "1"), File("A.TXT", "2")]));

    private static (string, ReadOnlyMemory<byte>) File(string name, string text) => (name, Encoding.UTF8.GetBytes(text));
}
