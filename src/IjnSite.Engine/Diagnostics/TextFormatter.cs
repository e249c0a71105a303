namespace IjnSite.Engine.Diagnostics;

/// <summary>One line a finding: <c>path:line:column: error id: what is wrong. What to do.</c></summary>
public static class TextFormatter
{
    public static string Format(Diagnostic diagnostic)
    {
        var place = diagnostic.Where.Path.Length == 0
            ? ""
            : FormattableString.Invariant($"{diagnostic.Where.Path}:{diagnostic.Where.Line}:{diagnostic.Where.Column}: ");
        return $"{Clean(place)}{Word(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Text}";
    }

    internal static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    // File names too come from strangers.
    private static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
}
