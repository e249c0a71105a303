namespace IjnSite.Model;

/// <summary>Some entries under a heading.</summary>
/// <param name="Key">The name of an interface string (<c>standing_core</c>), or a heading that is written as it is (a letter).</param>
public sealed record EntryGroup(string Key, IReadOnlyList<Entry> Entries);
