namespace IjnSite.Engine.Diagnostics;

/// <summary>One line a finding: <c>path:line:column: error id: what is wrong. What to do.</c></summary>
public static class TextFormatter
{
    public static string Format(Diagnostic diagnostic) => $"{Place(diagnostic.Where)}{Word(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Text}";

    /// <summary><c>path:line:column: </c>, with the space at its end; empty for a fault that no file caused. File names too come from strangers.</summary>
    public static string Place(SourceSpan where) =>
        where.Path.Length == 0 ? "" : HarmlessText.OneLine(FormattableString.Invariant($"{where.Path}:{where.Line}:{where.Column}: "), '?');

    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
