using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Keeps <c>docs/api/v1.json</c>: what programs outside rely on. With IJN_TEST_UPDATE=1 additions are written into it; what breaks it needs a new version (<c>docs/api.md</c>).</summary>
public sealed class ApiContractTests
{
    private static readonly string Published = Repository.PathOf("docs", "api", $"v{ApiAddress.Version}.json");

    private static readonly Lazy<ApiContractDocument> Current = new(() => ApiContractDocument.Of(TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n").Build()));

    [Fact]
    public void Nothing_that_programs_rely_on_is_lost_and_what_is_new_is_written_down()
    {
        var wanted = Current.Value.Write();
        var isUpdate = Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1";
        if (File.Exists(Published))
        {
            var breaks = Current.Value.BreaksOf(ApiContractDocument.Parse(File.ReadAllText(Published))).ToList();
            Assert.True(breaks.Count == 0, $"This breaks version {ApiAddress.Version} of the API; bring it back, or move the version (docs/api.md):\n{string.Join('\n', breaks)}");
        }

        if (isUpdate) File.WriteAllText(Published, wanted);
        Assert.Equal(wanted, File.ReadAllText(Published).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_contract_is_read_as_it_is_written()
    {
        var text = Current.Value.Write();
        Assert.Equal(text, ApiContractDocument.Parse(text).Write());
    }

    [Fact]
    public void The_contract_knows_every_field_of_every_type_but_those_that_are_no_content()
    {
        string[] withheld = ["id", "slug", "language", "draft", "redirect_from", "consent", "review_by", "exit_link", "glossary_links"];
        foreach (var type in SiteDefinition.ContentTypes)
        {
            var known = Current.Value.Files[type.Name].Keys.Where(k => k.StartsWith("fields.", StringComparison.Ordinal) && k.Count(c => c == '.') == 1 && !k.EndsWith(']')).Select(k => k["fields.".Length..]);
            Assert.Equal(type.Schema.Fields.Select(f => f.Key).Except(withheld), known);
        }
    }

    /// <summary>Old and new text within a small contract, and what the comparison has to say of it.</summary>
    public static TheoryData<string, string, string?> Changes => new()
    {
        { "\"fields.topics[]\": \"always string\",", "", "brief: fields.topics[] is gone" },
        { "\"title\": \"always string\"", "\"title\": \"always object\"", "brief: title was string and is object" },
        { "\"title\": \"always string\"", "\"title\": \"perhaps string\"", "brief: title was always there and need not be" },
        { "\"published\": \"perhaps string ^[0-9]{4}$\"", "\"published\": \"perhaps string\"", "brief: published was string ^[0-9]{4}$ and is string" },
        { "\"/a/{id}.json\": \"brief\",", "", "/a/{id}.json is gone" },
        { "\"/a/{id}.json\": \"brief\"", "\"/a/{id}.json\": \"index\"", "/a/{id}.json was a brief and is a index" },
        { "\"index\": { \"version\": \"always string: 1\" }", "\"other\": {}", "index is gone" },
        { "\"title\": \"always string\"", "\"title\": \"always string\", \"new\": \"always number\"", null },
        { "\"status\": \"always string: current | draft\"", "\"status\": \"always string: current | draft | withdrawn\"", null },
        { "\"published\": \"perhaps", "\"published\": \"always", null },
        { "\"index\": {", "\"new\": {}, \"index\": {", null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_removal_another_type_and_a_value_that_need_no_longer_be_there_break_the_contract_and_an_addition_does_not(string before, string after, string? fault)
    {
        const string Old = """
            { "version": 1, "paths": { "/a/{id}.json": "brief", "/b.json": "index" },
              "files": { "brief": { "title": "always string", "fields.topics[]": "always string", "published": "perhaps string ^[0-9]{4}$", "status": "always string: current | draft" }, "index": { "version": "always string: 1" } } }
            """;
        Assert.Contains(before, Old, StringComparison.Ordinal);
        var breaks = ApiContractDocument.Parse(Old.Replace(before, after, StringComparison.Ordinal)).BreaksOf(ApiContractDocument.Parse(Old));
        Assert.Equal(fault is null ? [] : [fault], breaks);
    }
}
