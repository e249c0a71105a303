using System.Text;
using IjnSite.Commands.Diff;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>What people are told when a small site is built, changed in one way, and built again.</summary>
public sealed class DiffTests
{
    [Fact]
    public void Nothing_is_told_of_what_did_not_change() => Assert.Equal(["Nothing that a visitor, a feed reader or a program would notice has changed."], Told(Site(), Site()));

    [Fact]
    public void A_corrected_sentence_is_shown_with_the_words_around_it()
    {
        var change = Compare(Site(), Site().With("input/briefs/costs.md", Brief("The costs", "The cost of it is four million dollars in each and every year.")), out var findings);
        Assert.Empty(findings);
        var page = Assert.Single(change.Pages.Changed);
        Assert.Equal("/briefs/costs/", Assert.Single(page.Pages).Url);
        Assert.Equal(["text"], page.Parts);
        Assert.Equal(("The cost of it is three million dollars in each …", "The cost of it is four million dollars in each …"), (page.Text!.Was.Replace("… ", "The ", StringComparison.Ordinal), page.Text.Now.Replace("… ", "The ", StringComparison.Ordinal)));
        Assert.Equal("The costs", Assert.Single(change.Feeds.Updated).Title);
        Assert.Empty(change.Feeds.New);
    }

    [Fact]
    public void A_new_brief_goes_out_once_in_each_feed()
    {
        var change = Compare(Site(), Site().With("input/briefs/more.md", Brief("More", "Words.")), out var findings);
        Assert.Empty(findings);
        Assert.Equal([new PageName("/briefs/more/", "More")], change.Pages.Added);
        // Three formats at the root and three below the list.
        var item = Assert.Single(change.Feeds.New);
        Assert.Equal(("More", 6), (item.Title, item.Feeds.Count));
        Assert.StartsWith("1 page added; ", Told(Site(), Site().With("input/briefs/more.md", Brief("More", "Words.")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_gone_is_an_error_until_its_address_leads_somewhere()
    {
        Compare(Site(), Site().Without("input/pages/about.md"), out var findings);
        Assert.Equal(
            ["about/index.html:1:1: error removed-address: The page /about/ is gone", "api/v1/pages/about.json:1:1: error removed-address: The file of the API /api/v1/pages/about.json is gone"],
            findings.Select(f => TextFormatter.Format(f).Split(", and nothing")[0]));
        var kept = Compare(Site(), Site().Without("input/pages/about.md").With("input/pages/index.md", "---\ntitle: Home\nredirect_from:\n  - /about/\n  - /api/v1/pages/about.json\n---\n\nThe first page.\n"), out findings);
        Assert.Empty(findings);
        Assert.Equal([new MovedPage("/about/", "/", "About")], kept.Addresses.Moved);
        Assert.Equal([new Redirect("/about/", "/"), new Redirect("/api/v1/pages/about.json", "/")], kept.Addresses.RedirectsAdded);
        // And it stays one when that redirect goes.
        Compare(Site().Without("input/pages/about.md").With("input/pages/index.md", "---\ntitle: Home\nredirect_from:\n  - /about/\n---\n\nThe first page.\n"), Site().Without("input/pages/about.md"), out findings);
        Assert.StartsWith("error removed-address: ", string.Join('\n', findings.Select(f => TextFormatter.Format(f).Split("1:1: ")[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Shutting_out_programs_for_training_hides_nothing_and_shutting_out_all_does()
    {
        Compare(Site(), Site().Set("crawlers=search"), out var findings);
        Assert.DoesNotContain(findings, f => TextFormatter.Format(f).Contains("now-hidden", StringComparison.Ordinal));
        Compare(Site(), Site().Set("crawlers=none"), out findings);
        Assert.Contains(findings, f => TextFormatter.Format(f).Contains("now-hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_a_new_address_has_moved_and_is_not_new()
    {
        var change = Compare(Site(), Site().With("input/pages/about.md", "---\ntitle: About\nslug: who-we-are\nredirect_from:\n  - /about/\n---\n\nWords.\n"), out var findings);
        Assert.Empty(findings);
        Assert.Equal([new MovedPage("/about/", "/who-we-are/", "About")], change.Addresses.Moved);
        Assert.Empty(change.Pages.Added);
    }

    [Fact]
    public void A_new_id_sends_an_item_out_again()
    {
        var change = Compare(Site(), Site().With("input/briefs/costs.md", Brief("The costs", Words, "id: other\n")), out var findings);
        Assert.Contains(findings.Select(TextFormatter.Format), l => l.StartsWith("atom.xml:1:1: warning renewed-feed-item: The item 'The costs' has another id than before", StringComparison.Ordinal));
        Assert.Empty(change.Feeds.New);
    }

    [Fact]
    public void A_change_of_the_frame_is_told_once_for_all_pages()
    {
        var change = Compare(Site(), Site(footer: "We are another network."), out var findings);
        Assert.Empty(findings);
        Assert.Empty(change.Pages.Changed);
        var part = Assert.Single(change.Pages.Everywhere);
        Assert.Equal(("footer", "We are a network.", "We are another network."), (part.Part, part.Text!.Was, part.Text.Now));
        Assert.Equal(change.Pages.Common, part.Pages);
    }

    [Fact]
    public void A_heading_that_others_may_link_to_is_missed()
    {
        Compare(Site().With("input/pages/about.md", Page("## Old words\n\nText.")), Site().With("input/pages/about.md", Page("## New words\n\nText.")), out var findings);
        Assert.StartsWith("about/index.html:1:1: warning removed-anchor: The page /about/ has no #old-words any more", TextFormatter.Format(Assert.Single(findings)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_the_API_no_longer_has_is_told_for_the_collection()
    {
        var change = Compare(Site().With("input/briefs/costs.md", Brief("The costs", Words, "authors:\n  - Ann\n")), Site(), out var findings);
        Assert.Contains(new ApiKeyChange("api/v1/briefs/*", "fields.authors", "removed", true), change.Api.Keys);
        Assert.Contains(findings.Select(TextFormatter.Format), l => l.StartsWith("api/v1/briefs/index.json:1:1: warning changed-api: In the API's api/v1/briefs/*, the key 'fields.authors' is gone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_a_listing_goes_with_its_entries_and_the_contract_is_compared_by_the_files_alone()
    {
        static TestSite Many(int count) => Enumerable.Range(1, count).Aggregate(Site(), (site, n) => site.With($"input/charts/c{n}.md", $"---\ntitle: C{n}\nsummary: S.\nkind: bar\nsource: S\ndata:\n  - label: A\n    value: 1\n---\n"));
        var change = Compare(Many(101), Many(100), out var findings);
        Assert.DoesNotContain(findings, f => f.Where.Path.Contains("/page/", StringComparison.Ordinal));
        Assert.DoesNotContain("/api/v1/charts/page/2.json", change.Addresses.OtherRemoved);
        Assert.Contains("/api/v1/charts/c101.json", change.Addresses.OtherRemoved);
        // Schemas and the list of addresses change with the title, and tell nothing that the files do not.
        Assert.DoesNotContain(Compare(Site(), Site().Set("title=Another"), out _).Api.Keys, k => k.Breaks || k.Collection.Contains("schemas", StringComparison.Ordinal) || k.Collection.Contains("openapi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_hides_from_search_engines_is_called_out_once()
    {
        var change = Compare(Site(), Site().Set("noindex=true"), out var findings);
        Assert.True(change.IsNowHidden);
        Assert.StartsWith("robots.txt:1:1: warning now-hidden: The whole site asks", TextFormatter.Format(Assert.Single(findings)), StringComparison.Ordinal);
        Assert.Contains("**The whole site asks search engines to leave it out**", new DiffMarkdown(change, findings, null).ToString(), StringComparison.Ordinal);
        Assert.Contains(change.Headers, h => h is { Name: "X-Robots-Tag", Was: "", Now: "noindex" });
    }

    [Fact]
    public void A_page_that_grew_by_more_than_a_tenth_is_told()
    {
        // Numbers that no compression makes small: the page grows by more than their half.
        var random = new Random(1);
        var words = string.Join(' ', Enumerable.Range(0, 500).Select(_ => random.Next()));
        var heavier = Assert.Single(Compare(Site(), Site().With("input/pages/about.md", Page(words)), out _).Pages.Heavier);
        Assert.Equal("/about/", heavier.Url);
        Assert.True(heavier.After > heavier.Before + 2_000, $"{heavier.Before} → {heavier.After}");
    }

    [Fact]
    public void What_a_stranger_sends_in_place_of_an_output_is_refused_file_by_file()
    {
        var store = Store(Site());
        store.Write(SitePath.Parse("feed.xml"), "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss>&e;</rss>"u8);
        store.Write(SitePath.Parse("feed.json"), "{\"items\":7}"u8);
        store.Write(SitePath.Parse("api/v1/briefs/costs.json"), Encoding.UTF8.GetBytes(new string('[', 10_000)));
        store.Write(SitePath.Parse("about/index.html"), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000))));
        store.Write(SitePath.Parse("sitemap.xml"), new byte[(int)PublishedSite.MaxFileLength + 1]);
        var diagnostics = new DiagnosticBag();
        new SiteComparer(PublishedSite.Open(Store(Site()), diagnostics)!, PublishedSite.Open(store, diagnostics)!, diagnostics, jobs: 2).Compare();
        Assert.Equal(
            [
                "about/index.html:1:1: warning not-compared: The file is not compared: its elements lie more than 512 deep. Look at it yourself.",
                "api/v1/briefs/costs.json:1:1: warning not-compared: The file is not compared: it is no JSON that can be read. Look at it yourself.",
                "feed.json:1:1: warning not-compared: The file is not compared: it is no feed that can be read. Look at it yourself.",
                "feed.xml:1:1: warning not-compared: The file is not compared: it is no feed that can be read. Look at it yourself.",
                "sitemap.xml:1:1: warning not-compared: The file is not compared: it is larger than 8 MiB. Look at it yourself.",
                "sitemap.xml:1:1: warning not-compared: The file is not compared: it is no sitemap that can be read. Look at it yourself.",
            ],
            diagnostics.ToSortedList().Select(TextFormatter.Format));
    }

    [Fact]
    public void The_comment_puts_what_can_be_looked_at_first_and_fits_GitHub()
    {
        var names = Enumerable.Range(0, 5_000).Select(i => new PageName($"/p{i}/", $"@octocat closes #12 `{i}` <b> [x](https://evil.example) {new string('|', 300)}")).ToList();
        var change = Compare(Site(), Site(), out _) with { FilesAdded = [.. names.Select(n => n.Url.Trim('/'))] };
        change = change with { Pages = change.Pages with { Added = names, Around = [new ChangedPages(names, ["styles"], null)] }, Addresses = change.Addresses with { OtherRemoved = ["/x.pdf"], RedirectsAdded = [.. names.Select(n => new Redirect(n.Url, n.Title))] } };
        var comment = new DiffMarkdown(change, [], "https://preview.example").ToString();
        Assert.StartsWith("<!-- ijn-diff -->\n## What this changes on the site\n\n**1 address removed without a redirect**; 5,000 pages added.\n\n### Look at\n\n- **New:** [", comment, StringComparison.Ordinal);
        Assert.Contains("](<https://preview.example/p0/>)", comment, StringComparison.Ordinal);
        Assert.Matches(@"\n- \+4,?9\d\d more\n", comment);
        Assert.True(Encoding.UTF8.GetByteCount(comment) <= 60_000);
        Assert.DoesNotContain("@octocat", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void The_comment_names_every_file_and_page_and_tells_of_pages_before_what_follows_from_them()
    {
        var change = Compare(Site(), Site(), out _);
        change = change with { Pages = change.Pages with { Added = [new PageName("/untitled/", "")] } };
        Compare(Site(), Site().Without("input/pages/about.md"), out var removed);
        var comment = new DiffMarkdown(change, [DiffDiagnostics.NotCompared.At(SourceSpan.StartOf("feed.xml"), "The file is not compared: it is too large", "Look at it yourself."), .. removed.Reverse()], preview: null).ToString();
        Assert.Contains("\n- **New:** /untitled/\n", comment, StringComparison.Ordinal);
        Assert.Contains("\n- feed.xml: The file is not compared&#58; it is too large&#46; Look at it yourself&#46;\n", comment, StringComparison.Ordinal);
        Assert.InRange(comment.IndexOf("The page /about/ is gone", StringComparison.Ordinal), 1, comment.IndexOf("The file of the API", StringComparison.Ordinal));
        Assert.Contains("or bring it back&#46; If it was taken down on purpose, nothing is to be done&#46;", comment, StringComparison.Ordinal);
    }

    private const string Words = "The cost of it is three million dollars in each and every year.";

    private static TestSite Site(string footer = "We are a network.") => TestSite.Minimal()
        .With("theme/layouts/base.liquid", $"<!doctype html><html lang=\"{{{{ page.language }}}}\"><head><title>{{{{ page.head_title }}}}</title><meta name=\"description\" content=\"{{{{ page.description }}}}\"><link rel=\"canonical\" href=\"{{{{ page.canonical }}}}\"></head><body><header><nav><a href=\"/\">Home</a></nav></header><main>{{% main %}}</main><footer><p>{footer}</p></footer></body></html>")
        .With("input/pages/index.md", "---\ntitle: Home\n---\n\nThe first page.\n").With("input/pages/about.md", Page("Words.")).With("input/briefs/costs.md", Brief("The costs", Words));

    private static string Page(string text) => $"---\ntitle: About\n---\n\n{text}\n";

    private static string Brief(string title, string text, string keys = "") => $"---\ntitle: {title}\nsummary: A sentence on {title}.\npublished: 2026-11-24\n{keys}---\n\n{text}\n";

    private static MemoryFileStore Store(TestSite site)
    {
        var outcome = site.Build();
        Assert.DoesNotContain(outcome.Findings, f => f.Severity == Severity.Error);
        var store = new MemoryFileStore();
        foreach (var (path, content) in outcome.Files) store.Write(SitePath.Parse(path), content);
        return store;
    }

    private static SiteChange Compare(TestSite old, TestSite @new, out IReadOnlyList<Diagnostic> findings)
    {
        var diagnostics = new DiagnosticBag();
        var change = new SiteComparer(PublishedSite.Open(Store(old), diagnostics)!, PublishedSite.Open(Store(@new), diagnostics)!, diagnostics, jobs: 2).Compare();
        findings = diagnostics.ToSortedList();
        return change;
    }

    private static List<string> Told(TestSite old, TestSite @new) => [.. DiffText.Lines(Compare(old, @new, out _), preview: null)];
}
