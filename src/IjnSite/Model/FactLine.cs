using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>What a fact sheet says of an entry.</summary>
/// <param name="Group">The name of the string that is the heading above it.</param>
/// <param name="Title">The fact, or the name of what it is about.</param>
/// <param name="Detail">What stands behind it, such as what the entry is; null for nothing.</param>
/// <param name="Since">Since when; null when that is not known.</param>
public sealed record FactLine(string Group, string Title, string? Detail = null, PartialDate? Since = null);
