using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
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
        var form = Path.GetFileName(Directory.GetFiles(cache, "*.jpg").Single());
        var kept = new FileCache(new DiskFileStore(site.PathOf(".cache")), SitePath.Parse("pictures"));
        var other = kept.Find(form)!;
        other[^3] ^= 1;
        kept.Keep(form, other);
        site.Run("build").MustEndWith(0);
        Assert.Single(FileTree.Differences(whole, FileTree.HashesOf(site.Output)));
        site.Run("build", "--no-cache").MustEndWith(0);
        Assert.Equal(whole, FileTree.HashesOf(site.Output));
    }
}
