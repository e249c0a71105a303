namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A word that the site explains.</summary>
/// <param name="Key">Its own among the terms of a site.</param>
/// <param name="Forms">How it may be written, the name itself among them.</param>
/// <param name="Acronym">Found exactly as it is written.</param>
public sealed record Term(string Key, IReadOnlyList<string> Forms, string? Acronym);

/// <summary>A term that a text uses.</summary>
/// <param name="ExplanationId">The id that its explanation on the page must have.</param>
/// <param name="UseId">The id of the place where the text uses it first.</param>
/// <param name="Words">As the text writes it there.</param>
public sealed record TermUse(Term Term, string ExplanationId, string UseId, string Words);
