namespace IjnSite.Model;

/// <summary>A term of the taxonomy, with the entries that carry it, newest first.</summary>
public sealed record Topic(string Title, string Slug, string Url, IReadOnlyList<Entry> Entries);
