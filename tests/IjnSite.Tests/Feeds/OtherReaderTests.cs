using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using IjnSite.Tests.Harness;
using IjnSite.Tests.Validators;
using static IjnSite.Tests.Feeds.FeedFixture;

namespace IjnSite.Tests.Feeds;

/// <summary>Readers of feeds that we did not write get out what the site put in: titles, links, ids, dates, authors, categories and texts, of the real site and of hostile texts.</summary>
public sealed class OtherReaderTests(BuiltSite site)
{
    /// <summary>An item as a reader understood it. The time is that of Greenwich.</summary>
    private sealed record ReadItem(string Id, string Title, string Link, DateTimeOffset Published, string? Author, IReadOnlyList<string> Categories, string Content);

    [Theory]
    [InlineData("feedparser")]
    [InlineData("rss-parser")]
    public async Task Node_readers_lose_nothing(string reader)
    {
        NodeTools.Require("node", reader, "package.json");
        await Compare(files => NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "feeds.cjs"), reader, .. files], ProgramRun.NoVariables));
    }

    [Fact]
    public async Task Pythons_reader_loses_nothing()
    {
        var python = await PythonWithReader();
        Assert.SkipWhen(python is null, "No feedparser for Python: install it (Debian: apt-get install python3-feedparser).");
        await Compare(files => NodeTools.RunAsync(python, [Repository.PathOf("tests", "tools", "feeds.py"), .. files], ProgramRun.NoVariables));
    }

    [Fact]
    public void CodeHollows_reader_loses_nothing()
    {
        var faults = new List<string>();
        foreach (var (path, bytes) in Feeds())
        {
            var feed = FeedReader.ReadFromString(Utf8(bytes));
            var read = feed.Items.Select(i => new ReadItem(i.Id, i.Title, i.Link, new DateTimeOffset(i.PublishingDate!.Value.ToUniversalTime()), null, [.. i.Categories], i.Content));
            // Of Atom it keeps no categories; texts it decodes once more than it should.
            Compare(path, feed.Title, [.. read], path.EndsWith("atom.xml", StringComparison.Ordinal), faults, System.Net.WebUtility.HtmlDecode);
        }

        Faults.None(faults);
    }

    private async Task Compare(Func<IEnumerable<string>, Task<string>> read)
    {
        var folder = Directory.CreateTempSubdirectory("ijn-readers-").FullName;
        try
        {
            var feeds = Feeds().ToList();
            var files = feeds.Select((f, i) => Path.Combine(folder, $"{i}.xml")).ToList();
            for (var i = 0; i < files.Count; i++) await File.WriteAllBytesAsync(files[i], feeds[i].Bytes, TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await read(files));
            var faults = new List<string>();
            foreach (var (feed, (path, _)) in json.RootElement.EnumerateArray().Zip(feeds))
                Compare(path, feed.GetProperty("title").GetString(), [.. feed.GetProperty("items").EnumerateArray().Select(Of)], hasNoCategories: false, faults);
            Faults.None(faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReadItem Of(JsonElement item) => new(
        item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!, item.GetProperty("link").GetString()!, item.GetProperty("published").GetDateTimeOffset(),
        item.GetProperty("authors").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } author ? author.GetString() : null,
        [.. item.GetProperty("categories").EnumerateArray().Select(c => c.GetString()!)], item.GetProperty("content").GetString()!);

    // What the site meant is what its JSON Feed beside it says: another writer, and JSON leaves nothing to a reader's taste.
    private void Compare(string path, string? title, IReadOnlyList<ReadItem> read, bool hasNoCategories, List<string> faults, Func<string?, string?>? decoded = null)
    {
        var meant = _meant[path];
        if (One(title) != One(meant.GetProperty("title").GetString())) faults.Add($"{path}: the title is read as {title}");
        var items = meant.GetProperty("items").EnumerateArray().ToList();
        if (items.Count != read.Count) faults.Add($"{path}: {read.Count} items of {items.Count}");
        foreach (var (item, got) in items.Zip(read))
        {
            void Same(string what, string? a, string? b)
            {
                if (One(decoded is null ? a : decoded(decoded(a))) != One(decoded is null ? b : decoded(decoded(b)))) faults.Add($"{path}: {what} is {Short(a)}, read as {Short(b)}");
            }

            Same("the id", item.GetProperty("id").GetString(), got.Id);
            Same("the title", item.GetProperty("title").GetString(), got.Title);
            Same("the link", item.GetProperty("url").GetString(), got.Link);
            Same("the date", Time(item.GetProperty("date_published").GetDateTimeOffset()), Time(got.Published));
            Same("the text", item.GetProperty("content_html").GetString(), got.Content);
            if (!hasNoCategories) Same("the topics", item.TryGetProperty("tags", out var tags) ? string.Join("|", tags.EnumerateArray().Select(t => t.GetString())) : "", string.Join("|", got.Categories));
            // Of several authors in Atom, some readers keep none.
            if (got.Author is { } author && item.TryGetProperty("authors", out var authors) && (authors.GetArrayLength() == 1 || path.EndsWith("feed.xml", StringComparison.Ordinal))) Same("the author", authors[0].GetProperty("name").GetString(), author.Split(", ")[0]);
        }
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string One(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string? text) => text is { Length: > 300 } ? text[..300] : text ?? "nothing";

    private readonly Dictionary<string, JsonElement> _meant = new(StringComparer.Ordinal);

    // The feeds that differ in what they hold: the whole site's, the press', an archive, and one with hostile titles.
    private IEnumerable<(string Path, byte[] Bytes)> Feeds()
    {
        foreach (var format in new[] { "feed.xml", "atom.xml" })
        {
            yield return Feed("site/" + format, File.ReadAllBytes(site.PathOf(format)), File.ReadAllBytes(site.PathOf("feed.json")));
            yield return Feed("press/" + format, File.ReadAllBytes(site.PathOf("media/" + format)), File.ReadAllBytes(site.PathOf("media/feed.json")));
            foreach (var folder in new[] { "briefs/", "briefs/archive/1/", "es/" }) yield return Feed("full/" + folder + format, Built.Value.Files[folder + format], Built.Value.Files[folder + "feed.json"]);
        }

        (string, byte[]) Feed(string path, byte[] xml, byte[] json)
        {
            _meant[path] = JsonDocument.Parse(json).RootElement;
            return (path, xml);
        }
    }

    // The system's packages are known to the system's Python alone.
    private static async Task<string?> PythonWithReader()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(python, ["-c", "import feedparser"]) { RedirectStandardError = true })!;
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                if (process.ExitCode == 0) return python;
            }
            catch (System.ComponentModel.Win32Exception)
            {
            }
        }

        return null;
    }
}
