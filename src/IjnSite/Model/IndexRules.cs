namespace IjnSite.Model;

/// <summary>What the facets say of an entry, for the index that must not know them.</summary>
/// <param name="StatusOf">Whether the entry is in the site for the date of the build.</param>
/// <param name="TopicsOf">The terms that it carries.</param>
public sealed record IndexRules(Func<Entry, HeldBack> StatusOf, Func<Entry, IEnumerable<string>> TopicsOf);
