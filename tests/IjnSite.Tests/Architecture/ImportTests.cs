using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Architecture;

/// <summary>Who may import whom.</summary>
public sealed class ImportTests
{
    [Fact]
    public void The_table_of_the_map_is_the_one_that_these_tests_keep()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs", "ARCHITECTURE.md"))
            .SkipWhile(l => !l.StartsWith("## Who may import whom", StringComparison.Ordinal))
            .SkipWhile(l => !l.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => string.Join(" | ", l.Trim('|').Split('|').Select(c => c.Trim())));
        Assert.Equal(Room.All.Select(r => $"{r.Layer} | {r.Folder} | {r.MayImport}"), rows);
    }

    [Fact]
    public void Every_type_lies_in_exactly_one_row()
    {
        var strays = OwnCode.Uses.Select(u => Room.FolderOf(u.FromNamespace, u.FromType)).Distinct().Where(f => Room.All.Count(r => r.Holds(f)) != 1);
        Faults.None(strays);
    }

    [Fact]
    public void Nothing_is_imported_that_the_table_does_not_list()
    {
        var forbidden = OwnCode.Uses.Where(u => IsOurs(u.ToNamespace)).Where(u => !IsAllowed(u)).Select(u => u.ToString()).Distinct().Order(StringComparer.Ordinal);
        Faults.None(forbidden);
    }

    [Fact]
    public void The_rules_refuse_what_they_should()
    {
        Assert.False(IsAllowed("Outputs.Feeds", "ContentTypes.Briefs", "BriefType"));
        Assert.False(IsAllowed("Outputs.Feeds", "Outputs.Api", "EntryJson"));
        Assert.False(IsAllowed("Checks.Links", "Views", "Theme"));
        Assert.False(IsAllowed("ContentTypes.Briefs", "ContentTypes.News", "NewsItemType"));
        Assert.False(IsAllowed("Facets.Figures", "Facets.Consent", "ConsentFields"));
        Assert.False(IsAllowed("Engine.Documents", "Engine.Files", "DiskFileStore"));
        Assert.False(IsAllowed("Engine.Formats.Yaml", "Engine.Formats.Markdown", "MarkdownReader"));
        Assert.False(IsAllowed("Engine.Pipelines", "Engine.Schemas", "Field"));
        Assert.False(IsAllowed("Settings", "Model", "Entry"));
        Assert.False(IsAllowed("Commands", "Views", "Theme"));
        Assert.True(IsAllowed("Engine.Documents", "Engine.Files", "SitePath"));
        Assert.True(IsAllowed("Model", "Settings", "SiteSettings"));
    }

    [Fact]
    public void References_in_lambdas_local_functions_and_iterators_are_seen()
    {
        var seen = OwnCode.UsesIn(typeof(SampleReferences).Assembly.Location).Where(u => u.FromType == nameof(SampleReferences)).Select(u => u.ToType).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(nameof(Version), seen);
        Assert.Contains(nameof(Random), seen);
        Assert.Contains(nameof(OperatingSystem), seen);
        Assert.Contains(nameof(NotFiniteNumberException), seen);
    }

    private static bool IsAllowed(TypeUse use) => IsAllowed(Room.FolderOf(use.FromNamespace, use.FromType), Room.FolderOf(use.ToNamespace, use.ToType), use.ToType);

    private static bool IsAllowed(string from, string to, string type) => Room.IsSame(from, to) || Room.All.Single(r => r.Holds(from)).Allows(to, type);

    private static bool IsOurs(string space) => space == "IjnSite" || space.StartsWith("IjnSite.", StringComparison.Ordinal);
}
