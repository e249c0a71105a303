namespace IjnSite.Model;

/// <summary>Entries that lie below one another by their <c>parent</c>.</summary>
public static class Hierarchy
{
    /// <summary>How many entries may lie one below the other; readers get lost below that, and addresses long.</summary>
    public const int MaxDepth = 4;

    /// <summary>From the topmost entry down to this one; at most <see cref="MaxDepth"/> and one more, so that a circle ends.</summary>
    public static IReadOnlyList<Entry> PathTo(Entry entry, Func<string, Entry?> find)
    {
        var path = new List<Entry> { entry };
        while (path.Count <= MaxDepth && path[0].Get(CommonFields.Parent) is { } parent && find(parent.Id) is { } above) path.Insert(0, above);
        return path;
    }
}
