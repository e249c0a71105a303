using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Commands;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The search page, the form that leads to it, and the index, when the program that makes it is there, is not, or fails.</summary>
public sealed partial class SearchTests
{
    private const string Page = "search/index.html";

    [Fact]
    public void Without_the_program_the_page_is_the_index_alone_and_no_page_has_a_script()
    {
        var built = Small().Build();

        Assert.Empty(built.Lines);
        var page = Parse(built, Page);
        Assert.Empty(page.All("script:not([type='application/ld+json'])"));
        Assert.Empty(page.All("[role=status]"));
        Assert.DoesNotContain(built.Files.Keys, f => f.StartsWith("pagefind/", StringComparison.Ordinal) || f.EndsWith(".js", StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_lists_everything_that_has_an_address_with_its_kind()
    {
        var page = Parse(Small().Build(), Page);

        var entries = page.All(".index a").Select(a => $"{a.Attribute("href")}: {Spaces().Replace(a.Text, " ")}").ToList();
        Assert.Equal(
        [
            "/glossary/#287-g: 287(g) Term", "/briefs/: Briefs Page", "/topics/detention/: Detention Topic", "/feeds/: Feeds Page", "/files/report.pdf: Full report Document",
            "/glossary/: Glossary Page", "/: Home Page", "/briefs/line/: A line Brief", "/topics/: Topics Page",
        ], entries);
        Assert.Equal(["0–9", "B", "D", "F", "G", "H", "L", "T"], page.All(".letters a").Select(a => a.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_but_the_search_page_has_a_form_that_leads_there_and_a_policy_that_allows_it()
    {
        var built = Small().Build();
        foreach (var path in built.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = Parse(built, path);
            var form = Assert.Single(page.All("form"));
            Assert.Equal("/search/", form.Attribute("action"));
            Assert.Null(form.Attribute("method"));
            Assert.Equal("q", Assert.Single(page.All("form input")).Attribute("name"));
            Assert.Contains("form-action 'self'", page.All("meta[http-equiv='Content-Security-Policy']").Single().Attribute("content"), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("form-action 'none'", built.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_search_is_off_there_is_no_page_no_form_and_no_form_may_be_sent()
    {
        var built = Small().With("input/pages/search.md", "---\ntitle: Search\n---\n\nText.\n").Set("outputs.search=false").Build();

        Assert.Equal("input/pages/search.md:1:1: warning empty-list: 'Search' is about what is switched off, so the page is left out, and links to it. Delete this file, or take 'search: false' out of the outputs in site.yml.", Assert.Single(built.Lines));
        Assert.DoesNotContain(Page, built.Files.Keys);
        foreach (var path in built.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.Empty(Parse(built, path).All("form"));
            Assert.Contains("form-action 'none'", built.Text(path), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("form-action 'self'", built.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_has_a_name_and_those_of_the_search_page_a_label_that_is_seen()
    {
        var built = Small("/nowhere/at/all").Check().Result!.Files.Where(f => f.Path.Extension == ".html").ToDictionary(f => f.Path.Value, f => HtmlPage.Parse(f.Content!.Value.Span));
        foreach (var (path, page) in built.Where(p => p.Key != Page))
            Assert.All(page.All("input, select, textarea"), field => Assert.False(string.IsNullOrEmpty(field.Attribute("aria-label")), path));
        var fields = built[Page].All("input, select, textarea").ToList();
        Assert.Equal(["q", "type", "topic", "sort"], fields.Select(f => f.Attribute("name")));
        Assert.All(fields, field => Assert.NotEmpty(built[Page].All($"label[for='{field.Attribute("id")}']").Single().Text));
    }

    [Fact]
    public void The_script_listens_to_keys_clicks_and_choices_alone()
    {
        var script = File.ReadAllText(Repository.PathOf("theme", "js", "search.js"));

        var events = Listened().Matches(script).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["change", "click", "focus", "input", "keydown", "submit"], events);
        Assert.DoesNotMatch(@"\.on[a-z]+ *=|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function|localStorage|sessionStorage|cookie|https?:", script);
    }

    [Fact]
    public void A_theme_without_the_layout_has_no_search() =>
        Assert.DoesNotContain(TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n").Build().Files.Keys, f => f.StartsWith("search/", StringComparison.Ordinal));

    [Fact]
    public void A_text_introduces_the_page_and_names_it()
    {
        var page = Parse(Small().With("input/pages/search.md", "---\ntitle: Find it\n---\n\nLook here.\n").Build(), Page);

        Assert.Equal("Find it", page.All("h1").Single().Text);
        Assert.Equal("Look here.", page.All(".prose p").Single().Text);
        Assert.NotEmpty(page.All(".index a"));
    }

    [Fact]
    public void A_program_that_fails_is_a_warning_and_the_page_is_the_index_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a script for a Unix shell.");
        using var folder = new ProgramFolder("echo 'no space' >&2; exit 7");

        var built = Small(folder.Program).Build();

        var line = Assert.Single(built.Lines);
        Assert.Matches("^warning search-index: The search index could not be made: Pagefind ended with 7 and says: no space\\. ", line[line.IndexOf("warning", StringComparison.Ordinal)..]);
        Assert.Empty(Parse(built, Page).All("script:not([type='application/ld+json'])"));
        Assert.DoesNotContain(built.Files.Keys, f => f.EndsWith(".js", StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_that_writes_another_script_than_the_one_that_was_looked_at_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a script for a Unix shell.");
        using var folder = new ProgramFolder("mkdir index; echo 'alert(1)' > index/pagefind.js");

        var built = Small(folder.Program).Build();

        Assert.Contains("the program is not Pagefind 1.6.0", Assert.Single(built.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("pagefind/pagefind.js", built.Files.Keys);
    }

    [Fact]
    public void A_check_makes_no_index_and_looks_at_the_page_with_its_script()
    {
        var site = Small("/nowhere/at/all");

        Assert.Empty(site.Check().Lines);
    }

    [Fact]
    public void A_script_on_another_page_is_still_a_fault()
    {
        var site = Small("/nowhere/at/all").With("theme/layouts/home.liquid", "<h1>{{ page.title }}</h1><script type=\"module\" src=\"/js/search.0123456789abcdef.js\"></script>");

        Assert.All(site.Check().Lines, line => Assert.Contains(" error page-script: ", line, StringComparison.Ordinal));
        Assert.NotEmpty(site.Check().Lines);
    }

    [Fact]
    public void The_index_is_the_same_bytes_in_every_run_and_is_not_made_twice_of_the_same_pages()
    {
        var program = Installed();
        var cache = new MemoryFileStore();
        var first = Small(program, cache).Build();
        var again = Small(program);
        again.Jobs = 1;
        again.Kept = null;

        var second = again.Build();
        // From the cache: this program could make none.
        var third = Small("/nowhere/at/all", cache).Build();

        Assert.Empty(first.Lines.Concat(second.Lines).Concat(third.Lines));
        Assert.Contains("pagefind/pagefind.js", first.Files.Keys);
        foreach (var other in new[] { second, third })
        {
            Assert.Equal(first.Files.Keys.Order(StringComparer.Ordinal), other.Files.Keys.Order(StringComparer.Ordinal));
            Assert.Empty(first.Files.Where(f => !f.Value.AsSpan().SequenceEqual(other.Files[f.Key])).Select(f => f.Key));
        }
    }

    [Fact]
    public void Of_what_pagefind_writes_only_what_the_page_needs_is_published()
    {
        var built = Small(Installed(), new MemoryFileStore()).Build();

        var files = built.Files.Keys.Where(f => f.StartsWith("pagefind/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Matches(@"^pagefind/(pagefind\.js|pagefind-entry\.json|wasm\.[a-z]+\.pagefind|pagefind\.[a-z]+_[0-9a-f]+\.pf_meta|(fragment|index|filter)/[a-z]+_[0-9a-f]+\.pf_[a-z]+)$", f));
        var entry = Encoding.UTF8.GetString(built.Files["pagefind/pagefind-entry.json"]);
        Assert.Contains("\"en\":", entry, StringComparison.Ordinal);
        // Home, the lists of briefs, terms, topics and feeds, one brief, a topic, a term, a document: what the index from A to Z lists.
        Assert.Contains("\"page_count\":9", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_published_is_not_found()
    {
        var site = Small(Installed(), new MemoryFileStore()).With("input/briefs/draft.md", "---\ntitle: A draft\nsummary: Not yet.\npublished: 2026-01-02\ndraft: true\n---\n\nSecret.\n");
        site.Drafts = true;

        var built = site.Build();

        Assert.Contains("briefs/draft/index.html", built.Files.Keys);
        Assert.Contains("\"page_count\":9", Encoding.UTF8.GetString(built.Files["pagefind/pagefind-entry.json"]), StringComparison.Ordinal);
    }

    private static string Installed()
    {
        var program = IndexProgram.Find(Repository.Root);
        Assert.SkipWhen(program is null, "Pagefind is not installed: run npm ci in build/search (./test.sh does).");
        return program;
    }

    private static TestSite Small(string? program = null, IFileStore? cache = null)
    {
        var site = TestSite.WithRealTheme()
            .With("input/site.yml", "title: A site\nbase_url: https://example.org\noutputs:\n  social_cards: false\n  app_icons: false\n")
            .With("input/pages/index.md", "---\ntitle: Home\nsummary: The first page.\n---\n\nThe first page.\n")
            .With("input/briefs/line.md", "---\ntitle: A line\nsummary: A brief.\npublished: 2026-01-02\ntopics:\n  - Detention\n---\n\nWords about a line.\n")
            .With("input/glossary/287-g.md", "---\nterm: 287(g)\nshort: An agreement.\n---\n")
            .With("input/files/report.pdf", "%PDF-1.4\n")
            .With("input/files/report.yml", "title: Full report\ncredit: A person\n");
        site.IndexProgram = program;
        if (program is not null) site.Kept = cache;
        return site;
    }

    private static HtmlPage Parse(TestOutcome built, string path) => HtmlPage.Parse(built.Files[path]);

    [GeneratedRegex(@"addEventListener\('([a-z]+)'")]
    private static partial Regex Listened();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A program that does as it is told.</summary>
    private sealed class ProgramFolder : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("ijn-tests-").FullName;

        public ProgramFolder(string script)
        {
            Program = Path.Combine(_folder, "pagefind");
            File.WriteAllText(Program, "#!/bin/sh\n" + script + "\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Program { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
