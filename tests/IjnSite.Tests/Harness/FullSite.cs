namespace IjnSite.Tests.Harness;

/// <summary>A site with one entry of each content type, each with a value for every key.</summary>
internal static class FullSite
{
    /// <param name="text">The text of a key, by its path such as <c>brief.figures.label</c>.</param>
    /// <param name="body">The Markdown of each entry.</param>
    public static (TestOutcome Outcome, SampleValues Values) Build(Func<string, string> text, string body)
    {
        var values = new SampleValues(text);
        var site = TestSite.WithRealTheme().With("input/site.yml", "title: A site\nbase_url: https://example.org\nexit_link:\n  url: https://example.com/weather\n");
        foreach (var type in SiteDefinition.ContentTypes)
        {
            var slug = $"the-{type.Name}";
            if (type.IsSidecar)
            {
                site.With($"input/{type.Folder}/{slug}.png", type.IsPicture ? Repository.Picture("see-through.png") : [1, 2, 3]);
                site.With($"input/{type.Folder}/{slug}.yml", values.FrontMatter(type, slug).Replace("---\n", "", StringComparison.Ordinal));
            }
            else
            {
                site.With($"input/{type.Folder}/{slug}.md", values.FrontMatter(type, slug) + body + "\n");
            }
        }

        site.With("input/_data/press.yml", $"""
            boilerplates:
              - words: 500
                text: {Quoted("press.boilerplates.text", 2000)}
            figures_of:
              - the-brief
            wordmarks:
              - label: {Quoted("press.wordmarks.label", 80)}
                ground: dark
                files: [/images/ijn-wordmark.svg, /images/png/ijn-wordmark-1200.png]
            terms:
              - {Quoted("press.terms", 500)}
            proposals:
              - {Quoted("press.proposals", 500)}

            """);
        site.With("input/pages/people.md", "---\ntitle: People\n---\n::: people advisory-board\n:::\n\n::: chart the-chart\n:::\n\n::: contacts media\n:::\n\n![](../images/the-image.png \"A caption\")\n\nWords and ![a small picture](xref:the-image) in them.\n");
        site.With("input/pages/home.md", "---\ntitle: Home\nid: start\nslug: index\n---\nWords.\n");
        return (site.Build(), values);

        string Quoted(string path, int longest) => SampleValues.Quote(text(path) is { } wanted && wanted.Length > longest ? wanted[..longest] : text(path));
    }
}
