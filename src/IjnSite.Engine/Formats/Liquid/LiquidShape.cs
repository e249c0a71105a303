using System.Collections;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>A member of a view, as the guide of those who write templates names it.</summary>
/// <param name="Meaning">What it is, as a phrase.</param>
public sealed record LiquidMember(string Name, string Meaning);

/// <summary>
/// All members of one kind of view, each with its meaning and the way to its value. What templates get and what the guide says come from this one list, so that neither can know a member that the other does not.
/// </summary>
/// <param name="name">Where a template meets it: <c>page</c>, <c>page.toc</c>.</param>
public sealed class LiquidShape<T>(string name) : IEnumerable<LiquidMember>
{
    private readonly List<LiquidMember> _members = [];
    private readonly Dictionary<string, Func<T, object?>> _values = new(StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<string> MemberNames => _values.Keys;

    /// <summary>Adds a member; the name must be new.</summary>
    public void Add(string member, string meaning, Func<T, object?> valueOf)
    {
        _values.Add(member, valueOf);
        _members.Add(new LiquidMember(member, meaning));
    }

    public bool Has(string member) => _values.ContainsKey(member);

    /// <summary>The value of one member; false when there is no such member.</summary>
    public bool TryGetMember(T one, string member, out object? value)
    {
        var found = _values.TryGetValue(member, out var valueOf);
        value = found ? valueOf!(one) : null;
        return found;
    }

    /// <summary>All members with their values, computed now.</summary>
    public LiquidMap MapOf(T one)
    {
        var values = new Dictionary<string, object?>(_values.Count, StringComparer.Ordinal);
        foreach (var (member, valueOf) in _values) values.Add(member, valueOf(one));
        return new LiquidMap(values);
    }

    public IEnumerator<LiquidMember> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
