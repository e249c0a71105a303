namespace IjnSite.Engine.Diagnostics;

/// <summary>
/// One kind of finding, declared once, next to the code that finds it.
/// </summary>
/// <param name="Id">Stable, lower case with hyphens; shown to people and used by tools (SARIF rule id).</param>
/// <param name="Severity">The severity of every finding of this kind.</param>
/// <param name="Meaning">One sentence on when an author meets it; the entry in <c>docs/diagnostics.md</c>.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Meaning)
{
    /// <summary>Some findings of this kind carry a <see cref="Fix"/>.</summary>
    public bool IsFixable { get; init; }

    /// <summary>What to do, for a kind of which the document can show no example; a plain sentence.</summary>
    public string? Advice { get; init; }

    /// <summary>A finding of this kind at a place.</summary>
    /// <param name="message">What is wrong, in a plain sentence without its final period.</param>
    /// <param name="remedy">What to do about it, in a plain sentence.</param>
    public Diagnostic At(SourceSpan where, string message, string remedy) => new(this, where, message, remedy);
}
