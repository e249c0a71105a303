namespace IjnSite.Model;

/// <summary>The words by which texts mean an entry that explains them.</summary>
/// <param name="Forms">The entry's name and its other forms.</param>
/// <param name="Acronym">The name's short form, if it has one.</param>
public sealed record TermForms(IReadOnlyList<string> Forms, string? Acronym);
