using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What the pages in <c>docs/editors/</c> tell people to do, done on the real site.</summary>
public sealed class EditorPagesTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);

    [Theory]
    [InlineData("briefs.md", "input/briefs/what-detention-costs.md", "briefs/what-detention-costs/index.html")]
    [InlineData("releases.md", "input/news/2026-03-budget-statement.md", "news/2026-03-budget-statement/index.html")]
    [InlineData("events.md", "input/events/know-your-rights-evening.md", "events/know-your-rights-evening/index.html")]
    [InlineData("contacts.md", "input/contacts/maria-example.md", "media/maria-example/index.html")]
    public void The_example_of_a_page_can_be_published_as_it_stands(string page, string file, string output)
    {
        var outcome = RealSite().With(file, ExampleIn(page)).Check();
        Faults.None(outcome.Findings.Where(f => f.Severity == Severity.Error || f.Where.Path == file).Select(TextFormatter.Format));
        Assert.Contains(output, outcome.Files.Keys);
        Assert.Contains(file[(file.LastIndexOf('/') + 1)..], TextOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_a_newsletter_makes_an_e_mail_of_the_briefs_that_it_names()
    {
        var site = RealSite().With("input/newsletters/2026-spring.md", ExampleIn("newsletter.md"));
        site.AsOf = new DateOnly(2026, 11, 24);
        var outcome = site.Check();
        Faults.None(outcome.Findings.Where(f => f.Severity == Severity.Error || f.Where.Path == "input/newsletters/2026-spring.md").Select(TextFormatter.Format));
        Assert.Contains("/briefs/movements-in-silos/>\n", outcome.Text("newsletter/2026-spring/email.txt"), StringComparison.Ordinal);
        Assert.Contains("newsletter/2026-spring/email.eml", outcome.Files.Keys);
    }

    [Fact]
    public void The_quotation_of_a_release_says_whose_it_is()
    {
        var outcome = RealSite().With("input/news/statement.md", ExampleIn("releases.md")).Build();
        Assert.Matches("<blockquote[^>]*>(?s:.)*Name, role", outcome.Text("news/statement/index.html"));
        Assert.DoesNotContain("-- Name", outcome.Text("news/statement/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_on_the_page()
    {
        var correction = BlocksIn("briefs.md").Single(b => b.StartsWith("updated:", StringComparison.Ordinal));
        var site = RealSite().With("input/briefs/what-detention-costs.md", Insert(ExampleIn("briefs.md"), correction));
        site.AsOf = new DateOnly(2026, 3, 20);
        var outcome = site.Check();
        Faults.None(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Assert.Contains("The number of beds in the second paragraph was wrong; it is 120.", outcome.Text("briefs/what-detention-costs/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_with_a_new_address_breaks_nothing()
    {
        var address = BlocksIn("briefs.md").Single(b => b.StartsWith("slug:", StringComparison.Ordinal))
            .Replace("old-name", "movements-in-silos", StringComparison.Ordinal).Replace("new-name", "out-of-the-silos", StringComparison.Ordinal);
        var site = RealSite().With("input/briefs/movements-in-silos.md", Insert(Repository.ReadText("input/briefs/movements-in-silos.md"), address));
        site.AsOf = new DateOnly(2026, 11, 24);
        var outcome = site.Check();
        Faults.None(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Assert.Contains("/briefs/movements-in-silos/ /briefs/out-of-the-silos/", outcome.Text("_redirects"), StringComparison.Ordinal);
        Assert.Contains("api/v1/briefs/movements-in-silos.json", outcome.Files.Keys);
    }

    [Fact]
    public void A_text_under_embargo_is_in_no_file_of_the_site()
    {
        var embargo = BlocksIn("releases.md").Single(b => b.StartsWith("embargo_until:", StringComparison.Ordinal)).Replace("14", "15", StringComparison.Ordinal);
        var outcome = RealSite().With("input/news/2026-03-budget-statement.md", Insert(ExampleIn("releases.md"), embargo)).Build();
        Faults.None(Holding(outcome, "detention budget"));
        Faults.None(Holding(outcome, "2026-03-budget-statement"));
    }

    [Fact]
    public void One_line_takes_an_entry_out_of_every_file_of_the_site()
    {
        const string File = "input/briefs/what-detention-costs.md";
        var draft = BlocksIn("take-down.md").Single(b => b.StartsWith("draft:", StringComparison.Ordinal));
        var text = ExampleIn("briefs.md").Replace("The text begins here.", "The text begins quietly here.", StringComparison.Ordinal);
        string[] traces = ["what-detention-costs", "What detention costs", "begins quietly"];

        var before = RealSite().With(File, text).Build();
        Assert.All(traces, trace => Assert.NotEmpty(Holding(before, trace)));
        var after = RealSite().With(File, Insert(text, draft)).Build();
        Faults.None(after.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Faults.None(traces.SelectMany(trace => Holding(after, trace)));
    }

    [Fact]
    public void A_draft_that_others_refer_to_stops_nothing()
    {
        var site = RealSite();
        site.AsOf = new DateOnly(2026, 11, 24);
        foreach (var (path, text) in Repository.Texts("input/briefs").Take(1)) site.With(path, Insert(text, "draft: true\n"));
        Faults.None(site.Check().Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
    }

    [Fact]
    public void A_contact_whose_file_is_deleted_is_named_as_the_page_says()
    {
        var outcome = RealSite()
            .With("input/briefs/what-detention-costs.md", Insert(ExampleIn("briefs.md"), "media_contact: maria-example\n"))
            .Check();
        Assert.Contains(outcome.Findings, f => f.Severity == Severity.Error && f.Where.Path == "input/briefs/what-detention-costs.md" && f.Message.Contains("There is no contact with the id 'maria-example'", StringComparison.Ordinal));
        Assert.Contains("There is no contact with the id 'maria-example'", TextOf("contacts.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_whose_last_day_has_passed_is_in_no_file_of_the_site()
    {
        var last = Regex.Match(TextOf("contacts.md"), "`(valid_until: [0-9-]+)`").Groups[1].Value;
        var site = RealSite().With("input/contacts/maria-example.md", Insert(ExampleIn("contacts.md"), last + "\n"));
        site.AsOf = DateOnly.Parse(last["valid_until: ".Length..], CultureInfo.InvariantCulture);
        Assert.NotEmpty(Holding(site.Build(), "Maria Example"));
        site.AsOf = site.AsOf.AddDays(1);
        Faults.None(Holding(site.Build(), "Maria Example"));
    }

    [Fact]
    public void The_examples_of_the_press_file_make_one()
    {
        var file = string.Concat(BlocksIn("press.md"));
        var outcome = RealSite().With("input/_data/press.yml", file).Check();
        Faults.None(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        Assert.Contains("The words of the description, in one paragraph and without formatting.", outcome.Text("media/index.html"), StringComparison.Ordinal);
        Assert.Contains("The description in 25 words was written for this site.", outcome.Text("media/index.html"), StringComparison.Ordinal);
    }

    private static TestSite RealSite()
    {
        var site = TestSite.WithRealTheme();
        foreach (var (path, text) in Repository.Texts("input")) site.With(path, text);
        site.AsOf = Day;
        return site;
    }

    private static string TextOf(string page) => Repository.ReadText("docs/editors/" + page);

    /// <summary>The file that a page tells people to paste.</summary>
    private static string ExampleIn(string page) => BlocksIn(page).Single(b => b.StartsWith("---\n", StringComparison.Ordinal));

    private static List<string> BlocksIn(string page)
    {
        var blocks = new List<string>();
        var block = new StringBuilder();
        var margin = 0;
        foreach (var line in TextOf(page).Split('\n').Append("end"))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            if (block.Length > 0 && (line.Length == 0 || indent >= margin))
            {
                block.Append(line.Length == 0 ? "" : line[margin..]).Append('\n');
                continue;
            }

            if (block.Length > 0) blocks.Add(block.ToString().TrimEnd('\n') + "\n");
            block.Clear();
            if (indent is not (4 or 7)) continue;
            margin = indent;
            block.Append(line[margin..]).Append('\n');
        }

        return blocks;
    }

    /// <summary>Lines put where the pages say: above the second line of hyphens.</summary>
    private static string Insert(string text, string lines)
    {
        var second = text.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 1;
        return text[..second] + lines + text[second..];
    }

    private static IEnumerable<string> Holding(TestOutcome outcome, string trace) =>
        outcome.Files.Where(f => f.Key.Contains(trace, StringComparison.OrdinalIgnoreCase) || Encoding.UTF8.GetString(f.Value).Contains(trace, StringComparison.OrdinalIgnoreCase)).Select(f => $"{trace}: {f.Key}");
}
