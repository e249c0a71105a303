using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Outputs.Pictures;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>What a build keeps of its pictures for the next one.</summary>
public sealed class PictureCacheTests
{
    private static readonly byte[] Source = Repository.Picture("turned.jpg");
    private static readonly Picture Picture = PictureReader.Read(SitePath.Parse("a.jpg"), Source, new DiagnosticBag())!;

    [Fact]
    public void A_build_keeps_forms_and_without_a_cache_keeps_and_takes_none()
    {
        using var site = DiskSite.Smallest().With("input/images/turned.yml", "alt: Four fields\ncredit: A person\n");
        File.WriteAllBytes(site.PathOf("input/images/turned.jpg"), Source);
        var cache = site.PathOf(".cache/pictures");
        site.Run("check").MustEndWith(0);
        site.Run("build", "--no-cache").MustEndWith(0);
        Assert.False(Directory.Exists(cache));
        var whole = FileTree.HashesOf(site.Output);

        site.Run("build").MustEndWith(0);
        Assert.Equal(Picture.Variants.Count, Directory.GetFiles(cache, "*", SearchOption.AllDirectories).Length);
        Assert.Equal(whole, FileTree.HashesOf(site.Output));

        // A picture that somebody else put there shows which of the two was taken.
        var form = Directory.GetFiles(cache, "*.jpg", SearchOption.AllDirectories).Single();
        var other = File.ReadAllBytes(form);
        other[^3] ^= 1;
        File.WriteAllBytes(form, other);
        site.Run("build").MustEndWith(0);
        Assert.Single(FileTree.Differences(whole, FileTree.HashesOf(site.Output)));
        site.Run("build", "--no-cache").MustEndWith(0);
        Assert.Equal(whole, FileTree.HashesOf(site.Output));
    }

    [Fact]
    public void What_is_damaged_or_of_another_size_is_not_taken()
    {
        var store = new MemoryFileStore();
        var cache = new PictureCache(store);
        var forms = PictureScaler.Make(Source, Picture, Picture.Variants)!;
        Assert.Null(cache.Find(Picture.Fallback));
        cache.Keep(Picture.Fallback, forms[^1]);
        Assert.Equal(forms[^1], cache.Find(Picture.Fallback));
        cache.Keep(Picture.Fallback, forms[^1][..^10]);
        Assert.Null(cache.Find(Picture.Fallback));
        cache.Keep(Picture.Fallback, Repository.Picture("cut-off.jpg"));
        Assert.Null(cache.Find(Picture.Fallback));
        cache.Keep(Picture.Fallback, Repository.Picture("plain.webp"));
        Assert.Null(cache.Find(Picture.Fallback));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_no_cache()
    {
        var store = new MemoryFileStore();
        store.Write(SitePath.Parse("pictures"), [1]);
        var cache = new PictureCache(store);
        cache.Keep(Picture.Fallback, [1]);
        Assert.Null(cache.Find(Picture.Fallback));
    }
}
