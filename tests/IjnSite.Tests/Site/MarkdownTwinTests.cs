using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IjnSite.Tests.Harness;
using Markdig;

namespace IjnSite.Tests.Site;

/// <summary>The Markdown twins: every word of a page and no other, in plain CommonMark with links that lead there from anywhere.</summary>
public sealed class MarkdownTwinTests(BuiltSite real, ComponentsSite components)
{
    public static TheoryData<string> Names => HostileSite.Names;

    [Fact]
    public void Each_page_of_the_real_site_has_the_words_of_its_twin() => Assert.Empty(Faults(real));

    [Fact]
    public void So_has_each_component_with_long_words() => Assert.Empty(Faults(components));

    [Theory]
    [MemberData(nameof(Names))]
    public void So_has_a_page_of_hostile_words(string name)
    {
        var files = HostileSite.Of(name).Files;
        Assert.Empty(files.Keys.Where(f => f.EndsWith("index.md", StringComparison.Ordinal)).Select(f => Difference(f, files[f[..^2] + "html"], Encoding.UTF8.GetString(files[f]))).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_key_adds_a_line_to_the_head(string name)
    {
        foreach (var (file, bytes) in HostileSite.Of(name).Files.Where(f => f.Key.EndsWith("index.md", StringComparison.Ordinal)))
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n');
            var head = lines[1..Array.IndexOf(lines, "---", 1)];
            Assert.All(head, line => Assert.Matches("""^(?:title|url|language|description|published|updated|publisher|authors): (?:"(?:[^"\\]|\\.)*"|\["(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*\])$""", line));
            Assert.Equal(head.Length, head.Select(l => l.Split(':')[0]).Distinct().Count());
        }
    }

    [Fact]
    public void A_brief_has_its_head_its_parts_and_links_with_the_host()
    {
        var site = TestSite.WithRealTheme().With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n").With("input/briefs/a.md", """
            ---
            title: A brief
            summary: What it says.
            published: 2026-11-01
            authors:
              - Rosales, Arianna
            figures:
              - value: 1 in 3
                label: People
                source: A report, https://example.com/report.
            changes:
              - date: 2026-11-20
                text: A number was wrong.
            ---
            Some *words* and [home](/).[^1]

            - One
            - Two

            ::: callout A box
            Text with 1. a number and a * star.
            :::

            [^1]: A note.
            """).Build();
        var twin = site.Text("briefs/a/index.md");
        Assert.StartsWith("""
            ---
            title: "A brief"
            url: "https://example.org/briefs/a/"
            language: "en"
            description: "What it says."
            authors: ["Arianna Rosales"]
            published: "2026-11-01"
            updated: "2026-11-20"
            publisher: "A site"
            ---

            Brief

            # A brief

            What it says.

            - By Arianna Rosales
            """.ReplaceLineEndings("\n"), twin);
        Assert.Contains("- **People**\\\n  1 in 3\\\n  Source: A report, [https://example.com/report](https://example.com/report).", twin);
        Assert.Contains("Some *words* and [home](https://example.org/).[[1]](https://example.org/briefs/a/#fn-1)\n\n- One\n- Two\n\nA box\n\nText with 1. a number and a \\* star.\n", twin);
        Assert.DoesNotContain("¶", twin);
        Assert.DoesNotContain("](/", twin);
    }

    [Fact]
    public void What_search_engines_must_not_see_has_no_twin_and_the_switch_takes_all_away()
    {
        var site = TestSite.WithRealTheme().With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n").With("input/pages/404.md", "---\ntitle: Not found\nslug: 404\n---\nWords.\n");
        for (var i = 0; i < 11; i++) site.With($"input/briefs/b{i}.md", $"---\ntitle: Brief {i}\nsummary: Brief {i}.\npublished: 2026-11-01\n---\nWords.\n");
        site.With("input/briefs/draft.md", "---\ntitle: Draft\nsummary: A draft.\npublished: 2026-11-01\ndraft: true\n---\nWords.\n");
        site.Drafts = true;
        var files = site.Build().Files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.Contains("index.md", files);
        Assert.Contains("briefs/index.md", files);
        Assert.DoesNotContain("briefs/draft/index.md", files);
        Assert.DoesNotContain("briefs/page/2/index.md", files);
        var off = site.Set("outputs.markdown=false").Build();
        Assert.DoesNotContain(off.Files.Keys, f => f.EndsWith(".md", StringComparison.Ordinal));
        Assert.DoesNotContain("text/markdown", off.Text("index.html"));
        Assert.DoesNotContain("index.md", off.Text("llms.txt"));
    }

    private static List<string> Faults(BuiltSite site)
    {
        var twins = FileTree.PathsOf(site.Folder).Where(f => f.EndsWith("index.md", StringComparison.Ordinal)).ToList();
        Assert.Equal(site.ContentPages.Count(p => p.IsIndexable && p.Url != "/search/" && !p.Url.Contains("/page/", StringComparison.Ordinal)), twins.Count);
        return [.. twins.Select(f => Difference(f, File.ReadAllBytes(site.PathOf(f[..^2] + "html")), File.ReadAllText(site.PathOf(f)))).OfType<string>()];
    }

    // Null when both have the same words.
    private static string? Difference(string file, byte[] page, string twin)
    {
        var html = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)).QuerySelector("main")!;
        foreach (var part in html.QuerySelectorAll("nav, svg, script, form, [aria-hidden=true], [role=doc-backlink], .place, .link-notes").ToList()) part.Remove();
        foreach (var part in html.QuerySelectorAll("details").Where(d => d.Children.Length == 1).ToList()) part.Remove();
        var body = twin[(twin.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var made = new HtmlParser().ParseDocument(Markdown.ToHtml(body, new MarkdownPipelineBuilder().UsePipeTables().Build())).Body!;
        var expected = Words(html);
        var found = Words(made);
        var at = expected.Zip(found).TakeWhile(p => p.First == p.Second).Count();
        return at == expected.Count && at == found.Count ? null
            : $"{file}: after '{string.Join(' ', expected.Take(at).TakeLast(5))}' the page has '{string.Join(' ', expected.Skip(at).Take(5))}' and its twin '{string.Join(' ', found.Skip(at).Take(5))}'";
    }

    private static List<string> Words(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants())
        {
            // The mark of a footnote stands in brackets there.
            if (node is IElement mark && mark.GetAttribute("role") == "doc-noteref") text.Append(' ');
            if (node is IText words) text.Append(words.Data);
            else if (node is IElement { LocalName: "img" } picture) text.Append(' ').Append(picture.GetAttribute("alt")).Append(' ');
            else if (node is IElement { LocalName: not ("a" or "em" or "strong" or "cite" or "span" or "sup" or "sub" or "abbr" or "time" or "code" or "i" or "b" or "bdi" or "q" or "s" or "del" or "ins" or "mark" or "small") }) text.Append(' ');
        }

        return [.. Regex.Matches(text.ToString(), @"[\p{L}\p{M}\p{N}\p{So}\p{Cs}]+").Select(m => m.Value)];
    }
}
