using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Keeps <c>docs/content-model.md</c> what the types say of themselves; with IJN_TEST_UPDATE=1 it is written anew.</summary>
public sealed class ContentModelTests
{
    private static readonly Lazy<TestOutcome> Built = new(() =>
    {
        var site = TestSite.WithRealTheme();
        foreach (var file in FileTree.PathsOf(ContentModelDocument.Examples)) site.With($"input/{file}", File.ReadAllBytes(Path.Combine(ContentModelDocument.Examples, file)));
        return site.With("input/images/march-2026.png", Repository.Picture("see-through.png")).With("input/files/our-plan.pdf", [1, 2, 3]).With("input/pages/index.md", "---\ntitle: Home\n---\n").Build();
    });

    public static TheoryData<string> Types => [.. SiteDefinition.ContentTypes.Select(t => t.Name)];

    [Fact]
    public void The_document_is_what_the_types_say_of_themselves()
    {
        var path = Repository.PathOf("docs", "content-model.md");
        var wanted = ContentModelDocument.Write();
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1") File.WriteAllText(path, wanted);
        Assert.Equal(wanted, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_examples_have_no_finding() => Assert.Empty(Built.Value.Findings.Select(TextFormatter.Format));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_examples_of_a_type_have_every_key_of_its_own(string name)
    {
        var type = SiteDefinition.ContentTypes.Single(t => t.Name == name);
        var texts = string.Concat(Directory.EnumerateFiles(Path.Combine(ContentModelDocument.Examples, type.Folder)).Select(File.ReadAllText));
        Assert.All(ContentModelDocument.KeysOf(type).SelectMany(Keys), k => Assert.Matches($@"(?m)^[ -]*{k}:", texts));
    }

    [Fact]
    public void Every_meaning_and_every_help_is_a_sentence()
    {
        var texts = SiteDefinition.ContentTypes.Select(t => t.Meaning).Concat(SiteDefinition.ContentTypes.SelectMany(t => t.Schema.Fields).Select(f => f.Help));
        Assert.All(texts, t => Assert.True(char.IsUpper(t[0]) && t[^1] == '.', t));
    }

    private static IEnumerable<string> Keys(Field field) =>
        ((field.Type as ListType)?.Item ?? field.Type) is ObjectType group ? group.Schema.Fields.SelectMany(Keys).Prepend(field.Key) : [field.Key];
}
