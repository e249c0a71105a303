using IjnSite.Commands;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>Which output folders are refused, asked of the function alone: the wrong answer would cost a whole disk.</summary>
public sealed class SiteFoldersTests
{
    [Fact]
    public void The_root_of_a_disk_contains_every_source()
    {
        using var site = DiskSite.Smallest();
        Assert.Equal("The output folder contains the input folder", FaultOf(site, Path.GetPathRoot(site.Root)!));
    }

    [Theory]
    [InlineData("input/pages", "The output folder lies inside the input folder")]
    [InlineData("theme", "The output folder is the theme folder")]
    [InlineData(".", "The output folder contains the input folder")]
    public void A_link_is_what_it_leads_to(string target, string fault)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest();
        Directory.CreateSymbolicLink(site.PathOf("way"), Path.GetFullPath(target, site.Root));
        Directory.CreateSymbolicLink(site.PathOf("way-to-way"), site.PathOf("way"));
        Assert.Equal(fault, FaultOf(site, "way"));
        Assert.Equal(fault, FaultOf(site, "way-to-way"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_yet_is_looked_for_behind_the_links_on_its_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest();
        Directory.CreateSymbolicLink(site.PathOf("way"), site.PathOf("input"));
        Assert.Equal("The output folder lies inside the input folder", FaultOf(site, "way/new/deeper"));
        Assert.Null(FaultOf(site, "output"));
        Assert.Null(FaultOf(site, "input-of-another"));
    }

    [Fact]
    public void Links_in_a_ring_come_to_an_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        using var site = DiskSite.Smallest();
        Directory.CreateSymbolicLink(site.PathOf("a"), site.PathOf("b"));
        Directory.CreateSymbolicLink(site.PathOf("b"), site.PathOf("a"));
        // They lead nowhere, so no folder can be there.
        Assert.Equal("The output folder is a file, or lies below one", FaultOf(site, "a/site"));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        using var site = DiskSite.Smallest().With("a-file", "");
        Assert.Equal("The output folder is a file, or lies below one", FaultOf(site, "a-file"));
        Assert.Equal("The output folder is a file, or lies below one", FaultOf(site, "a-file/site"));
    }

    private static string? FaultOf(DiskSite site, string output) =>
        SiteFolders.Of(new RunOptions { Root = site.Root, Format = "text", Output = output }).OutputFault();
}
