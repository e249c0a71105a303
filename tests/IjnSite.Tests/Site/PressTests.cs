using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Csv;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What journalists get: the media page, the fact sheet, the kit and its machine form.</summary>
public sealed class PressTests(BuiltSite site)
{
    [Fact]
    public void The_descriptions_have_25_50_and_100_words_at_most_and_are_the_same_on_the_page_in_the_kit_and_for_programs()
    {
        var page = site.Pages.Single(p => p.Url == "/media/").Document;
        var shown = page.QuerySelectorAll(".copy").Select(p => p.TextContent).ToList();
        Assert.Equal(3, shown.Count);
        int[] limits = [25, 50, 100];
        // Counted as a newsroom does, not by the program.
        Assert.All(shown.Zip(limits), t => Assert.InRange(t.First.Split(' ').Length, t.Second - 5, t.Second));
        using var kit = ZipFile.OpenRead(site.PathOf("media/press-kit.zip"));
        Assert.Equal(shown, limits.Select(l => Text(kit, $"ijn-press-kit/about-{l}-words.txt").TrimEnd('\n')));
        using var json = JsonDocument.Parse(File.ReadAllBytes(site.PathOf("media/press.json")));
        Assert.Equal(shown, json.RootElement.GetProperty("boilerplates").EnumerateArray().Select(b => b.GetProperty("text").GetString()));
        Assert.Equal(shown[0], site.Pages.Single(p => p.Url == "/media/fact-sheet/").Document.QuerySelector(".head .lede")!.TextContent);
    }

    [Fact]
    public void What_waits_for_approval_is_told_on_the_page_in_the_kit_and_by_the_report()
    {
        var report = ProgramRun.In(Repository.Root, ProgramRun.NoVariables, "report", "--root", Repository.Root, "--as-of", BuiltSite.AsOf);
        using var kit = ZipFile.OpenRead(site.PathOf("media/press-kit.zip"));
        using var json = JsonDocument.Parse(File.ReadAllBytes(site.PathOf("media/press.json")));
        var proposals = json.RootElement.GetProperty("proposals").EnumerateArray().Select(p => p.GetString()!).ToList();
        Assert.Equal(4, proposals.Count);
        Assert.Equal(proposals, site.Pages.Single(p => p.Url == "/media/").Document.QuerySelectorAll(".note li").Select(l => l.TextContent));
        Assert.All(proposals, p => Assert.Contains(p, Text(kit, "ijn-press-kit/README.txt"), StringComparison.Ordinal));
        // Cut to the width of a terminal there.
        Assert.All(proposals, p => Assert.Contains("press.yml: " + p[..30], report.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_lists_every_file_of_the_kit_in_its_order()
    {
        using var kit = ZipFile.OpenRead(site.PathOf("media/press-kit.zip"));
        var rows = site.Pages.Single(p => p.Url == "/media/").Document.QuerySelectorAll("#kit ~ details tbody tr").Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent).ToList()).ToList();
        Assert.Equal(kit.Entries.Select(e => e.FullName["ijn-press-kit/".Length..]), rows.Select(r => r[1]));
        // In thousands of bytes, rounded up.
        Assert.Equal(kit.Entries.Select(e => $"{(e.Length + 999) / 1000} KB"), rows.Select(r => r[2]));
    }

    [Fact]
    public void No_file_of_the_kit_leads_elsewhere_to_be_whole()
    {
        using var kit = ZipFile.OpenRead(site.PathOf("media/press-kit.zip"));
        Assert.DoesNotContain(kit.Entries, e => e.FullName.EndsWith(".html", StringComparison.Ordinal));
        Assert.All(kit.Entries.Where(e => e.FullName.EndsWith(".svg", StringComparison.Ordinal)), e => Assert.DoesNotContain("href", Text(kit, e.FullName), StringComparison.Ordinal));
    }

    [Fact]
    public void The_kit_is_the_same_in_every_build_on_every_day()
    {
        var (a, b) = (Small().Build(), Small().Build());
        Assert.Equal(a.Files["media/press-kit.zip"], b.Files["media/press-kit.zip"]);
        var later = Small();
        later.AsOf = new DateOnly(2026, 11, 25);
        later.Jobs = 7;
        Assert.Equal(a.Files["media/press-kit.zip"], later.Build().Files["media/press-kit.zip"]);
    }

    [Fact]
    public void Two_files_of_the_wordmark_with_one_name_never_meet_in_the_kit()
    {
        var outcome = Small().With("input/_data/press.yml", "wordmarks:\n  - label: One\n    ground: light\n    files: [/images/ijn-wordmark.svg, /images/png/../ijn-wordmark.svg]\n").Build();
        Assert.Contains(outcome.Findings, f => f.Severity == Severity.Error && f.Where.Path == "input/_data/press.yml");
        Assert.Empty(outcome.Files);
    }

    [Fact]
    public void Every_page_leads_to_the_media_contacts_in_one_click()
    {
        var without = site.ContentPages.Where(p => p.Url != "/media/" && p.Document.QuerySelector("header a[href='/media/']") is null).Select(p => p.Url);
        Faults.None(without);
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public void Hostile_texts_stay_texts_in_every_file_for_journalists(string name)
    {
        var outcome = HostileSite.Of(name);
        using var kit = new ZipArchive(new MemoryStream(outcome.Files["media/press-kit.zip"]), ZipArchiveMode.Read);
        var names = kit.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.DoesNotContain(n.Split('/'), part => part is "" or "." or ".."));
        Assert.Single(names.Select(n => n.Split('/')[0]).Distinct());

        var folder = names[0].Split('/')[0];
        var cards = VCardText.Parse(Bytes(kit, $"{folder}/contacts/contacts.vcf"));
        Assert.Single(cards.Cards);
        Assert.Equal(outcome.Files["media/contacts.vcf"], Bytes(kit, $"{folder}/contacts/contacts.vcf"));
        var faults = new DiagnosticBag();
        var table = CsvReader.Read(SourceText.TryDecode(SitePath.Parse("contacts.csv"), Bytes(kit, $"{folder}/contacts/contacts.csv"), out _)!, CsvLimits.DataFile, faults)!;
        Assert.Empty(faults.ToSortedList());
        var cells = Assert.IsType<MappingValue>(Assert.Single(table.Items)).Entries.Select(e => ((ScalarValue)e.Value).Text).ToList();
        Assert.DoesNotContain(cells, cell => cell is ['=' or '+' or '-' or '@', ..] || cell.Any(char.IsControl));
        using var json = JsonDocument.Parse(outcome.Files["media/press.json"]);
        Assert.Equal(OneLine(HostileSite.Written(name)["contact.name"]), OneLine(json.RootElement.GetProperty("contacts")[0].GetProperty("name").GetString()!));
        // One line a contact's value, one a fact.
        Assert.DoesNotContain("\r", Text(kit, $"{folder}/fact-sheet.txt") + Text(kit, $"{folder}/contacts/contacts.txt") + Text(kit, $"{folder}/README.txt"), StringComparison.Ordinal);

        var links = outcome.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => HtmlPage.Parse(f.Value).All("a[href^='mailto:']")).Select(a => a.Attribute("href")!).Distinct().ToList();
        Assert.Contains(links, l => l.Contains("?subject=", StringComparison.Ordinal));
        Assert.All(links.Where(l => l.StartsWith("mailto:contact@example.org", StringComparison.Ordinal)), link =>
        {
            Assert.Matches("^mailto:[^?&]+(\\?subject=[A-Za-z0-9%._~-]+)?$", link);
            Assert.DoesNotContain(Uri.UnescapeDataString(link), c => char.IsControl(c));
            Assert.True(link.Length < 2000, $"A link of {link.Length} letters.");
        });
    }

    private static string OneLine(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ").Trim();

    private static TestSite Small() => TestSite.WithRealTheme()
        .With("input/site.yml", "title: A site\nbase_url: https://example.org\n")
        .With("input/pages/home.md", "---\ntitle: Home\nid: start\nslug: index\n---\nWords.\n")
        .With("input/_data/press.yml", "terms:\n  - Leave it.\nwordmarks:\n  - label: One\n    ground: light\n    files: [/images/ijn-wordmark.svg]\n")
        .With("input/contacts/jane.md", "---\nname: Jane\npurposes:\n  - media\nemail: jane@example.org\n---\n");

    private static byte[] Bytes(ZipArchive kit, string name)
    {
        using var content = new MemoryStream();
        using var stream = kit.GetEntry(name)!.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Text(ZipArchive kit, string name) => Encoding.UTF8.GetString(Bytes(kit, name));
}
