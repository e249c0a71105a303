using System.Text;
using System.Text.Json;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>No key of any entry starts a field, a tag or an element of its own in what cites it.</summary>
public sealed class HostileCitationTests
{
    public static TheoryData<string> Names => HostileSite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void BibTeX_stays_one_entry(string name)
    {
        foreach (var text in Files(name, ".bib"))
        {
            Assert.StartsWith("@techreport{", text);
            Assert.EndsWith("\n}\n", text);
            Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
            Assert.All(text.TrimEnd('\n').Split('\n')[1..^1], line => Assert.Matches(@"^  [a-z]+ = (?:\{.*\}|[a-z]{3}),$", line));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RIS_stays_one_record(string name)
    {
        foreach (var text in Files(name, ".ris"))
        {
            var lines = text.Split("\r\n");
            Assert.All(lines[..^1], line => Assert.Matches(@"^(?:TY|AU|TI|PB|PY|DA|N1|UR|LA|KW|AB|ER)  - [^\r\n\u2028\u2029]*$", line));
            Assert.Equal(["TY", "ER"], lines[..^1].Select(l => l[..2]).Where(t => t is "TY" or "ER"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CSL_JSON_stays_one_item(string name)
    {
        foreach (var text in Files(name, ".csl.json"))
        {
            using var json = JsonDocument.Parse(text);
            Assert.Equal("report", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("type").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_has_the_tags_and_the_section_and_no_element_of_a_stranger(string name)
    {
        var page = HtmlPage.Parse(HostileSite.Of(name).Files["briefs/the-brief/index.html"]);
        Assert.Equal(
            ["citation_author", "citation_fulltext_html_url", "citation_keywords", "citation_language", "citation_publication_date", "citation_technical_report_institution", "citation_title"],
            page.All("meta[name^=citation_]").Select(m => m.Attribute("name")!).Distinct().Order());
        Assert.Equal(["a", "cite", "dd", "div", "dl", "dt", "h2"], page.All("section[aria-labelledby=cite] *").Select(e => e.Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_line_of_llms_txt_is_a_heading_a_link_or_a_sentence(string name)
    {
        var lines = HostileSite.Of(name).Text("llms.txt").Split('\n');
        Assert.StartsWith("# A site", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches(@"^(?:|## .+|- \[(?:[^\[\]\\]|\\.)*\]\(https://example\.org/[^() ]*\)(?:: .+)?|[A-Z>].+)$", line));
    }

    private static List<string> Files(string name, string ending)
    {
        var files = HostileSite.Of(name).Files.Where(f => f.Key.EndsWith(ending, StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Value)).ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
