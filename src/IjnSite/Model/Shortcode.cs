using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>The container by which a text shows entries of a type: <c>::: people staff</c>, <c>::: chart the-id</c>, <c>::: pillars</c>.</summary>
/// <param name="Name">The word after the colons; no two types share it.</param>
/// <param name="Partial">The theme's partial that shows the entries.</param>
/// <param name="Variable">The name of the partial's argument.</param>
/// <param name="GroupedBy">The key whose value the next word names; absent, there is no next word, or it is an id.</param>
/// <param name="IsSingle">The next word is the id of the one entry that is shown.</param>
public sealed record Shortcode(string Name, string Partial, string Variable, Field? GroupedBy = null, bool IsSingle = false)
{
    public bool NeedsArgument => IsSingle || GroupedBy is not null;

    /// <summary>How it is written, for messages.</summary>
    public string Usage => IsSingle ? $"::: {Name} the-id-of-a-{Name}" : GroupedBy is null ? $"::: {Name}" : $"::: {Name} the-{GroupedBy.Key}";

    public IReadOnlyList<Entry> Select(IEnumerable<Entry> entries, string argument) =>
        [.. entries.Where(e => IsSingle ? e.Id == argument : GroupedBy is null || ValuesOf(e, GroupedBy).Contains(argument, StringComparer.Ordinal))];

    /// <summary>The words that may follow, whether or not an entry shows them today.</summary>
    public IReadOnlyList<string> ArgumentsFor(IEnumerable<Entry> entries) => GroupedBy?.Type switch
    {
        ChoiceType choice => choice.Choices,
        ListType { Item: ChoiceType choice } => choice.Choices,
        null => [.. entries.Select(e => e.Id)],
        _ => [.. entries.SelectMany(e => ValuesOf(e, GroupedBy)).Distinct().Order(StringComparer.Ordinal)],
    };

    private static IEnumerable<string> ValuesOf(Entry entry, Field field) => entry.Values.Get(field) switch
    {
        string one => [one],
        IReadOnlyList<object> many => many.OfType<string>(),
        _ => [],
    };
}
