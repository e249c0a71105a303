using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The press kit before programs that unpack and that know nothing of the one that packed.</summary>
public sealed class PressKitTests(BuiltSite site)
{
    [Fact]
    public async Task Python_unpacks_every_file_whole_and_finds_the_pictures_as_the_site_has_them()
    {
        const string Script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as kit:
                assert kit.testzip() is None, 'a file is damaged'
                assert all(i.create_system == 0 and i.external_attr == 0 and i.date_time == (1980, 1, 1, 0, 0, 0) for i in kit.infolist()), 'something of the machine is in it'
                assert kit.read('ijn-press-kit/wordmark/ijn-wordmark-2400.png') == open(sys.argv[2], 'rb').read(), 'another picture'
                print('\n'.join(kit.namelist()))
            """;
        var output = await NodeTools.RunAsync(NodeTools.Python(), ["-c", Script, site.PathOf("media/press-kit.zip"), site.PathOf("images/png/ijn-wordmark-2400.png")], new Dictionary<string, string>());
        var names = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(n => n.TrimEnd('\r')).ToList();
        Assert.All(names, n => Assert.StartsWith("ijn-press-kit/", n, StringComparison.Ordinal));
        Assert.Contains("ijn-press-kit/README.txt", names);
        Assert.Contains("ijn-press-kit/contacts/contacts.vcf", names);
        Assert.Equal(12, names.Count(n => n.StartsWith("ijn-press-kit/wordmark/ijn-wordmark", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Unzip_finds_no_fault()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/unzip"), "No unzip: install it (Debian: apt-get install unzip).");
        Assert.Contains("No errors detected", await NodeTools.RunAsync("/usr/bin/unzip", ["-t", site.PathOf("media/press-kit.zip")], new Dictionary<string, string>()), StringComparison.Ordinal);
    }
}
