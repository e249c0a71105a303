using System.Reflection;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>Keeps <c>theme/README.md</c> what the code does; with IJN_TEST_UPDATE=1 its generated part is written anew.</summary>
public sealed class ThemeGuideTests
{
    private const string Begin = "<!-- From here on made from the code; a test keeps it fresh. -->\n";
    private const string End = "<!-- End of what is made from the code. -->\n";

    private static readonly string GuidePath = Repository.PathOf("theme", "README.md");

    private static string Guide => File.ReadAllText(GuidePath).ReplaceLineEndings("\n");

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Repository.PathOf("theme", "layouts")).Concat(Directory.EnumerateFiles(Repository.PathOf("theme", "partials"))).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal).Distinct()];

    [Fact]
    public void The_guide_says_what_templates_may_use()
    {
        var wanted = Begin + ViewModelDocument.Write() + End;
        var guide = Guide;
        var (begin, end) = (guide.IndexOf(Begin, StringComparison.Ordinal), guide.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "The guide has lost the comments around its generated part.");
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1") File.WriteAllText(GuidePath, guide[..begin] + wanted + guide[(end + End.Length)..]);
        Assert.Equal(wanted, Guide[begin..(Guide.IndexOf(End, StringComparison.Ordinal) + End.Length)]);
    }

    [Fact]
    public void Every_view_of_the_program_is_in_the_guide()
    {
        var inCode = typeof(SiteDefinition).Assembly.GetTypes().Where(t => t != typeof(ContentType))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(LiquidShape<>))
            .Select(f => NameOf(f.GetValue(null)!)).Order(StringComparer.Ordinal);
        Assert.Equal(inCode, ViewModelDocument.ViewNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_view_is_made_from_members_with_a_meaning()
    {
        // Where keys are free, since authors choose them.
        string[] free = ["src/IjnSite/Views/ViewValues.cs"];
        var faults = Directory.EnumerateFiles(Repository.PathOf("src", "IjnSite"), "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f) is var code && (code.Contains("new LiquidMap(", StringComparison.Ordinal) || code.Contains("new(new Dictionary<string, object?>", StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Except(free);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_guide_names_every_layout_and_partial(string name)
    {
        var written = Guide[..Guide.IndexOf(Begin, StringComparison.Ordinal)];
        Assert.Contains($"`{name}`", written, StringComparison.Ordinal);
    }

    private static string NameOf(object shape) => (string)shape.GetType().GetProperty(nameof(LiquidShape<>.Name))!.GetValue(shape)!;
}
