using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Architecture;

/// <summary>Files that can be read in one sitting and found by their names.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = Files("src", "*.cs").Concat(Files("tests", "*.cs")).Concat(Files("theme", "*.liquid")).Concat(Files("theme", "*.css"))
            .Select(f => (File: f, Lines: File.ReadAllLines(Repository.PathOf(f)).Length))
            .Where(f => f.Lines > MostLines)
            .Select(f => $"{f.File}: {f.Lines} lines");
        Faults.None(tooLong);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays = Files("src", "*.cs").Concat(Files("tests", "*.cs"))
            .Select(f => (File: f, Space: File.ReadLines(Repository.PathOf(f)).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))))
            // Only top-level statements and assembly attributes have none.
            .Where(f => f.Space is not null && f.Space != $"namespace {Expected(f.File)};")
            .Select(f => $"{f.File}: {f.Space}");
        Faults.None(strays);
    }

    [Fact]
    public void The_map_is_at_most_150_lines()
    {
        Assert.InRange(File.ReadAllLines(Repository.PathOf("docs", "ARCHITECTURE.md")).Length, 1, 150);
    }

    private static string Expected(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.');

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
