using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Model;
using IjnSite.Outputs.Emails;
using IjnSite.Tests.Harness;
using MimeKit;

namespace IjnSite.Tests.Site;

/// <summary>Newsletters as e-mails: what every message has, what no message has, and that each rule finds what it forbids.</summary>
public sealed class EmailTests
{
    private const string Html = "newsletter/spring/email.html";
    private const string Placeholder = "{{unsubscribe_url}}";

    /// <summary>A change of the finished message, by the rule that must find it.</summary>
    private static readonly (string Rule, string Old, string New)[] Breaks =
    [
        ("no-active-content", "<h1", "<form action=\"https://x.example/\"></form><h1"),
        ("no-active-content", "<h1", "<h1 onclick=\"x()\""),
        ("no-active-content", "<h1", "<video></video><h1"),
        ("no-active-content", "<h1", "<iframe></iframe><h1"),
        ("no-pictures", "<h1", "<img alt=\"\" src=\"https://x.example/open.gif\" width=\"1\" height=\"1\"><h1"),
        ("no-pictures", "<td class=\"head\"", "<td background=\"https://x.example/a.png\""),
        ("no-pictures", "padding:24px 16px 0", "background-image:none"),
        ("no-external-files", "<title>", "<link rel=\"stylesheet\" href=\"https://x.example/a.css\"><title>"),
        ("no-external-files", "<title>", "<style>@import 'https://x.example/a.css';</style><title>"),
        ("no-external-files", "<title>", "<style>@font-face{font-family:x;src:local(x)}</style><title>"),
        ("no-external-files", "padding:24px 16px 0", "cursor:url(https://x.example/a)"),
        ("simple-layout", "padding:24px 16px 0", "display: flex"),
        ("simple-layout", "padding:24px 16px 0", "display:inline-grid"),
        ("simple-layout", "padding:24px 16px 0", "position:absolute"),
        ("simple-layout", "padding:24px 16px 0", "padding:0;float:left"),
        ("simple-layout", "padding:24px 16px 0", "margin:0 -4px"),
        ("layout-tables", "role=\"presentation\" class=\"sheet\"", "class=\"sheet\""),
        ("layout-tables", "<tr><td class=\"banner\"", "<tr><th>x</th></tr><tr><td class=\"banner\""),
        ("width", "max-width:640px", "max-width:800px"),
        ("width", "class=\"sheet\" width=\"100%\"", "class=\"sheet\" width=\"700\""),
        ("styles-in-elements", "<title>", "<style>h1{color:#123456}</style><title>"),
        ("styles-in-elements", "font-family:", "font-style:"),
        ("styles-in-elements", "background-color:", "background:"),
        ("styles-in-elements", "color:", "x:"),
        ("text-size", "font-size:15px;line-height:22px", "font-size:12px;line-height:22px"),
        ("text-size", "font-size:15px;line-height:22px", "font-size:1rem;line-height:22px"),
        ("contrast", "margin:0 0 8px;color:#ffffff", "margin:0 0 8px;color:#7d7294"),
        ("contrast", "margin:0 0 8px;color:#ffffff", "margin:0 0 8px;color:white"),
        ("head", " lang=\"en\"", ""),
        ("head", " dir=\"ltr\"", ""),
        ("head", "<meta charset=\"utf-8\">", ""),
        ("head", "<title>Spring</title>", ""),
        ("head", "<meta name=\"color-scheme\" content=\"light dark\">", ""),
        ("head", "<meta name=\"viewport\"", "<meta name=\"x\""),
        ("preheader", ">A brief, and an evening.</div>", "></div>"),
        ("preheader", "display:none;", ""),
        ("preheader", "class=\"preheader\"", ""),
        ("headings", "h1", "h2"),
        ("headings", "h3", "h4"),
        ("links", "href=\"https://example.org/briefs/costs/\"", "href=\"/briefs/costs/\""),
        ("links", "href=\"https://example.org/briefs/costs/\"", "href=\"https://example.org/briefs/costs/?a=b&amp;utm_source=mail\""),
        ("unsubscribe", "href=\"{{unsubscribe_url}}\"", "href=\"https://example.org/\""),
    ];

    private static readonly Lazy<TestOutcome> Whole = new(() => Site().Build());

    public static TheoryData<int> EveryBreak => [.. Enumerable.Range(0, Breaks.Length)];

    [Fact]
    public void The_theme_keeps_every_rule() => Assert.Empty(Whole.Value.Findings.Select(TextFormatter.Format));

    [Theory]
    [MemberData(nameof(EveryBreak))]
    public void A_rule_finds_what_it_forbids(int number)
    {
        var (rule, old, replacement) = Breaks[number];
        var html = Whole.Value.Text(Html);
        Assert.Contains(old, html, StringComparison.Ordinal);
        Assert.Empty(Broken(html));
        Assert.Contains(rule, Broken(html.Replace(old, replacement, StringComparison.Ordinal)));
    }

    private static List<string> Broken(string html)
    {
        var page = HtmlPage.Parse(System.Text.Encoding.UTF8.GetBytes(html));
        return [.. EmailRules.All.Where(r => r.Faults(page, Placeholder).Any()).Select(r => r.Name)];
    }

    [Fact]
    public void The_dark_scheme_is_held_against_the_rule_of_contrast_too()
    {
        // In light, both are black on white; in dark, one ink stays and its ground does not.
        var sheet = Repository.ReadText("theme/email/newsletter.css").ReplaceLineEndings("\n").Replace("h1 { margin: 0 0 12px; color: var(--color-ink);", "h1 { margin: 0 0 12px; color: var(--color-poster-ink);", StringComparison.Ordinal);
        var lines = Site().With("theme/email/newsletter.css", sheet).Build().Lines.ToList();
        Assert.Equal("theme/email/newsletter.liquid:1:1: error email-html: The e-mail breaks the rule 'contrast': in the dark scheme, the text \"Spring\" (#1b1030 on #130c20) is too faint. Use two color roles that stand together under contrast in brand.yml.", Assert.Single(lines));
    }

    [Fact]
    public void Every_rule_is_broken_by_a_test_and_explained_in_the_document()
    {
        var names = EmailRules.All.Select(r => r.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), Breaks.Select(b => b.Rule).Distinct().Order(StringComparer.Ordinal));
        var document = Repository.ReadText("docs/email.md");
        Assert.All(names, n => Assert.Contains($"`{n}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_of_more_than_100_KB_is_a_warning_at_its_entry()
    {
        var words = string.Concat(Enumerable.Repeat("Some words of a paragraph.\n\n", 3_000));
        var outcome = Site().With("input/newsletters/spring.md", "---\ntitle: Spring\npublished: 2026-04-01\n---\n" + words).Build();
        Assert.True(outcome.Files[Html].Length > 100 * 1024);
        Assert.Matches("^input/newsletters/spring.md:1:1: warning email-size: The e-mail of this entry has [0-9]+ KB, and Gmail cuts off what is over 100 KB", Assert.Single(outcome.Lines));
    }

    [Fact]
    public void The_text_has_every_address_of_the_html()
    {
        var text = Regex.Replace(Whole.Value.Text("newsletter/spring/email.txt"), " \n", " ");
        foreach (var link in HtmlPage.Parse(Whole.Value.Files[Html]).All("a[href]")) Assert.Contains(link.Attribute("href")!.Replace("mailto:", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_holds_the_html_and_the_text_of_the_files()
    {
        using var stream = new MemoryStream(Whole.Value.Files["newsletter/spring/email.eml"]);
        var message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        Assert.Equal(Whole.Value.Text(Html).TrimEnd(), message.HtmlBody!.ReplaceLineEndings("\n").TrimEnd());
        // MimeKit joins the lines of a paragraph again.
        Assert.Equal(Whole.Value.Text("newsletter/spring/email.txt").Replace(" \n", " ", StringComparison.Ordinal).TrimEnd(), message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void Nothing_in_a_message_is_loaded_and_every_address_is_whole()
    {
        var page = HtmlPage.Parse(Whole.Value.Files[Html]);
        Assert.Empty(page.All("[src], [srcset], [background], link, script, img"));
        Assert.All(page.All("[href]"), e => Assert.True(e.Attribute("href") == Placeholder || e.Attribute("href")!.StartsWith("https://", StringComparison.Ordinal) || e.Attribute("href")!.StartsWith("mailto:", StringComparison.Ordinal), e.Markup));
        Assert.InRange(Whole.Value.Files[Html].Length, 1_000, 30_000);
    }

    [Fact]
    public void A_message_is_no_page_of_the_site()
    {
        var outcome = Site().Check();
        Assert.Empty(outcome.Lines);
        foreach (var (path, bytes) in outcome.Files.Where(f => f.Key is not "_headers" && !f.Key.StartsWith("newsletter/spring/", StringComparison.Ordinal)))
            Assert.DoesNotContain("email.html", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_is_written_as_it_stands_whatever_the_sending_system_uses()
    {
        foreach (var placeholder in new[] { "*|UNSUB|*", "<%asm_group_unsubscribe_raw_url%>", "{{ unsubscribe_url }}" })
        {
            var outcome = Site(placeholder).Build();
            Assert.Empty(outcome.Lines);
            Assert.Contains($"href=\"{placeholder}\"", outcome.Text(Html), StringComparison.Ordinal);
            Assert.Contains($"Unsubscribe <{placeholder}>\n", outcome.Text("newsletter/spring/email.txt"), StringComparison.Ordinal);
        }

        Assert.Contains("href=\"a&quot; onclick=b\"", Site("a\" onclick=b").Build().Text(Html), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public void Hostile_text_begins_no_element_and_no_header(string name)
    {
        var files = HostileSite.Of(name).Files;
        var path = Assert.Single(files.Keys, MailFiles.IsHtml);
        var page = HtmlPage.Parse(files[path]);
        Assert.Empty(page.All("script, textarea, [src], [onclick]"));
        Assert.Single(page.All("title"));
        Assert.Single(page.All("style"));
        using var stream = new MemoryStream(files[path.Replace(".html", ".eml", StringComparison.Ordinal)]);
        var message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        Assert.Equal(["Content-Language", "Content-Type", "Date", "MIME-Version", "Message-Id", "Subject", "X-Unsent"], message.Headers.Concat(message.Body!.Headers).Select(h => h.Field).Order(StringComparer.Ordinal));
        Assert.Equal(2, Assert.IsType<MultipartAlternative>(message.Body).Count);
        Assert.DoesNotContain(files[path.Replace(".html", ".txt", StringComparison.Ordinal)], b => b is < 32 and not 10);
    }

    private static TestSite Site(string placeholder = Placeholder)
    {
        var site = TestSite.WithRealTheme().Set($"newsletter.unsubscribe={placeholder}").Set("newsletter.postal_address=A site, 1 Example Street, New York, NY 10001")
            .With("input/pages/index.md", "---\ntitle: Home\n---\nWelcome. See the [newsletters](/newsletter/), [briefs](/briefs/) and [events](/events/).\n")
            .With("input/briefs/costs.md", "---\ntitle: What it costs\nsummary: Who pays.\npublished: 2026-03-14\n---\nText.\n")
            .With("input/contacts/anna.md", "---\nname: Anna Example\npurposes:\n  - media\nemail: anna@example.org\nverified: 2026-03-20\n---\n")
            .With("input/events/evening.md", "---\ntitle: An evening\nstarts: 2026-04-09T18:00\ntime_zone: America/New_York\nmode: in-person\nplace: The hall\naccess:\n  - captions\n---\n")
            .With("input/newsletters/spring.md", "---\ntitle: Spring\npublished: 2026-04-01\nsummary: A brief, and an evening.\nitems:\n  - costs\n  - evening\n---\n"
                + "Dear friends, see the [home page](/), [the register](https://example.net/a?b=c&d=e) or [write](mailto:a@example.org).[^1]\n\n## A heading\n\n- one\n  - two\n\n> A quotation\n\n| A | B |\n|---|---|\n| c | d |\n\n[^1]: A note.\n");
        site.AsOf = new DateOnly(2026, 4, 2);
        return site;
    }
}
