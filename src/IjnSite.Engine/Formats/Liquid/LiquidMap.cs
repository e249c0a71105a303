namespace IjnSite.Engine.Formats.Liquid;

/// <summary>A fixed set of members with values, for globals and small views.</summary>
public sealed class LiquidMap(IReadOnlyDictionary<string, object?> members) : ILiquidObject
{
    public IEnumerable<string> MemberNames => members.Keys;

    public bool TryGetMember(string name, out object? value) => members.TryGetValue(name, out value);
}
