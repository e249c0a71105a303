using IjnSite.Engine.Formats.Citations;

namespace IjnSite.Tests.Engine.Formats.Citations;

/// <summary>Works to cite.</summary>
internal static class SampleCitations
{
    public const string Network = "Immigrant Justice Network";
    public const string Url = "https://example.org/briefs/the-cost/";

    public static Citation Of(string title, params string[] authors) => new(
        "ijn-the-cost", title, authors.Length == 0 ? [PersonName.Whole(Network)] : [.. authors.Select(PersonName.Parse)], Network, new CitationDate(2026, 11, 24), null, Url, "en", null, []);

    public static Citation By(params PersonName[] authors) => Of("The Cost") with { Authors = authors };

    /// <summary>The publisher is the one author.</summary>
    public static bool IsOwn(Citation work) => work.Authors.Count == 1 && work.Authors[0].Literal == work.Publisher;

    /// <summary>Names of different words, as many as asked for.</summary>
    public static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(i => $"Ann{(char)('a' + (i % 26))} Bea Fam{i}")];

    public static string Text(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(r => r.Text));

    public static string Markup(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(r => r.IsWork ? $"<cite>{r.Text}</cite>" : r.Text));
}
