namespace IjnSite.Engine.Formats.Html;

/// <summary>One rule of a style sheet that is written into the elements themselves.</summary>
/// <param name="Selector">Types and classes, such as <c>.content a</c>: what every mail program that reads sheets at all understands.</param>
/// <param name="Declarations">Properties with their final values, in the order of the sheet.</param>
public sealed record StyleRule(string Selector, IReadOnlyList<(string Property, string Value)> Declarations)
{
    /// <summary>Classes count before types (Selectors Level 4, section 17).</summary>
    internal int Weight => (Selector.Count(c => c == '.') * 1000) + Selector.Split([' ', '>'], StringSplitOptions.RemoveEmptyEntries).Count(s => s[0] != '.');
}
