using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Architecture;

/// <summary>No circle of folders: each can be understood without those above it.</summary>
public sealed class CycleTests
{
    [Fact]
    public void No_folders_use_each_other_in_a_circle()
    {
        var edges = OwnCode.Uses
            .Where(u => u.ToNamespace.StartsWith("IjnSite", StringComparison.Ordinal))
            .Select(u => (From: Room.FolderOf(u.FromNamespace, u.FromType), To: Room.FolderOf(u.ToNamespace, u.ToType), Use: u))
            .Where(e => e.From != e.To)
            .ToList();
        Assert.NotEmpty(edges);
        var next = edges.GroupBy(e => e.From, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(e => e.To).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var circles = edges.Where(e => Reaches(next, e.To, e.From)).GroupBy(e => (e.From, e.To)).Select(g => $"{g.Key.From} -> {g.Key.To}: {g.First().Use}").Order(StringComparer.Ordinal);
        Faults.None(circles);
    }

    private static bool Reaches(Dictionary<string, List<string>> next, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
        {
            if (folder == to) return true;
            if (seen.Add(folder) && next.TryGetValue(folder, out var more)) more.ForEach(open.Push);
        }

        return false;
    }
}
