using System.Text.Json;
using IjnSite.Tests.Engine.Files;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>What a person sees in Visual Studio Code with the committed settings: the language server of its YAML extension, asked as the editor asks it.</summary>
public sealed class LanguageServerTests
{
    private sealed record Place(string Path, string Text, int Line, int Character);

    private sealed record Finding(int Line, int Character, string Message);

    private sealed record Offer(string Label, string Insert, string Help);

    private sealed record Answer(IReadOnlyList<Finding> Diagnostics, IReadOnlyList<Offer> Completions);

    [Fact]
    public async Task A_wrong_key_and_a_wrong_value_are_marked_in_their_lines_and_the_other_keys_offered_with_their_help()
    {
        var answers = await Ask(
            new Place("input/images/march.yml", "alt: People with banners\ncredit: 2020\nlicence: CC BY\nvalid_until: 2026-02-30\n", 4, 0),
            new Place("input/site.yml", "title: A site\nbase_url: ftp://example.org\nfeeds:\n  scope: \n", 3, 9),
            new Place("input/contacts/_directory.yml", "language: english\n", 1, 0),
            new Place("input/images/march-2.yml", "alt: \ncredit: Ana\nvalid_until: ", 0, 5),
            new Place("input/_data/slogans.yml", "- anything: goes\n", 1, 0));

        Assert.Equal([(2, "Property licence is not allowed."), (3, "It must be a day such as 2026-03-14 (year, month, day).")], answers[0].Diagnostics.OrderBy(d => d.Line).Select(d => (d.Line, d.Message)));
        var license = Assert.Single(answers[0].Completions, c => c.Label == "license");
        Assert.Equal("license: ", license.Insert);
        Assert.Contains("The terms on which others may use it", license.Help, StringComparison.Ordinal);
        Assert.DoesNotContain(answers[0].Completions, c => c.Label is "alt" or "credit");

        Assert.Equal([(1, "It must be a complete web address that begins with https://.")], answers[1].Diagnostics.Select(d => (d.Line, d.Message)));
        Assert.Equal(["all", "site"], answers[1].Completions.Select(c => c.Label).Order());

        Assert.Equal([(0, "It must be a language code such as en, es or pt-BR.")], answers[2].Diagnostics.Select(d => (d.Line, d.Message)));
        Assert.Contains(answers[2].Completions, c => c.Label == "plan");

        Assert.Equal([(0, "It must be one line of text of at most 500 characters.")], answers[3].Diagnostics.Select(d => (d.Line, d.Message)));
        Assert.Empty(answers[3].Completions);

        Assert.Empty(answers[4].Diagnostics);
    }

    [Fact]
    public async Task Front_matter_that_an_editor_reads_as_yaml_is_checked_by_the_schema_of_its_folder()
    {
        var answers = await Ask(
            new Place("input/contacts/ana.md", "name: Ana\npurposes:\n  - press\nemail: ana at example.org\n", 4, 0),
            new Place("input/briefs/costs.md", "title: 2020\nsummary: yes\npublished: 2026\ntopics: Detention\nfigures:\n  - value: 1 in 3\n    label: People\n    ", 7, 4));
        Assert.Equal([2, 3], answers[0].Diagnostics.Select(d => d.Line).Order());
        Assert.Contains(answers[0].Completions, c => c.Label == "beats" && c.Insert.StartsWith("beats:\n  - ", StringComparison.Ordinal));
        Assert.Equal(["Missing property \"source\"."], answers[1].Diagnostics.Select(d => d.Message));
        Assert.Contains(answers[1].Completions, c => c.Label == "source");
    }

    private static async Task<IReadOnlyList<Answer>> Ask(params Place[] places)
    {
        NodeTools.Require("node", "yaml-language-server", "package.json");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("cases.json"), JsonSerializer.Serialize(places, JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        var output = await NodeTools.RunAsync("node",
            [Repository.PathOf("tests", "tools", "language-server.js"), Repository.Root, Repository.PathOf(".vscode", "settings.json"), folder.At("cases.json")], new Dictionary<string, string>());
        return JsonSerializer.Deserialize<List<Answer>>(output, JsonSerializerOptions.Web)!;
    }
}
