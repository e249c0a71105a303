using IjnSite.Tests.Harness;
using IjnSite.Tests.Validators;

namespace IjnSite.Tests.Feeds;

/// <summary>No feed has a finding of the W3C Feed Validation Service, an error or a warning, and every JSON Feed is one.</summary>
public sealed class FeedValidityTests(BuiltSite site)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    private const string Script = """
        const Ajv = require(process.argv[1]), formats = require(process.argv[2]), fs = require('fs');
        const ajv = new Ajv({ allErrors: true }); formats(ajv);
        const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[3])));
        for (const file of process.argv.slice(4)) if (!validate(JSON.parse(fs.readFileSync(file)))) for (const e of validate.errors) console.log(file + ' ' + e.instancePath + ' ' + e.message);
        """;

    [Fact]
    public void Every_feed_of_the_site_is_free_of_findings()
    {
        var files = FileTree.PathsOf(site.Folder).ToDictionary(f => f, f => File.ReadAllBytes(site.PathOf(f)), StringComparer.Ordinal);
        Assert.Contains(FeedFixture.FeedFiles(files), f => f.Path == "media/feed.xml");
        Faults.None(Findings(files, BuiltSite.BaseUrl));
    }

    [Fact]
    public void Every_feed_and_archive_of_a_full_site_is_free_of_findings()
    {
        var files = FeedFixture.Built.Value.Files;
        Assert.Contains(FeedFixture.FeedFiles(files), f => f.Path == "archive/2/atom.xml");
        Faults.None(Findings(files, FeedFixture.BaseUrl));
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public void Hostile_text_makes_no_feed_invalid(string text)
    {
        // A title that is markup looks like markup to the service, whatever it is written in.
        string[] titles = ["ContainsHTML", "ContainsUndeclaredHTML", "CharacterData"];
        Faults.None(Findings(HostileSite.Of(text).Files, "https://example.org").Where(f => !titles.Any(t => f.Contains(t, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Every_json_feed_is_valid_against_the_schema()
    {
        var ajv = NodeTools.Require("node", "ajv", "dist", "ajv.js");
        var formats = NodeTools.Require("node", "ajv-formats", "dist", "index.js");
        var folder = Directory.CreateTempSubdirectory("ijn-feeds-").FullName;
        try
        {
            var files = FileTree.PathsOf(site.Folder).Where(f => f.EndsWith("feed.json", StringComparison.Ordinal)).Select(site.PathOf).ToList();
            foreach (var (path, bytes) in FeedFixture.Built.Value.Files.Concat(HostileSite.Of("markup").Files).Where(f => f.Key.EndsWith("feed.json", StringComparison.Ordinal)))
            {
                files.Add(Path.Combine(folder, $"{files.Count}.json"));
                await File.WriteAllBytesAsync(files[^1], bytes, TestContext.Current.CancellationToken);
            }

            async Task<string> Verdict(IEnumerable<string> on) => await NodeTools.RunAsync("node", ["-e", Script, ajv, formats, Repository.PathOf("tests", "schemas", "json-feed-1.1.schema.json"), .. on], ProgramRun.NoVariables);
            Assert.Equal("", await Verdict(files));
            var bad = Path.Combine(folder, "bad.json");
            await File.WriteAllTextAsync(bad, """{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":7,"content_html":"x","date_published":"today"}]}""", TestContext.Current.CancellationToken);
            Assert.Contains("/items/0/id", await Verdict([bad]), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Findings(IEnumerable<KeyValuePair<string, byte[]>> files, string baseUrl) =>
        FeedFixture.FeedFiles(files).SelectMany(f => FeedRules.Of(f.Bytes, $"{baseUrl}/{string.Join('/', f.Path.Split('/').Select(Uri.EscapeDataString))}", Now).Select(fault => $"{f.Path}: {fault}"));
}
