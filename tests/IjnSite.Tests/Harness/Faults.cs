namespace IjnSite.Tests.Harness;

internal static class Faults
{
    /// <summary>Fails with every fault on a line of its own; xunit's own message shows the first few, cut short.</summary>
    public static void None(IEnumerable<string?> faults)
    {
        var lines = faults.Distinct().ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} faults:\n{string.Join("\n", lines)}");
    }
}
