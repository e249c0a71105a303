using IjnSite.Commands.Report;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What the report tells on 24 November 2026 of sites whose dates are worked out by hand.</summary>
public sealed class ReportTests
{
    private const string Contact = "---\nname: {0}\npurposes:\n  - media\nemail: a@example.com\n{1}---\n";
    private const string Brief = "---\ntitle: {0}\nsummary: A sentence on {0}.\npublished: {1}\n{2}---\n\nWords.\n";

    [Fact]
    public void What_must_be_verified_is_due_half_a_year_after_the_last_time()
    {
        // 180 days after 28 May is 24 November, after 27 June 24 December (the last day of the report), after 28 June the day behind it.
        var site = Site().With("input/contacts/a.md", Written(Contact, "Ann", "verified: 2026-05-28\n")).With("input/contacts/b.md", Written(Contact, "Bea", "verified: 2026-06-27\n"))
            .With("input/contacts/c.md", Written(Contact, "Cid", "verified: 2026-06-28\n")).With("input/contacts/d.md", Written(Contact, "Dee", ""));
        Assert.Equal(
            ["– Dee: never verified (input/contacts/d.md:1)", "2026-11-24 Ann: last verified 2026-05-28 (input/contacts/a.md:6)", "2026-12-24 Bea: last verified 2026-06-27 (input/contacts/b.md:6)"],
            Rows(Report(site), "unverified"));
        Assert.Equal(4, Rows(Report(site.Set("verified_days=150")), "unverified").Length);
    }

    [Fact]
    public void What_comes_and_goes_is_told_for_the_days_to_come()
    {
        var site = Site()
            .With("input/contacts/a.md", Written(Contact, "Ann", "verified: 2026-11-24\nvalid_until: 2026-12-24\n")).With("input/contacts/b.md", Written(Contact, "Bea", "verified: 2026-11-24\nvalid_until: 2026-12-25\n"))
            .With("input/contacts/c.md", Written(Contact, "Cid", "verified: 2026-11-24\nvalid_until: 2026-11-23\n"))
            .With("input/briefs/now.md", Written(Brief, "Now", "2026-11-24", "media_contact: c\nreview_by: 2026-11-23\n")).With("input/briefs/soon.md", Written(Brief, "Soon", "2026-12-24", ""))
            .With("input/briefs/later.md", Written(Brief, "Later", "2026-12-25", "")).With("input/briefs/draft.md", Written(Brief, "Draft", "2026-12-01", "draft: true\nreview_by: 2026-11-23\n"))
            .With("input/news/held.md", "---\ntitle: Held\nsummary: S.\npublished: 2026-11-24\nkind: release\nembargo_until: 2026-12-01T09:00\n---\n");
        var report = Report(site);
        // The site is built for whole days: what is under embargo until nine appears on the next.
        Assert.Equal(["2026-12-02 Held: under embargo until then (input/news/held.md:6)", "2026-12-24 Soon: published then (input/briefs/soon.md:4)"], Rows(report, "appears"));
        Assert.Equal(["2026-12-24 Ann: its last day (input/contacts/a.md:7)"], Rows(report, "expires"));
        Assert.Equal(["2026-11-23 Cid: was its last day (input/contacts/c.md:7)"], Rows(report, "expired"));
        Assert.Equal(["2026-11-23 Now: overdue (input/briefs/now.md:6)"], Rows(report, "review"));
        Assert.Equal(["– Draft (input/briefs/draft.md:5)"], Rows(report, "drafts"));
        Assert.Equal("– 'c' is not on the site today: its last day was 2026-11-23 (input/briefs/now.md:5)", Assert.Single(Rows(report, "left-out")));
        Assert.Empty(Rows(Report(site, 29), "expires"));
    }

    [Fact]
    public void Pillars_without_a_brief_and_what_nobody_can_come_upon_are_told()
    {
        var site = Site()
            .With("input/pillars/a.md", "---\ntitle: Pillar A\norder: 1\nsummary: S a.\n---\n").With("input/pillars/b.md", "---\ntitle: Pillar B\norder: 2\nsummary: S b.\n---\n")
            .With("input/briefs/x.md", Written(Brief, "X", "2026-11-24", "pillars:\n  - a\n"))
            .With("input/pages/lonely.md", "---\ntitle: Lonely\nproposals:\n  - Its words.\n---\n\n[Itself](/lonely/)\n").With("input/pages/linked.md", "---\ntitle: Linked\n---\n")
            .With("input/_data/words.yml", "proposals:\n  - The list of words.\n")
            .With("input/pages/404.md", "---\ntitle: Not found\n---\n")
            .With("input/people/shown.md", "---\nname: Somebody Shown\ngroup: staff\n---\n").With("input/people/hidden.md", "---\nname: Somebody Hidden\ngroup: funders\n---\n")
            .With("input/images/seen.png", Repository.Picture("see-through.png")).With("input/images/seen.yml", "alt: A sign\ncredit: C\n")
            .With("input/images/unseen.png", Repository.Picture("see-through.png")).With("input/images/unseen.yml", "alt: A sign\ncredit: C\n")
            .With("input/pages/index.md", "---\ntitle: Home\n---\n\nSee [it](xref:linked).\n\n![](../images/seen.png \"A caption\")\n\n::: people staff\n:::\n");
        var report = Report(site);
        Assert.Equal(["– Pillar B: pillar (input/pillars/b.md:1)"], Rows(report, "without-evidence"));
        Assert.Equal(
            ["– A sign: no page shows it (input/images/unseen.png:1)", "– Lonely: no other page links to it (input/pages/lonely.md:1)", "– Somebody Hidden: no page shows it (input/people/hidden.md:1)"],
            Rows(report, "orphans"));
        Assert.Equal(["– words.yml: The list of words. (input/_data/words.yml:2)", "– Lonely: Its words. (input/pages/lonely.md:4)"], Rows(report, "proposals"));
    }

    [Fact]
    public void The_text_fits_a_terminal_of_80_columns_and_the_Markdown_an_issue()
    {
        var long_ = string.Concat(Enumerable.Repeat("long @octocat #12 ", 10));
        var site = Site();
        for (var i = 0; i < 150; i++) site.With($"input/people/p{i}.md", $"---\nname: \"{long_}\"\ngroup: staff\ndraft: true\n---\n");
        var report = Report(site);
        Assert.All(ReportForms.Text(report), line => Assert.True(line.Length <= 80, line));
        var markdown = ReportForms.Markdown(report, new SourceLinks("/site", _ => null));
        Assert.StartsWith("# What to look at until 2026-12-24\n", markdown, StringComparison.Ordinal);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(markdown) <= 60_000);
        Assert.Matches(@"\n- \+\d+ more\n", markdown);
        Assert.DoesNotContain("@octocat", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_links_where_a_workflow_says_where_they_lie()
    {
        var variables = new Dictionary<string, string> { ["GITHUB_SERVER_URL"] = "https://github.com", ["GITHUB_REPOSITORY"] = "o/r", ["GITHUB_REF"] = "refs/heads/main", ["GITHUB_WORKSPACE"] = "/work" };
        var place = new IjnSite.Engine.Diagnostics.SourceSpan("input/pages/a b.md", 3, 1);
        Assert.Equal("https://github.com/o/r/blob/main/site/input/pages/a%20b.md?plain=1#L3", new SourceLinks("/work/site", variables.GetValueOrDefault).Of(place));
        variables["GITHUB_REF"] = "refs/pull/12/merge";
        variables["GITHUB_SHA"] = "abc";
        Assert.StartsWith("https://github.com/o/r/blob/abc/site/", new SourceLinks("/work/site", variables.GetValueOrDefault).Of(place), StringComparison.Ordinal);
        variables["GITHUB_REPOSITORY"] = "o/r) [x](https://evil.example";
        Assert.Null(new SourceLinks("/work/site", variables.GetValueOrDefault).Of(place));
    }

    private static TestSite Site() => TestSite.WithRealTheme().With("input/pages/index.md", "---\ntitle: Home\n---\n");

    private static string Written(string form, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, values);

    private static SiteReport Report(TestSite site, int days = 30)
    {
        var outcome = site.Check();
        Assert.DoesNotContain(outcome.Findings, f => f.Severity == IjnSite.Engine.Diagnostics.Severity.Error && !f.Id.StartsWith("page-", StringComparison.Ordinal));
        return ReportBuilder.Of(outcome.Result!, outcome.Findings, days);
    }

    private static string[] Rows(SiteReport report, string section) =>
        [.. report.Sections.Single(s => s.Id == section).Rows.Select(r => $"{r.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "–"} {r.Title}{(r.Note.Length > 0 ? ": " : "")}{r.Note} ({r.Where.Path}:{r.Where.Line})")];
}
